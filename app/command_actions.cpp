// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_actions.h"

#include "command_registry.h"
#include "shortcuts.h"

#include <QMenu>

namespace fovea {

CommandActions::CommandActions(CommandRegistry& commands, Shortcuts& shortcuts, QWidget& window)
    : QObject(&window)
    , m_commands(commands)
    , m_shortcuts(shortcuts)
    , m_window(window)
{
    for (const WindowCommand* command : m_commands.commands()) {
        make(command->id);
    }
    connect(
        &m_commands, &CommandRegistry::added, this, [this](const QString& id) { make(id.toStdString()); });
    connect(&m_commands, &CommandRegistry::removed, this, [this](const QString& id) {
        if (const auto found = m_actions.find(id.toStdString()); found != m_actions.end()) {
            // It may be the one that is being triggered.
            found->second->setEnabled(false);
            found->second->setVisible(false);
            found->second->deleteLater();
            m_actions.erase(found);
        }
    });
    connect(&m_commands, &CommandRegistry::executed, this, &CommandActions::refresh);
    connect(&m_commands, &CommandRegistry::availabilityChanged, this, &CommandActions::refresh);
    connect(&m_shortcuts, &Shortcuts::changed, this, &CommandActions::retranslate);
}

void CommandActions::make(const std::string& id)
{
    auto* action = new QAction(&m_window);
    action->setObjectName(QString::fromStdString(id));
    action->setCheckable(static_cast<bool>(m_commands.find(id)->isOn));
    connect(action, &QAction::triggered, this, [this, id, action] {
        m_commands.trigger(id);
        refreshState(id, *action);
    });
    m_actions[id] = action;
    m_window.addAction(action);
    refreshTexts(id, *action);
    refreshState(id, *action);
}

QAction* CommandActions::action(const std::string& id) const
{
    const auto found = m_actions.find(id);
    return found == m_actions.end() ? nullptr : found->second;
}

QAction* CommandActions::add(QMenu& menu, const QString& text, const std::string& id, const Value& parameters)
{
    return menu.addAction(text, this, [this, id, parameters] { m_commands.trigger(id, parameters); });
}

void CommandActions::retranslate()
{
    for (const auto& [id, action] : m_actions) {
        refreshTexts(id, *action);
        refreshState(id, *action);
    }
}

void CommandActions::refresh()
{
    for (const auto& [id, action] : m_actions) {
        refreshState(id, *action);
    }
}

void CommandActions::refreshTexts(const std::string& id, QAction& action) const
{
    action.setText(m_commands.find(id)->title());
    action.setShortcuts(m_shortcuts.keys(id));
}

void CommandActions::refreshState(const std::string& id, QAction& action) const
{
    const WindowCommand* command = m_commands.find(id);
    if (command == nullptr) {
        return;
    }
    const QString why = m_commands.whyDisabled(id);
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    QString help = command->help() + (key.isEmpty() ? QString() : QString(" (%1)").arg(key));
    if (!why.isEmpty()) {
        help += "\n" + why;
    }
    action.setEnabled(why.isEmpty());
    action.setToolTip(help);
    action.setStatusTip(QString(help).replace('\n', QString::fromUtf8(" · ")));
    if (command->isOn) {
        action.setChecked(command->isOn());
    }
}

} // namespace fovea
