// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_registry.h"

#include <QRegularExpression>
#include <QScopeGuard>

namespace fovea {

bool CommandRegistry::add(WindowCommand command)
{
    const std::string id = command.id;
    if (!m_commands.emplace(id, std::move(command)).second) {
        return false;
    }
    emit added(QString::fromStdString(id));
    return true;
}

void CommandRegistry::remove(const std::string& id)
{
    if (m_commands.erase(id) > 0) {
        emit removed(QString::fromStdString(id));
    }
}

const WindowCommand* CommandRegistry::find(const std::string& id) const
{
    const auto found = m_commands.find(id);
    return found == m_commands.end() ? nullptr : &found->second;
}

std::vector<const WindowCommand*> CommandRegistry::commands() const
{
    std::vector<const WindowCommand*> all;
    for (const auto& [id, command] : m_commands) {
        all.push_back(&command);
    }
    return all;
}

Result<void> CommandRegistry::execute(const std::string& id, const Value& parameters)
{
    const WindowCommand* found = find(id);
    if (found == nullptr) {
        return usageError(
            FOVEA_TEXT("Command", "There is no command \"%1\"; fovea --commands lists them."), { id });
    }
    const Value given = parameters.isNull() ? Value(Value::Object {}) : parameters;
    if (const Result<void> checked = checkParameters(*found, given); !checked) {
        return checked.error();
    }
    if (const QString why = whyDisabled(id); !why.isEmpty()) {
        return inputError(FOVEA_TEXT("Command", "\"%1\" cannot be done now: %2"), { id, why.toStdString() });
    }
    // A command may remove itself, as one that reloads its plugin does.
    const auto run = found->run;
    const bool isRecorded = found->isRecorded;
    Result<CommandEffect> effect = CommandEffect {};
    {
        const int recorded = isRecorded ? 1 : 0;
        ++m_running;
        m_recorded += recorded;
        const auto leave = qScopeGuard([this, recorded] {
            --m_running;
            m_recorded -= recorded;
        });
        effect = run(given);
    }
    if (!effect) {
        return effect.error();
    }
    if (m_recorded == 0 && isRecorded) {
        emit executed(effect->done.value_or(Command { 0, id, given }), *effect);
    }
    return {};
}

void CommandRegistry::trigger(const std::string& id, const Value& parameters)
{
    const WindowCommand* command = find(id);
    if (command == nullptr) {
        return;
    }
    const QString title = command->title();
    const auto tell = [this, id, title](const Value& given) {
        if (const Result<void> done = execute(id, given); !done) {
            emit failed(title, done.error());
        }
    };
    if (const QString why = whyDisabled(id); !why.isEmpty()) {
        emit failed(title, inputError("%1", { why.toStdString() }));
        return;
    }
    if (!parameters.isNull() || !command->ask) {
        tell(parameters);
        return;
    }
    const auto ask = command->ask;
    ask(tell);
}

void CommandRegistry::adopt(const Command& done, const CommandEffect& effect)
{
    if (m_recorded == 0) {
        emit executed(done, effect);
    }
}

QString CommandRegistry::whyDisabled(const std::string& id) const
{
    const WindowCommand* command = find(id);
    return command != nullptr && command->whyDisabled ? command->whyDisabled() : QString();
}

QString plainTitle(const WindowCommand& command)
{
    // Chinese menus have the mark in brackets behind the text.
    static const QRegularExpression bracketed("\\(&.\\)");
    return command.title().remove(bracketed).remove('&').remove(QChar(0x2026)).trimmed();
}

} // namespace fovea
