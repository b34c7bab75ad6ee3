// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_registry.h"
#include "script_text.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

class Script : public ::testing::Test {
protected:
    Script()
    {
        WindowCommand select;
        select.id = "view.select";
        select.parameters = { { "layer", ParameterType::Integer }, { "path", ParameterType::Text } };
        select.run = [](const Value&) { return CommandEffect {}; };
        m_commands.add(select);
    }
    std::string problem(const std::string& text)
    {
        const Result<std::vector<ScriptLine>> lines = parseScript(text, "s.fovea", m_commands);
        if (!lines) {
            EXPECT_EQ(exitCode(lines.error().kind()), 3);
        }
        return lines ? std::string() : lines.error().message();
    }

    CommandRegistry m_commands;
};

TEST_F(Script, ReadsBothFormsAndSkipsComments)
{
    const Result<std::vector<ScriptLine>> lines = parseScript("# a comment\n\n"
                                                              "view.select layer=3 path='/a b'\r\n"
                                                              "  {\"name\": \"view.select\", "
                                                              "\"parameters\": {\"layer\": 4}}",
        "s", m_commands);
    ASSERT_TRUE(lines) << lines.error().message();
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ((*lines)[0].number, 3);
    EXPECT_EQ((*lines)[0].command.parameters, Value(Value::Object { { "layer", 3 }, { "path", "/a b" } }));
    EXPECT_EQ((*lines)[1].number, 4);
    EXPECT_EQ((*lines)[1].command.parameters, Value(Value::Object { { "layer", 4 } }));
}

TEST_F(Script, ReadsBackWhatItWrites)
{
    const Command command { 0, "view.select", Value::Object { { "path", "/x \"y\"\n# 'z'" } } };
    const Result<std::vector<ScriptLine>> lines = parseScript(formatScriptLine(command), "s", m_commands);
    ASSERT_TRUE(lines) << lines.error().message();
    EXPECT_EQ((*lines)[0].command.parameters, command.parameters);
}

TEST_F(Script, NamesLineAndCommandOfWhatIsWrong)
{
    EXPECT_EQ(problem("\nview.turn x=1"),
        "s.fovea, line 2: There is no command \"view.turn\"; fovea --commands lists them.");
    EXPECT_EQ(problem("view.select layer=x"),
        "s.fovea, line 1: \"view.select\" needs a whole number as \"layer\"; found \"x\"");
    EXPECT_EQ(problem("{\"name\": \"view.select\", \"parameter\": {}}"),
        "s.fovea, line 1: a line has \"name\" and \"parameters\"; found \"parameter\"");
    EXPECT_EQ(problem("view.select path='x"), "s.fovea, line 1: the quote ' is not closed");
    EXPECT_NE(problem("{\"name\": "), "");
    EXPECT_NE(problem("{}"), "");
    EXPECT_NE(problem("{\"name\": \"view.select\", \"parameters\": [1]}"), "");
}

TEST_F(Script, RefusesWhatIsTooLarge)
{
    EXPECT_EQ(
        problem(std::string((16U << 20) + 1, '\n')), "s.fovea is larger than 16 MiB, so it is no script");
}

TEST_F(Script, SplitsWordsAsAShellDoes)
{
    const auto words = splitWords(R"(a "b c"  d\ e 'f\g' "" h"i"j)");
    ASSERT_TRUE(words);
    EXPECT_EQ(*words, (std::vector<std::string> { "a", "b c", "d e", "f\\g", "", "hij" }));
}

} // namespace
} // namespace fovea
