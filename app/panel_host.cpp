// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "panel_host.h"

#include "plugin_loader.h"
#include "workbench_host.h"

#include <QEvent>
#include <QTabWidget>

#include <algorithm>

namespace fovea {

namespace {

// Raised when a new panel or area would make a saved layout wrong.
constexpr int layoutVersion = 1;

} // namespace

PanelHost::PanelHost(PluginLoader& plugins, WorkbenchHost& workbench, QWidget* parent)
    : QMainWindow(parent)
    , m_plugins(plugins)
    , m_workbench(workbench)
{
    // QMainWindow makes itself a window of its own, whatever flags it is given.
    setWindowFlags(Qt::Widget);
    setObjectName("middle");
    setDockNestingEnabled(true);
    setAnimated(false);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setContentsMargins(8, 8, 8, 8);
    connect(&m_plugins, &PluginLoader::broken, this, &PanelHost::closeBroken);
}

void PanelHost::createPanels()
{
    for (const PluginManifest::PanelEntry& entry : m_plugins.panels()) {
        const PluginFile* plugin = m_plugins.owner(entry.id);
        const QString pluginId = plugin != nullptr ? plugin->manifest.id : QString();
        PluginLoader::Created created = m_plugins.createPanel(entry.id, m_workbench);
        if (created.panel == nullptr) {
            emit failed({ tr("The panel %1 is missing").arg(entry.title), created.reason, {} });
            continue;
        }
        auto* frame = new PanelFrame(entry.id, pluginId, entry.title, std::move(created.panel), this);
        adopt(frame, entry.area);
    }
    arrange();
    const auto center = std::find(m_areas.begin(), m_areas.end(), "center");
    if (!m_frames.empty()) {
        const auto index = center == m_areas.end() ? 0 : center - m_areas.begin();
        setActiveFrame(m_frames[static_cast<std::size_t>(index)]);
    }
}

void PanelHost::adopt(PanelFrame* frame, const QString& area)
{
    m_frames.push_back(frame);
    m_areas.push_back(area);
    connect(&frame->panel(), &Panel::loadingChanged, this, &PanelHost::loadingChanged);
    connect(&frame->panel(), &Panel::panelWanted, this, &PanelHost::openPanel);
    connect(frame, &PanelFrame::touched, this, [this, frame] { setActiveFrame(frame); });
    connect(frame, &PanelFrame::exportRequested, this, [this, frame] { emit exportRequested(frame); });
    connect(
        frame, &PanelFrame::copyPictureRequested, this, [this, frame] { emit copyPictureRequested(frame); });
    connect(frame, &PanelFrame::copyDataRequested, this, [this, frame] { emit copyDataRequested(frame); });
    connect(
        frame, &PanelFrame::copyCommandRequested, this, [this, frame] { emit copyCommandRequested(frame); });
    connect(frame, &PanelFrame::broken, this, [this, frame](const QString& reason) { close(frame, reason); });
}

void PanelHost::close(PanelFrame* frame, const QString& reason)
{
    const auto found = std::find(m_frames.begin(), m_frames.end(), frame);
    if (found == m_frames.end()) {
        return;
    }
    m_areas.erase(m_areas.begin() + (found - m_frames.begin()));
    m_frames.erase(found);
    if (m_active == frame) {
        m_active = nullptr;
        setActiveFrame(m_frames.empty() ? nullptr : m_frames.front());
    }
    const PluginFile* plugin = m_plugins.owner(frame->panelId());
    const QString name = plugin != nullptr ? plugin->manifest.name : frame->pluginId();
    emit failed({ tr("The panel %1 was closed").arg(frame->title()),
        tr("The plugin %1 failed: %2").arg(name, reason), frame->panelId() });
    frame->deleteLater();
}

void PanelHost::arrange()
{
    PanelFrame *left = nullptr, *center = nullptr, *below = nullptr;
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        PanelFrame* frame = m_frames[i];
        frame->setFloating(false);
        frame->show();
        PanelFrame*& first = m_areas[i] == "left" ? left : m_areas[i] == "below" ? below : center;
        if (first != nullptr) {
            tabifyDockWidget(first, frame);
        } else if (&first == &left || (left == nullptr && &first == &center)) {
            addDockWidget(Qt::LeftDockWidgetArea, frame, Qt::Horizontal);
            first = frame;
        } else if (&first == &center) {
            splitDockWidget(left, frame, Qt::Horizontal);
            first = frame;
        } else {
            if (PanelFrame* above = center != nullptr ? center : left) {
                splitDockWidget(above, frame, Qt::Vertical);
            } else {
                addDockWidget(Qt::LeftDockWidgetArea, frame);
            }
            first = frame;
        }
    }
    for (PanelFrame* first : { left, center, below }) {
        if (first != nullptr) {
            first->raise();
        }
    }
    if (left != nullptr && center != nullptr) {
        resizeDocks({ left, center }, { 38, 62 }, Qt::Horizontal);
    }
    if (center != nullptr && below != nullptr) {
        resizeDocks({ center, below }, { 60, 40 }, Qt::Vertical);
    }
}

