// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_registry.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <stdexcept>

namespace fovea {
namespace {

class Registry : public ::testing::Test {
protected:
    Registry()
    {
        WindowCommand zoom;
        zoom.id = "view.zoom";
        zoom.title = [] { return QString("Zoom"); };
        zoom.help = [] { return QString("Shows more or less."); };
        zoom.parameters = { { "factor", ParameterType::Real, true },
            { "mode", ParameterType::Choice, false, nullptr, { "fit", "fill" } },
            { "steps", ParameterType::Integer }, { "smooth", ParameterType::Boolean },
            { "file", ParameterType::Path }, { "state", ParameterType::Any } };
        zoom.whyDisabled = [this] { return m_why; };
        zoom.run = [this](const Value& parameters) -> Result<CommandEffect> {
            const double before = m_factor;
            m_factor = *parameters.find("factor")->number();
            if (m_factor < 0) {
                return inputError("the factor is below 0");
            }
            return CommandEffect { Command { 0, "view.zoom", Value::Object { { "factor", before } } },
                "zoom" };
        };
        m_registry.add(zoom);
        QObject::connect(&m_registry, &CommandRegistry::executed,
            [this](const Command& command, const CommandEffect& effect) {
                m_executed.push_back(command);
                m_effects.push_back(effect);
            });
    }

    std::string problem(const Value& parameters)
    {
        const Result<void> done = m_registry.execute("view.zoom", parameters);
        return done ? std::string() : done.error().message();
    }

