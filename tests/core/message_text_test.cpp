// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/message_text.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(MessageText, IsCutBetweenCharacters)
{
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened("abcd", 3), "abc…");
    // é is two bytes, 字 three, 😀 four: a limit inside one leaves it out.
    EXPECT_EQ(shortened("aéb", 2), "a…");
    EXPECT_EQ(shortened("aéb", 3), "aé…");
    EXPECT_EQ(shortened("字字", 5), "字…");
    EXPECT_EQ(shortened("😀😀", 7), "😀…");
    EXPECT_EQ(shortened("\x80\x80\x80", 2), "…");
}

TEST(MessageText, ShowsNothingThatControlsATerminal)
{
    EXPECT_EQ(forMessage("a\x1b[31mb\nc\x7f"), "a?[31mb?c?");
    EXPECT_EQ(forMessage("a\u009b31mb"), "a?31mb");
    EXPECT_EQ(forMessage("ß ê 字"), "ß ê 字");
    EXPECT_EQ(forMessage(std::string(200, 'x')).size(), 120 + std::string("…").size());
}

TEST(MessageText, WritesBytesForPeople)
{
    EXPECT_EQ(byteText(7), "7 bytes");
    EXPECT_EQ(byteText(1024), "1.0 KiB");
    EXPECT_EQ(byteText(int64_t { 310 } << 20), "310 MiB");
    EXPECT_EQ(byteText((int64_t { 3 } << 30) / 2), "1.5 GiB");
    EXPECT_EQ(byteText((int64_t { 1 } << 20) - 1), "1.0 MiB");
}

} // namespace
} // namespace fovea
