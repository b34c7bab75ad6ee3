// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "journal_text.h"
#include "value_patch.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

Value stateOf(int layer)
{
    return Value::Object { { "selection", Value::Object { { "layer", layer } } } };
}

std::string journalOf(int commands)
{
    std::string text = journalHeadLine({ "/home/w.fovea", 17, false, stateOf(0) });
    for (int layer = 1; layer <= commands; ++layer) {
        text += journalLine(Command { 0, "view.select", Value::Object { { "layer", layer } } }, std::nullopt,
            differenceBetween(stateOf(layer - 1), stateOf(layer)));
    }
    return text;
}

TEST(JournalText, GivesTheStateAfterTheLastLine)
{
    const Result<JournalContent> content = readJournal(journalOf(5), "j");
    ASSERT_TRUE(content) << content.error().message();
    EXPECT_EQ(content->head.workspace, "/home/w.fovea");
    EXPECT_EQ(content->head.time, 17);
    EXPECT_EQ(content->commandCount, 5);
    EXPECT_FALSE(content->isClosed);
    EXPECT_TRUE(content->isChanged);
    EXPECT_FALSE(readJournal(journalOf(0), "j")->isChanged);
    EXPECT_TRUE(content->state == stateOf(5));
}

TEST(JournalText, CutAtAnyByteLosesAtMostTheLineThatWasCut)
{
    const std::string text = journalOf(4);
    std::size_t headEnd = text.find('\n') + 1;
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const Result<JournalContent> content = readJournal(std::string_view(text).substr(0, length), "j");
        if (length < headEnd) {
            EXPECT_FALSE(content) << length;
            continue;
        }
        ASSERT_TRUE(content) << length;
        int64_t whole = 0;
        for (std::size_t at = headEnd; at < length; ++at) {
            whole += text[at] == '\n' ? 1 : 0;
        }
        EXPECT_EQ(content->commandCount, whole);
        EXPECT_TRUE(content->state == stateOf(static_cast<int>(whole))) << length;
    }
}

TEST(JournalText, EndsAtALineThatCannotBeRead)
{
    for (const char* line : { "{\n", "\n", "[]\n", "{\"steps\": 3}\n",
             "{\"steps\": [{\"at\": [\"nowhere\"], \"drop\": true}]}\n" }) {
        const Result<JournalContent> content = readJournal(
            journalOf(2) + line + journalLine(std::nullopt, std::nullopt, differenceBetween({}, stateOf(9))),
            "j");
        ASSERT_TRUE(content) << line;
        EXPECT_TRUE(content->state == stateOf(2)) << line;
    }
}

TEST(JournalText, KnowsAWindowThatWasClosedInOrder)
{
    EXPECT_TRUE(readJournal(journalOf(2) + journalClosedLine(), "j")->isClosed);
    EXPECT_FALSE(readJournal(journalOf(2), "j")->isClosed);
}

TEST(JournalText, LeavesAJournalOfAnotherVersionAlone)
{
    const Result<JournalContent> content = readJournal("{\"journal\": 2, \"state\": {}}\n", "new.journal");
    ASSERT_FALSE(content);
    EXPECT_NE(content.error().message().find("new.journal"), std::string::npos);
    EXPECT_FALSE(readJournal("{\"journal\": 1}\n", "j"));
    EXPECT_FALSE(readJournal("nonsense\n", "j"));
}

} // namespace
} // namespace fovea
