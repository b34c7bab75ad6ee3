// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "history.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// A number that a command sets.
class HistoryTest : public ::testing::Test {
protected:
    HistoryTest()
    {
        WindowCommand set;
        set.id = "number.set";
        set.title = [] { return QString("&Set"); };
        set.parameters = { { "to", ParameterType::Integer, true } };
        set.run = [this](const Value& given) -> Result<CommandEffect> {
            if (m_isBroken) {
                return inputError("the number is gone");
            }
            const int64_t before = std::exchange(m_number, given.get("to", int64_t { 0 }));
            return CommandEffect { command(before), m_mergeKey, QString::number(m_number) };
        };
        m_commands.add(set);
        QObject::connect(&m_commands, &CommandRegistry::executed,
            [this](const Command& told) { m_told.push_back(told.parameters.get("to", int64_t { -1 })); });
    }
    static Command command(int64_t to) { return { 0, "number.set", Value::Object { { "to", to } } }; }
    void set(int64_t to) { ASSERT_TRUE(m_commands.execute("number.set", Value::Object { { "to", to } })); }

    CommandRegistry m_commands;
    History m_history { m_commands };
    int64_t m_number = 0;
    QString m_mergeKey;
    bool m_isBroken = false;
    std::vector<int64_t> m_told;
};

TEST_F(HistoryTest, UndoesAndDoesAgain)
{
    set(1);
    set(2);
    m_history.undo();
    EXPECT_EQ(m_number, 1);
    m_history.undo();
    EXPECT_EQ(m_number, 0);
    m_history.undo();
    EXPECT_EQ(m_number, 0) << "there is nothing before the beginning";
    m_history.redo();
    m_history.redo();
    EXPECT_EQ(m_number, 2);
    EXPECT_EQ(m_history.count(), 2) << "what is undone is no new step";
    EXPECT_EQ(m_told, (std::vector<int64_t> { 1, 2, 1, 0, 1, 2 })) << "a journal hears what happened";
}

TEST_F(HistoryTest, ForgetsWhatWasUndoneWhenSomethingElseIsDone)
{
    set(1);
    set(2);
    m_history.undo();
    set(3);
    EXPECT_EQ(m_history.count(), 2);
    m_history.undo();
    EXPECT_EQ(m_number, 1);
}

TEST_F(HistoryTest, TakesADragAsOneStep)
{
    set(1);
    m_mergeKey = "drag 7";
    for (int to = 10; to < 60; ++to) {
        set(to);
    }
    m_mergeKey = "drag 8";
    set(70);
    EXPECT_EQ(m_history.count(), 3);
    m_history.undo();
    EXPECT_EQ(m_number, 59);
    m_history.undo();
    EXPECT_EQ(m_number, 1);
    m_history.redo();
    EXPECT_EQ(m_number, 59);
    EXPECT_EQ(m_history.text(m_history.step(1)), "Set: 59");
}

TEST_F(HistoryTest, GoesToAnyStep)
{
    for (int to = 1; to <= 5; ++to) {
        set(to);
    }
    m_history.goTo(2);
    EXPECT_EQ(m_number, 2);
    m_history.goTo(99);
    EXPECT_EQ(m_number, 5);
    m_history.goTo(0);
    EXPECT_EQ(m_number, 0);
}

TEST_F(HistoryTest, KeepsAStepThatCannotBeUndoneAndSaysSo)
{
    std::string sentence;
    QObject::connect(&m_history, &History::failed, [&sentence](const QString& text, const Error& error) {
        sentence = text.toStdString() + " | " + error.message();
    });
    set(1);
    set(2);
    m_isBroken = true;
    m_history.goTo(0);
    EXPECT_EQ(sentence, "Set: 2 | the number is gone");
    EXPECT_EQ(m_history.count(), 2);
    EXPECT_EQ(m_history.index(), 2) << "it stops at the first that fails";
    m_isBroken = false;
    m_history.goTo(0);
    EXPECT_EQ(m_number, 0) << "what failed once may succeed later";
}

TEST_F(HistoryTest, ForgetsAStepWhenAsked)
{
    set(1);
    set(2);
    m_isBroken = true;
    m_history.undo();
    m_isBroken = false;
    m_history.forgetStep();
    EXPECT_EQ(m_history.count(), 1);
    m_history.undo();
    EXPECT_EQ(m_number, 0);
    m_history.forgetStep();
    EXPECT_EQ(m_history.count(), 1) << "what is undone already is kept to be done again";
}

TEST_F(HistoryTest, WaitsForWhatAStepBegins)
{
    for (int to = 1; to <= 3; ++to) {
        set(to);
    }
    bool isBusy = false;
    m_history.setBusy([&isBusy] { return isBusy; });
    QObject::connect(&m_commands, &CommandRegistry::executed, [&isBusy] { isBusy = true; });
    m_history.goTo(0);
    EXPECT_EQ(m_number, 2) << "the next step waits";
    m_history.proceed();
    EXPECT_EQ(m_number, 2);
    isBusy = false;
    m_history.proceed();
    EXPECT_EQ(m_number, 1);
    EXPECT_TRUE(m_history.isUnderWay());
    isBusy = false;
    m_history.proceed();
    isBusy = false;
    m_history.proceed();
    EXPECT_EQ(m_number, 0);
    EXPECT_FALSE(m_history.isUnderWay());
}

TEST_F(HistoryTest, WhatChangesNothingIsNoStep)
{
    set(0);
    EXPECT_EQ(m_history.count(), 0);
}

TEST_F(HistoryTest, DoesAgainWhatWasMeant)
{
    WindowCommand next;
    next.id = "number.next";
    next.title = [] { return QString("Next"); };
    next.parameters = { { "to", ParameterType::Integer, false } };
    next.run = [this](const Value& given) -> Result<CommandEffect> {
        const int64_t before = m_number;
        m_number = given.get("to", before + 1);
        CommandEffect effect { command(before) };
        effect.done = Command { 0, "number.next", Value::Object { { "to", m_number } } };
        return effect;
    };
    m_commands.add(next);
    set(5);
    ASSERT_TRUE(m_commands.execute("number.next"));
    EXPECT_EQ(m_told.back(), 6) << "what was left out is told";
    m_history.undo();
    m_number = 90;
    m_history.redo();
    EXPECT_EQ(m_number, 6);
}

TEST_F(HistoryTest, SurvivesTheProcess)
{
    set(1);
    set(2);
    set(3);
    m_history.undo();
    const Value kept = m_history.state();
    m_told.clear();
    History later(m_commands);
    later.restore(kept);
    EXPECT_TRUE(m_told.empty()) << "what is read back is not done again";
    EXPECT_EQ(later.index(), 2);
    later.undo();
    EXPECT_EQ(m_number, 1);
    later.goTo(3);
    EXPECT_EQ(m_number, 3);
}

TEST_F(HistoryTest, BadDataLeaveItEmpty)
{
    m_history.restore(Value::Object {
        { "index", 7 }, { "steps", Value::List { Value::Object { { "done", "x" } }, Value(3) } } });
    EXPECT_EQ(m_history.count(), 0);
    m_history.restore("nonsense");
    EXPECT_EQ(m_history.count(), 0);
}

TEST_F(HistoryTest, IsBounded)
{
    for (int to = 1; to <= History::maximumCount + 20; ++to) {
        set(to);
    }
    EXPECT_EQ(m_history.count(), History::maximumCount);
}

} // namespace
} // namespace fovea