PanelFrame* PanelHost::frame(const QString& panelId) const
{
    for (PanelFrame* frame : m_frames) {
        if (frame->panelId() == panelId) {
            return frame;
        }
    }
    return nullptr;
}

void PanelHost::setActiveFrame(PanelFrame* frame)
{
    if (m_active == frame) {
        return;
    }
    if (m_active != nullptr) {
        m_active->setActive(false);
    }
    m_active = frame;
    if (m_active != nullptr) {
        m_active->setActive(true);
    }
    emit activeChanged();
}

void PanelHost::raisePanel(const QString& panelId)
{
    if (PanelFrame* found = frame(panelId)) {
        found->show();
        found->raise();
        setActiveFrame(found);
    }
}

void PanelHost::openPanel(const QString& panelId)
{
    raisePanel(panelId);
    if (PanelFrame* found = frame(panelId)) {
        found->panel().setFocus(Qt::OtherFocusReason);
    }
}

bool PanelHost::isLoading() const
{
    return std::any_of(m_frames.begin(), m_frames.end(),
        [](PanelFrame* frame) { return frame->isInFront() && frame->isLoading(); });
}

void PanelHost::blame(const QObject* receiver, const QString& reason)
{
    if (PanelFrame* frame = frameAround(receiver)) {
        close(frame, reason);
    } else {
        emit failed({ tr("Something went wrong"), reason, {} });
    }
}

PanelFrame* PanelHost::frameAround(const QObject* object) const
{
    for (const QObject* each = object; each != nullptr; each = each->parent()) {
        const auto found = std::find(m_frames.begin(), m_frames.end(), each);
        if (found != m_frames.end()) {
            return *found;
        }
    }
    return nullptr;
}

void PanelHost::closeBroken(const QString& pluginId, const QObject* culprit, const QString& reason)
{
    if (PanelFrame* frame = frameAround(culprit)) {
        close(frame, reason);
        return;
    }
    // What its panels share has failed, or one of its slots: they cannot be told apart.
    for (PanelFrame* frame : std::vector<PanelFrame*>(m_frames)) {
        if (frame->pluginId() == pluginId) {
            close(frame, reason);
        }
    }
}

void PanelHost::resetLayout()
{
    arrange();
}

void PanelHost::saveLayout(QSettings& settings) const
{
    settings.setValue("layout", saveState(layoutVersion));
}

void PanelHost::restoreLayout(const QSettings& settings)
{
    // A panel that the saved layout does not know keeps its place; none is lost.
    m_isRestored = restoreState(settings.value("layout").toByteArray(), layoutVersion);
}

void PanelHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (PanelFrame* frame : std::vector<PanelFrame*>(m_frames)) {
            frame->retranslate();
        }
    }
    QMainWindow::changeEvent(event);
}

void PanelHost::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Dock sizes can only be shared out once the size of the window is known.
    if (!m_wasShown && !m_isRestored) {
        arrange();
    }
    m_wasShown = true;
}

} // namespace fovea
