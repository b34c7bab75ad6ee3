// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "panel_host.h"

#include "absent_panel.h"
#include "comparison_control.h"
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
    , m_comparing(new ComparisonControl(workbench, this))
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
        if (m_plugins.owner(entry.id)->isOwn || m_plugins.isUnguarded()) {
            create(entry);
        }
    }
    arrange();
    const auto center = std::find(m_areas.begin(), m_areas.end(), "center");
    if (!m_frames.empty()) {
        const auto index = center == m_areas.end() ? 0 : center - m_areas.begin();
        setActiveFrame(m_frames[static_cast<std::size_t>(index)]);
    }
}

PanelFrame* PanelHost::create(const PluginManifest::PanelEntry& entry)
{
    const PluginFile* plugin = m_plugins.owner(entry.id);
    const QString pluginId = plugin != nullptr ? plugin->manifest.id : QString();
    PluginLoader::Created created = m_plugins.createPanel(entry.id, m_workbench);
    if (created.panel == nullptr) {
        emit failed({ tr("The panel %1 is missing").arg(entry.title), created.reason, {} });
        return nullptr;
    }
    auto* frame = new PanelFrame(entry.id, pluginId, entry.title, std::move(created.panel), this);
    adopt(frame, entry.area);
    return frame;
}

void PanelHost::addPanel(const PluginManifest::PanelEntry& entry)
{
    if (m_absent.removeAll(entry.id) > 0) {
        // It had been missed: the placeholder goes, its place stays.
        PanelFrame* gone = frame(entry.id);
        forget(gone);
        delete gone;
    }
    if (frame(entry.id) != nullptr) {
        return;
    }
    PanelFrame* beside = nullptr;
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        if (m_areas[i] == entry.area && !m_frames[i]->isFloating()) {
            beside = m_frames[i];
        }
    }
    PanelFrame* added = create(entry);
    if (added == nullptr) {
        return;
    }
    if (!restoreDockWidget(added)) {
        addDockWidget(Qt::LeftDockWidgetArea, added);
        if (beside != nullptr) {
            tabifyDockWidget(beside, added);
        }
    }
    added->show();
    emit panelAdded(entry.id);
    emit panelsChanged();
}

void PanelHost::removePanels(const QString& pluginId)
{
    for (PanelFrame* frame : std::vector<PanelFrame*>(m_frames)) {
        if (frame->pluginId() == pluginId) {
            forget(frame);
            frame->deleteLater();
        }
    }
    emit panelsChanged();
}

void PanelHost::adopt(PanelFrame* frame, const QString& area)
{
    m_frames.push_back(frame);
    m_areas.push_back(area);
    connect(&frame->panel(), &Panel::loadingChanged, this, &PanelHost::loadingChanged);
    connect(&frame->panel(), &Panel::panelWanted, this, &PanelHost::openPanel);
    m_comparing->follow(*frame);
    connect(frame, &PanelFrame::touched, this, [this, frame] { setActiveFrame(frame); });
    connect(frame, &PanelFrame::exportRequested, this, [this, frame] { emit exportRequested(frame); });
    connect(
        frame, &PanelFrame::copyPictureRequested, this, [this, frame] { emit copyPictureRequested(frame); });
    connect(frame, &PanelFrame::copyDataRequested, this, [this, frame] { emit copyDataRequested(frame); });
    connect(
        frame, &PanelFrame::copyAddressRequested, this, [this, frame] { emit copyAddressRequested(frame); });
    connect(
        frame, &PanelFrame::copyCommandRequested, this, [this, frame] { emit copyCommandRequested(frame); });
    connect(frame, &PanelFrame::floatRequested, this, [this, frame] { emit floatRequested(frame); });
    connect(frame, &PanelFrame::broken, this, [this, frame](const QString& reason) { close(frame, reason); });
}

void PanelHost::forget(PanelFrame* frame)
{
    const auto found = std::find(m_frames.begin(), m_frames.end(), frame);
    m_areas.erase(m_areas.begin() + (found - m_frames.begin()));
    m_frames.erase(found);
    frame->hide();
    if (m_active == frame) {
        m_active = nullptr;
        setActiveFrame(m_frames.empty() ? nullptr : m_frames.front());
    }
}

