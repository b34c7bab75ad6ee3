// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSettings>

#include <map>
#include <string>
#include <vector>

namespace fovea {

class CommandRegistry;

/// The keys of every command: its own, in place of them those a plugin gives, in place of them the user's.
class Shortcuts : public QObject {
    Q_OBJECT
public:
    enum class Source { Default, Plugin, User };

    Shortcuts(CommandRegistry& commands, QSettings& settings, QObject* parent = nullptr);

    QList<QKeySequence> keys(const std::string& id) const;
    Source source(const std::string& id) const;
    /// What the keys are without the user's.
    QList<QKeySequence> givenKeys(const std::string& id) const;
    /// No keys is a choice as well.
    void setKeys(const std::string& id, const QList<QKeySequence>& keys);
    void setPluginKeys(const std::string& id, const QList<QKeySequence>& keys);
    void reset(const std::string& id);
    void resetAll();
    /// Other commands that the same press would mean; also one whose key begins with `key`, or the other way.
    std::vector<std::string> conflicts(const std::string& id, const QKeySequence& key) const;

signals:
    void changed();

private:
    CommandRegistry& m_commands;
    QSettings& m_settings;
    std::map<std::string, QList<QKeySequence>, std::less<>> m_users, m_plugins;
};

} // namespace fovea
