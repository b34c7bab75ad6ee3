// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "history.h"

#include <QScopeGuard>

#include <algorithm>

namespace fovea {

namespace {

Value commandValue(const Command& command)
{
    return Value::Object { { "name", command.name }, { "parameters", command.parameters } };
}

std::optional<Command> commandIn(const Value* value)
{
    const Value* parameters = value != nullptr ? value->find("parameters") : nullptr;
    const std::string name = value != nullptr ? value->get<std::string>("name", "") : "";
    if (name.empty() || parameters == nullptr) {
        return std::nullopt;
    }
    return Command { 0, name, *parameters };
}

} // namespace

History::History(CommandRegistry& commands, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
{
    connect(&m_commands, &CommandRegistry::executed, this, &History::record);
}

QString History::text(const Step& step) const
{
    const WindowCommand* command = m_commands.find(step.done.name);
    const QString title = command != nullptr ? plainTitle(*command) : QString::fromStdString(step.done.name);
    return step.what.isEmpty() ? title : tr("%1: %2").arg(title, step.what);
}

void History::setPreview(int index, const QPixmap& preview)
{
    m_steps[static_cast<std::size_t>(index)].preview = preview;
}

void History::record(const Command& command, const CommandEffect& effect)
{
    if (m_isReplaying) {
        return;
    }
    const bool isStep = effect.inverse
        && !(effect.inverse->name == command.name && effect.inverse->parameters == command.parameters);
    if (!isStep) {
        return;
    }
    // The user goes on from here.
    m_target.reset();
    const bool isSameStep = !effect.mergeKey.isEmpty() && effect.mergeKey == m_mergeKey && m_index > 0
        && m_index == count() && m_steps.back().done.name == command.name;
    if (isSameStep) {
        m_steps.back().done = command;
        m_steps.back().what = effect.what;
        return;
    }
    m_mergeKey = effect.mergeKey;
    m_steps.erase(m_steps.begin() + m_index, m_steps.end());
    m_steps.push_back({ command, *effect.inverse, effect.what, {} });
    if (count() > maximumCount) {
        m_steps.erase(m_steps.begin());
    }
    m_index = count();
    emit changed();
}

bool History::replay(const Command& command, const Step& step)
{
    m_isReplaying = true;
    const auto leave = qScopeGuard([this] { m_isReplaying = false; });
    m_mergeKey.clear();
    const QString told = text(step);
    const Result<void> done = m_commands.execute(command.name, command.parameters);
    if (!done) {
        m_target.reset();
        emit failed(told, done.error());
    }
    return static_cast<bool>(done);
}

void History::undo()
{
    if (!m_isReplaying && m_index > 0 && replay(step(m_index - 1).inverse, step(m_index - 1))) {
        --m_index;
        emit changed();
    }
}

void History::redo()
{
    if (!m_isReplaying && m_index < count() && replay(step(m_index).done, step(m_index))) {
        ++m_index;
        emit changed();
    }
}

void History::goTo(int index)
{
    m_target = std::clamp(index, 0, count());
    proceed();
}

void History::proceed()
{
    while (m_target && !m_isReplaying && !(m_isBusy && m_isBusy())) {
        if (m_index == *m_target) {
            m_target.reset();
        } else {
            m_index > *m_target ? undo() : redo();
        }
    }
}

void History::forgetStep()
{
    if (!m_isReplaying && m_index > 0) {
        m_target.reset();
        m_mergeKey.clear();
        --m_index;
        m_steps.erase(m_steps.begin() + m_index);
        emit changed();
    }
}

Value History::state() const
{
    Value::List steps;
    for (int i = 0; i < count(); ++i) {
        const Step& each = step(i);
        steps.push_back(Value::Object { { "done", commandValue(each.done) },
            { "inverse", commandValue(each.inverse) }, { "what", each.what.toStdString() } });
    }
    return Value::Object { { "index", index() }, { "steps", std::move(steps) } };
}

void History::restore(const Value& state)
{
    m_steps.clear();
    m_index = 0;
    m_mergeKey.clear();
    m_target.reset();
    const Value* steps = state.find("steps");
    const auto* list = steps != nullptr ? steps->as<Value::List>() : nullptr;
    for (const Value& each : list != nullptr ? *list : Value::List()) {
        const std::optional<Command> done = commandIn(each.find("done"));
        const std::optional<Command> inverse = commandIn(each.find("inverse"));
        if (!done || !inverse) {
            m_steps.clear();
            break;
        }
        m_steps.push_back({ *done, *inverse, QString::fromStdString(each.get<std::string>("what", "")), {} });
    }
    if (count() > maximumCount) {
        m_steps.erase(m_steps.begin(), m_steps.end() - maximumCount);
    }
    m_index = static_cast<int>(std::clamp<int64_t>(state.get("index", int64_t { count() }), 0, count()));
    emit changed();
}

} // namespace fovea