void PanelHost::close(PanelFrame* frame, const QString& reason)
{
    if (std::find(m_frames.begin(), m_frames.end(), frame) == m_frames.end()) {
        return;
    }
    forget(frame);
    const PluginFile* plugin = m_plugins.owner(frame->panelId());
    const QString name = plugin != nullptr ? plugin->manifest.name : frame->pluginId();
    emit failed({ tr("The panel %1 was closed").arg(frame->title()),
        tr("The plugin %1 failed: %2").arg(name, reason), frame->panelId() });
    frame->deleteLater();
    emit panelsChanged();
}

std::vector<std::pair<PanelFrame*, QString>> PanelHost::inOrder(const LayoutPlan& plan) const
{
    std::vector<std::pair<PanelFrame*, QString>> ordered;
    for (const PanelPlace& place : plan.places) {
        if (PanelFrame* named = frame(place.panelId)) {
            ordered.emplace_back(named, place.area);
        }
    }
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        const bool isNamed = std::any_of(
            ordered.begin(), ordered.end(), [&](const auto& each) { return each.first == m_frames[i]; });
        if (!isNamed) {
            ordered.emplace_back(m_frames[i], m_areas[i]);
        }
    }
    return ordered;
}

void PanelHost::arrange(const LayoutPlan& plan)
{
    PanelFrame *left = nullptr, *center = nullptr, *below = nullptr;
    const auto ordered = inOrder(plan);
    if (!plan.places.empty()) {
        for (const auto& [frame, area] : ordered) {
            // Taken out first: one that is tabbed already would keep its neighbours.
            removeDockWidget(frame);
        }
    }
    for (const auto& [frame, area] : ordered) {
        frame->setFloating(false);
        frame->show();
        PanelFrame*& first = area == "left" ? left : area == "below" ? below : center;
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
        frame->show();
    }
    for (PanelFrame* first : { left, center, below }) {
        if (first != nullptr) {
            first->raise();
        }
    }
    if (left != nullptr && center != nullptr) {
        resizeDocks({ left, center }, { plan.leftShare, 100 - plan.leftShare }, Qt::Horizontal);
    }
    if (center != nullptr && below != nullptr) {
        resizeDocks({ center, below }, { 100 - plan.belowShare, plan.belowShare }, Qt::Vertical);
    }
}

void PanelHost::dockStrays()
{
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        PanelFrame* stray = m_frames[i];
        if (!stray->isFloating() && dockWidgetArea(stray) == Qt::NoDockWidgetArea) {
            addDockWidget(Qt::LeftDockWidgetArea, stray);
            stray->hide();
        }
    }
}

void PanelHost::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    for (PanelFrame* frame : m_frames) {
        frame->setFeatures(isLocked ? QDockWidget::DockWidgetClosable
                                    : QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable
                    | QDockWidget::DockWidgetClosable);
    }
}

void PanelHost::addAbsent(const QString& panelId, const QString& plugin, const QString& title)
{
    auto* frame = new PanelFrame(panelId, plugin, title, std::make_unique<AbsentPanel>(plugin, title), this);
    m_absent << panelId;
    adopt(frame, "center");
    if (!restoreDockWidget(frame)) {
        addDockWidget(Qt::LeftDockWidgetArea, frame);
    }
    setLocked(m_isLocked);
}

void PanelHost::removeAbsent()
{
    for (const QString& panelId : std::exchange(m_absent, {})) {
        PanelFrame* gone = frame(panelId);
        if (gone == nullptr) {
            continue;
        }
        forget(gone);
        delete gone;
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
    dockStrays();
}

Value PanelHost::layoutValue() const
{
    return saveState(layoutVersion).toBase64().toStdString();
}

bool PanelHost::setLayoutValue(const Value& layout)
{
    const auto* text = layout.as<std::string>();
    const bool isSet = text != nullptr
        && restoreState(QByteArray::fromBase64(QByteArray::fromStdString(*text)), layoutVersion);
    m_isRestored = m_isRestored || isSet;
    dockStrays();
    return isSet;
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
