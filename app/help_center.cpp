// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "help_center.h"

#include "help_window.h"
#include "main_window.h"

#include <QApplication>
#include <QKeyEvent>

#include <map>

namespace fovea {

namespace {

/// The page of what is inside a part with this object name.
QString pageOfPart(const QString& objectName)
{
    static const std::map<QString, QString> pages { { "exportDialog", "export" },
        { "shortcutsDialog", "keys" }, { "commandPalette", "commands" }, { "commandReference", "commands" },
        { "history", "workspaces" }, { "inspector", "start" }, { "workspace", "workspaces" },
        { "missingFiles", "workspaces" }, { "banner", "errors" }, { "reportDialog", "errors" },
        { "jobs", "errors" }, { "pluginsDialog", "plugins" }, { "pluginTable", "plugins" },
        { "welcome", "start" }, { "topBar", "start" } };
    const auto found = pages.find(objectName);
    return found == pages.end() ? QString() : found->second;
}

} // namespace

HelpCenter::HelpCenter(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_pages(window.commands(), window.shortcuts(), window.plugins())
{
    // A modal dialog keeps the keys of the window from coming through.
    qApp->installEventFilter(this);
}

HelpWindow* HelpCenter::window() const
{
    return m_shown;
}

QString HelpCenter::pageOf(const QWidget* widget) const
{
    for (const QWidget* part = widget; part != nullptr; part = part->parentWidget()) {
        if (const auto* frame = qobject_cast<const PanelFrame*>(part)) {
            return frame->panelId();
        }
        if (const QString page = pageOfPart(part->objectName()); !page.isEmpty()) {
            return page;
        }
    }
    return "start";
}

void HelpCenter::show(const QString& id)
{
    QWidget* modal = QApplication::activeModalWidget();
    QWidget* focus = QApplication::focusWidget();
    const QString page = !id.isEmpty() ? id : pageOf(focus != nullptr ? focus : modal);
    QWidget* parent = modal != nullptr ? modal : &m_window;
    // A modal dialog lets only its own children be used.
    if (m_shown != nullptr && m_shown->parentWidget() != parent) {
        delete m_shown;
    }
    if (m_shown == nullptr) {
        m_shown = new HelpWindow(
            m_pages, [this] { return m_window.language().code(); }, parent);
    }
    m_shown->showPage(page);
    m_shown->show();
    m_shown->raise();
    m_shown->activateWindow();
}

bool HelpCenter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const QWidget* modal = QApplication::activeModalWidget();
        if (modal != nullptr && pressed->key() == Qt::Key_F1 && pressed->modifiers() == Qt::NoModifier
            && (m_shown == nullptr || modal != m_shown)) {
            show(pageOf(static_cast<QWidget*>(watched)));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fovea
