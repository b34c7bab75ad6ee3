// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "shortcuts.h"

#include "command_registry.h"

#include <algorithm>

namespace fovea {

namespace {

const QString group = "keys";

QStringList texts(const QList<QKeySequence>& keys)
{
    QStringList list;
    for (const QKeySequence& key : keys) {
        list << key.toString(QKeySequence::PortableText);
    }
    return list;
}

bool isSamePress(const QKeySequence& one, const QKeySequence& other)
{
    return !one.isEmpty() && !other.isEmpty()
        && (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

} // namespace

Shortcuts::Shortcuts(CommandRegistry& commands, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_settings(settings)
{
    m_settings.beginGroup(group);
    for (const QString& id : m_settings.childKeys()) {
        QList<QKeySequence>& keys = m_users[id.toStdString()];
        for (const QString& text : m_settings.value(id).toStringList()) {
            if (const QKeySequence key(text, QKeySequence::PortableText); !key.isEmpty()) {
                keys << key;
            }
        }
    }
    m_settings.endGroup();
}

QList<QKeySequence> Shortcuts::givenKeys(const std::string& id) const
{
    if (const auto found = m_plugins.find(id); found != m_plugins.end()) {
        return found->second;
    }
    const WindowCommand* command = m_commands.find(id);
    return command != nullptr ? command->keys : QList<QKeySequence>();
}

QList<QKeySequence> Shortcuts::keys(const std::string& id) const
{
    const auto found = m_users.find(id);
    return found != m_users.end() ? found->second : givenKeys(id);
}

Shortcuts::Source Shortcuts::source(const std::string& id) const
{
    return m_users.contains(id) ? Source::User : m_plugins.contains(id) ? Source::Plugin : Source::Default;
}

void Shortcuts::setKeys(const std::string& id, const QList<QKeySequence>& keys)
{
    if (keys == givenKeys(id)) {
        reset(id);
        return;
    }
    m_users[id] = keys;
    m_settings.setValue(group + "/" + QString::fromStdString(id), texts(keys));
    emit changed();
}

void Shortcuts::setPluginKeys(const std::string& id, const QList<QKeySequence>& keys)
{
    m_plugins[id] = keys;
    emit changed();
}

void Shortcuts::reset(const std::string& id)
{
    m_users.erase(id);
    m_settings.remove(group + "/" + QString::fromStdString(id));
    emit changed();
}

void Shortcuts::resetAll()
{
    m_users.clear();
    m_settings.remove(group);
    emit changed();
}

std::vector<std::string> Shortcuts::conflicts(const std::string& id, const QKeySequence& key) const
{
    std::vector<std::string> others;
    for (const WindowCommand* command : m_commands.commands()) {
        const QList<QKeySequence> theirs = keys(command->id);
        if (command->id != id && std::any_of(theirs.begin(), theirs.end(), [&key](const QKeySequence& other) {
                return isSamePress(key, other);
            })) {
            others.push_back(command->id);
        }
    }
    return others;
}

} // namespace fovea