    CommandRegistry m_registry;
    QString m_why;
    double m_factor = 1;
    std::vector<Command> m_executed;
    std::vector<CommandEffect> m_effects;
};

TEST_F(Registry, RunsACommandAndTellsWhatWouldUndoIt)
{
    ASSERT_EQ(problem(Value::Object { { "factor", 2 } }), "") << "a whole number is a number";
    EXPECT_EQ(m_factor, 2);
    ASSERT_EQ(m_executed.size(), 1U);
    EXPECT_EQ(m_executed[0].name, "view.zoom");
    EXPECT_EQ(m_effects[0].mergeKey, "zoom");
    ASSERT_TRUE(m_effects[0].inverse);
    EXPECT_TRUE(m_registry.execute(m_effects[0].inverse->name, m_effects[0].inverse->parameters));
    EXPECT_EQ(m_factor, 1);
}

TEST_F(Registry, NamesTheParameterThatIsMissing)
{
    EXPECT_EQ(problem({}), "\"view.zoom\" needs \"factor\", which is not given.");
    EXPECT_TRUE(m_executed.empty());
}

TEST_F(Registry, NamesTheParameterThatIsUnknown)
{
    EXPECT_EQ(problem(Value::Object { { "factor", 1 }, { "angle", 3 } }),
        "\"view.zoom\" has no parameter \"angle\"; it has: factor, mode, steps, smooth, file, state");
}

TEST_F(Registry, SaysWhatAParameterShouldHaveBeen)
{
    EXPECT_EQ(problem(Value::Object { { "factor", "two" } }),
        "\"view.zoom\" needs a number as \"factor\"; found \"two\"");
    EXPECT_EQ(problem(Value::Object { { "factor", 1 }, { "steps", 1.5 } }),
        "\"view.zoom\" needs a whole number as \"steps\"; found 1.5");
    EXPECT_EQ(problem(Value::Object { { "factor", 1 }, { "smooth", 1 } }),
        "\"view.zoom\" needs true or false as \"smooth\"; found 1");
    EXPECT_EQ(problem(Value::Object { { "factor", 1 }, { "file", "" } }),
        "\"view.zoom\" needs the path of a file as \"file\"; found \"\"");
    EXPECT_EQ(problem(Value::Object { { "factor", 1 }, { "mode", "tile" } }),
        "\"view.zoom\" knows as \"mode\" only fit, fill; found \"tile\"");
    EXPECT_EQ(problem("fast"), "The parameters of \"view.zoom\" must be an object; found \"fast\"");
    EXPECT_TRUE(m_executed.empty());
}

TEST_F(Registry, SaysWhyACommandCannotBeDone)
{
    m_why = "no trace is open";
    EXPECT_EQ(
        problem(Value::Object { { "factor", 2 } }), "\"view.zoom\" cannot be done now: no trace is open");
    EXPECT_EQ(m_factor, 1);
}

TEST_F(Registry, DoesNotTellOfACommandThatFailed)
{
    EXPECT_EQ(problem(Value::Object { { "factor", -1 } }), "the factor is below 0");
    EXPECT_TRUE(m_executed.empty());
    EXPECT_FALSE(m_registry.isRunning());
}

TEST_F(Registry, RefusesAnUnknownCommandAndASecondOneWithTheSameId)
{
    const Result<void> done = m_registry.execute("view.turn");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind(), ErrorKind::Usage);
    EXPECT_FALSE(m_registry.add(*m_registry.find("view.zoom")));
    EXPECT_EQ(m_registry.commands().size(), 1U);
}

TEST_F(Registry, ForgetsACommandThatIsRemoved)
{
    const QSignalSpy removed(&m_registry, &CommandRegistry::removed);
    m_registry.remove("view.zoom");
    m_registry.remove("view.zoom");
    EXPECT_EQ(removed.size(), 1);
    EXPECT_EQ(m_registry.find("view.zoom"), nullptr);
    EXPECT_NE(problem(Value::Object { { "factor", 2 } }), "");
}

TEST_F(Registry, TellsOnceOfACommandThatIsMadeOfOthers)
{
    WindowCommand both;
    both.id = "view.both";
    both.run = [this](const Value&) -> Result<CommandEffect> {
        EXPECT_TRUE(m_registry.isRunning());
        EXPECT_TRUE(m_registry.execute("view.zoom", Value::Object { { "factor", 5 } }));
        m_registry.adopt({ 0, "view.select", {} }, {});
        return CommandEffect {};
    };
    m_registry.add(both);
    ASSERT_TRUE(m_registry.execute("view.both"));
    ASSERT_EQ(m_executed.size(), 1U);
    EXPECT_EQ(m_executed[0].name, "view.both");
    EXPECT_EQ(m_factor, 5);
}

TEST_F(Registry, TellsOfTheCommandsThatAnUntoldOneCalls)
{
    WindowCommand palette;
    palette.id = "view.palette";
    palette.isRecorded = false;
    palette.run = [this](const Value&) -> Result<CommandEffect> {
        EXPECT_TRUE(m_registry.execute("view.zoom", Value::Object { { "factor", 5 } }));
        return CommandEffect {};
    };
    m_registry.add(palette);
    ASSERT_TRUE(m_registry.execute("view.palette"));
    ASSERT_EQ(m_executed.size(), 1U);
    EXPECT_EQ(m_executed[0].name, "view.zoom");
}

TEST_F(Registry, RecordsWhatHappenedByHand)
{
    m_registry.adopt({ 0, "view.select", Value::Object { { "layer", 2 } } },
        { Command { 0, "view.select", Value::Object { { "layer", 1 } } }, {} });
    ASSERT_EQ(m_executed.size(), 1U);
    EXPECT_EQ(m_executed[0].name, "view.select");
    EXPECT_EQ(m_effects[0].inverse->parameters, Value(Value::Object { { "layer", 1 } }));
}

TEST_F(Registry, StaysUsableAfterACommandThatThrows)
{
    WindowCommand broken;
    broken.id = "plugin.broken";
    broken.run = [](const Value&) -> Result<CommandEffect> { throw std::runtime_error("broken"); };
    m_registry.add(broken);
    EXPECT_THROW((void)m_registry.execute("plugin.broken"), std::runtime_error);
    EXPECT_FALSE(m_registry.isRunning());
    EXPECT_EQ(problem(Value::Object { { "factor", 3 } }), "");
}

TEST_F(Registry, AsksForWhatIsRequiredOnlyWhenNothingIsGiven)
{
    WindowCommand open;
    open.id = "file.open";
    open.title = [] { return QString("Open"); };
    open.parameters = { { "path", ParameterType::Path, true } };
    std::string opened;
    open.run = [&opened](const Value& parameters) -> Result<CommandEffect> {
        opened = parameters.get<std::string>("path", "");
        return CommandEffect {};
    };
    int asked = 0;
    open.ask = [&asked](const std::function<void(const Value&)>& answered) {
        ++asked;
        answered(Value::Object { { "path", "/asked.h5" } });
    };
    m_registry.add(open);
    m_registry.trigger("file.open");
    EXPECT_EQ(opened, "/asked.h5");
    m_registry.trigger("file.open", Value::Object { { "path", "/given.h5" } });
    EXPECT_EQ(opened, "/given.h5");
    EXPECT_EQ(asked, 1);
    ASSERT_EQ(m_executed.size(), 2U) << "what was asked for is told as if it had been given";
    EXPECT_EQ(m_executed[0].parameters, Value(Value::Object { { "path", "/asked.h5" } }));
}

TEST_F(Registry, TellsOfATriggeredCommandThatFails)
{
    QString title;
    std::string sentence;
    QObject::connect(&m_registry, &CommandRegistry::failed, [&](const QString& what, const Error& error) {
        title = what;
        sentence = error.message();
    });
    m_registry.trigger("view.zoom", Value::Object { { "factor", -2 } });
    EXPECT_EQ(title, "Zoom");
    EXPECT_EQ(sentence, "the factor is below 0");
}

TEST_F(Registry, ReadsWordsAsTheTypesOfTheirParameters)
{
    const WindowCommand& zoom = *m_registry.find("view.zoom");
    const Result<Value> read = parseParameters(
        zoom, { "factor=1.5", "steps=3", "smooth=true", "mode=fit", "file=/a b.h5", "state={\"x\":[1]}" });
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(*read,
        Value(Value::Object { { "factor", 1.5 }, { "steps", 3 }, { "smooth", true }, { "mode", "fit" },
            { "file", "/a b.h5" }, { "state", Value::Object { { "x", Value::List { 1 } } } } }));
}

TEST_F(Registry, SaysWhatIsWrongWithAWord)
{
    const WindowCommand& zoom = *m_registry.find("view.zoom");
    const auto sentence = [&zoom](const std::vector<std::string>& words) {
        const Result<Value> read = parseParameters(zoom, words);
        return read ? std::string() : read.error().message();
    };
    EXPECT_EQ(sentence({ "factor" }), "\"view.zoom\": a parameter is written name=value; found \"factor\"");
    EXPECT_EQ(sentence({ "factor=1", "factor=2" }), "\"view.zoom\": the parameter \"factor\" is given twice");
    EXPECT_EQ(sentence({ "factor=1x" }), "\"view.zoom\" needs a number as \"factor\"; found \"1x\"");
    EXPECT_EQ(sentence({ "factor=inf" }), "\"view.zoom\" needs a number as \"factor\"; found \"inf\"");
    EXPECT_EQ(sentence({ "steps=99999999999999999999", "factor=1" }),
        "\"view.zoom\" needs a whole number as \"steps\"; found \"99999999999999999999\"");
}

} // namespace
} // namespace fovea
