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

class History::StepCommand final : public QUndoCommand {
public:
    StepCommand(History& history, Step step, QString mergeKey)
        : m_history(history)
        , m_step(std::move(step))
        , m_mergeKey(std::move(mergeKey))
    {
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const StepCommand*>(other);
        if (next->m_mergeKey != m_mergeKey || next->m_step.done.name != m_step.done.name) {
            return false;
        }
        m_step.done = next->m_step.done;
        m_step.what = next->m_step.what;
        return true;
    }
    void undo() override { setObsolete(!m_history.replay(m_step.inverse, m_step)); }
    void redo() override
    {
        // QUndoStack calls it when the step is pushed, which is when it was done.
        if (m_isDone) {
            setObsolete(!m_history.replay(m_step.done, m_step));
        }
        m_isDone = true;
    }
    Step& step() { return m_step; }
    const Step& step() const { return m_step; }

private:
    History& m_history;
    Step m_step;
    QString m_mergeKey;
    bool m_isDone = false;
};

History::History(CommandRegistry& commands, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
{
    m_stack.setUndoLimit(maximumCount);
    connect(&m_commands, &CommandRegistry::executed, this, &History::record);
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::changed);
}

const History::Step& History::step(int index) const
{
    return static_cast<const StepCommand*>(m_stack.command(index))->step();
}

QString History::text(const Step& step) const
{
    const WindowCommand* command = m_commands.find(step.done.name);
    const QString title = command != nullptr ? plainTitle(*command) : QString::fromStdString(step.done.name);
    return step.what.isEmpty() ? title : tr("%1: %2").arg(title, step.what);
}

void History::setPreview(int index, const QPixmap& preview)
{
    // The stack lends its commands as const; the picture is no part of what they do.
    const_cast<StepCommand*>(static_cast<const StepCommand*>(m_stack.command(index)))->step().preview
        = preview;
}

void History::record(const Command& command, const CommandEffect& effect)
{
    if (!m_isReplaying && effect.inverse) {
        m_stack.push(new StepCommand(*this, { command, *effect.inverse, effect.what, {} }, effect.mergeKey));
    }
}

bool History::replay(const Command& command, const Step& step)
{
    if (m_isRestoring) {
        return true;
    }
    m_isReplaying = true;
    const auto leave = qScopeGuard([this] { m_isReplaying = false; });
    const Result<void> done = m_commands.execute(command.name, command.parameters);
    if (!done) {
        m_hasFailed = true;
        emit failed(text(step), done.error());
    }
    return static_cast<bool>(done);
}

void History::undo()
{
    if (!m_isReplaying && m_stack.canUndo()) {
        m_stack.undo();
    }
}

void History::redo()
{
    if (!m_isReplaying && m_stack.canRedo()) {
        m_stack.redo();
    }
}

void History::goTo(int index)
{
    const int target = std::clamp(index, 0, count());
    m_hasFailed = false;
    while (this->index() > target && !m_hasFailed) {
        undo();
    }
    while (this->index() < std::min(target, count()) && !m_hasFailed) {
        redo();
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
    m_stack.clear();
    const Value* steps = state.find("steps");
    const auto* list = steps != nullptr ? steps->as<Value::List>() : nullptr;
    if (list == nullptr) {
        return;
    }
    for (const Value& each : *list) {
        const std::optional<Command> done = commandIn(each.find("done"));
        const std::optional<Command> inverse = commandIn(each.find("inverse"));
        if (!done || !inverse) {
            m_stack.clear();
            return;
        }
        m_stack.push(new StepCommand(
            *this, { *done, *inverse, QString::fromStdString(each.get<std::string>("what", "")), {} }, {}));
    }
    const int64_t index = state.get("index", int64_t { count() });
    // The stack walks there through undo().
    m_isRestoring = true;
    m_stack.setIndex(static_cast<int>(std::clamp<int64_t>(index, 0, count())));
    m_isRestoring = false;
}

} // namespace fovea
