// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <QAction>
#include <QObject>

#include <map>
#include <string>

class QMenu;
class QWidget;

namespace fovea {

class CommandRegistry;
class Shortcuts;

/// An action for each command of the registry: its text, help, keys, and whether and why it is disabled. All
/// are actions of the window, so that a key works without a menu.
class CommandActions : public QObject {
    Q_OBJECT
public:
    CommandActions(CommandRegistry& commands, Shortcuts& shortcuts, QWidget& window);

    /// The action of a command, or nullptr when there is no such command.
    QAction* action(const std::string& id) const;
    /// An entry that runs a command with parameters of its own.
    QAction* add(QMenu& menu, const QString& text, const std::string& id, const Value& parameters);
    void retranslate();

private:
    void make(const std::string& id);
    void refresh();
    void refreshTexts(const std::string& id, QAction& action) const;
    void refreshState(const std::string& id, QAction& action) const;

    CommandRegistry& m_commands;
    Shortcuts& m_shortcuts;
    QWidget& m_window;
    std::map<std::string, QAction*, std::less<>> m_actions;
};

} // namespace fovea
