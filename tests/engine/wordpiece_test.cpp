// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "tokenizer_fixture.h"

#include <thread>

namespace fovea::test {

namespace {

/// vocab.txt with the special tokens as 0 to 4 and `more` from 5 on.
std::unique_ptr<Tokenizer> openWords(const std::vector<std::string>& more, const std::string& config = "{}")
{
    std::string vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";
    for (const std::string& token : more) {
        vocabulary += token + "\n";
    }
    TokenizerFolder folder;
    folder.add("vocab.txt", vocabulary).add("tokenizer_config.json", config);
    Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    EXPECT_TRUE(tokenizer) << tokenizer.error().message();
    return std::move(*tokenizer);
}

using Ids = std::vector<int32_t>;

} // namespace

TEST(WordPiece, TakesTheLongestTokenThatFits)
{
    const auto tokenizer = openWords({ "un", "##aff", "##able", "unaff", "##a" });
    EXPECT_EQ(tokenizer->encode("unaffable").ids, (Ids { 2, 8, 7, 3 }));
    EXPECT_EQ(tokenizer->encode("unaffa").ids, (Ids { 2, 8, 9, 3 }));
    EXPECT_EQ(tokenizer->encode("unaffx").ids, (Ids { 2, 1, 3 }));
}

TEST(WordPiece, AWordOfMoreThanAHundredCharactersIsUnknown)
{
    const auto tokenizer = openWords({ "a", "##a" });
    EXPECT_EQ(tokenizer->encode(std::string(100, 'a')).ids.size(), 102U);
    const Encoding longer = tokenizer->encode("a " + std::string(101, 'a'));
    EXPECT_EQ(longer.ids, (Ids { 2, 5, 1, 3 }));
    EXPECT_EQ(longer.offsets[2], std::pair(2, 103));
}

TEST(WordPiece, OffsetsCountCodePointsOfTheOriginalText)
{
    const auto tokenizer = openWords({ "e", "##t", "人", "i" });
    // U+00E9 loses its accent; the flag before it is two characters of four bytes each, and no token.
    const Encoding encoding = tokenizer->encode("\U0001F1E9\U0001F1EA \u00E9t\u4EBA I\u0307");
    EXPECT_EQ(encoding.ids, (Ids { 2, 1, 5, 6, 7, 8, 3 }));
    const std::vector<std::pair<int32_t, int32_t>> expected { { 0, 0 }, { 0, 2 }, { 3, 4 }, { 4, 5 },
        { 5, 6 }, { 7, 8 }, { 0, 0 } };
    EXPECT_EQ(encoding.offsets, expected);
}

TEST(WordPiece, SpecialTokensInTheTextStayWhole)
{
    const auto tokenizer = openWords({ "a" });
    const Encoding encoding = tokenizer->encode("a[MASK]a [mask]");
    EXPECT_EQ(encoding.ids, (Ids { 2, 5, 4, 5, 1, 1, 1, 3 }));
    // It is from the text, and still special.
    EXPECT_EQ(encoding.sequence[2], 0);
    EXPECT_TRUE(tokenizer->isSpecial(4));
    EXPECT_FALSE(tokenizer->isSpecial(5));
    EXPECT_EQ(encoding.sequence.front(), -1);
}

TEST(WordPiece, CutsTheLongerTextOfAPairFirstAndCountsWhatItCut)
{
    const auto tokenizer = openWords({ "a", "b" });
    const Encoding encoding = tokenizer->encodePair("a a a a a a", "b b", { 8, true });
    EXPECT_EQ(encoding.ids, (Ids { 2, 5, 5, 5, 3, 6, 6, 3 }));
    EXPECT_EQ(encoding.typeIds, (Ids { 0, 0, 0, 0, 0, 1, 1, 1 }));
    EXPECT_EQ(encoding.cutTokenCount, 3);
    EXPECT_EQ(tokenizer->encode("a a a", { 0, true }).cutTokenCount, 0);
}

TEST(WordPiece, NeverGivesMoreThanTheMaximumLength)
{
    const auto tokenizer = openWords({ "a" });
    for (int64_t maximum = 1; maximum < 6; ++maximum) {
        EXPECT_EQ(tokenizer->encode("a a a a a a", { maximum, true }).ids.size(), maximum);
        EXPECT_EQ(tokenizer->encodePair("a a a", "a a a", { maximum, true }).offsets.size(), maximum);
    }
}

TEST(WordPiece, AnEmptyTextIsItsSpecialTokens)
{
    const auto tokenizer = openWords({ "a" });
    EXPECT_EQ(tokenizer->encode("").ids, (Ids { 2, 3 }));
    EXPECT_EQ(tokenizer->encode("", { 0, false }).ids, Ids {});
    EXPECT_EQ(tokenizer->encode(std::string_view("\0\xE2\x80\x8B \t", 6)).ids, (Ids { 2, 3 }));
}

TEST(WordPiece, InvalidUtf8CountsAsOneCharacterEachAndIsCleanedAway)
{
    const auto tokenizer = openWords({ "a", "b", "ab" });
    const Encoding encoding = tokenizer->encode("a\xE4\xB8"
                                                "b a\xFF b");
    EXPECT_EQ(encoding.ids, (Ids { 2, 7, 5, 6, 3 }));
    EXPECT_EQ(encoding.offsets[1], std::pair(0, 3));
    EXPECT_EQ(encoding.offsets[2], std::pair(4, 5));
}

TEST(WordPiece, ReadsTokensBack)
{
    const auto tokenizer = openWords({ "a", "##b" });
    EXPECT_EQ(tokenizer->kind(), "WordPiece");
    EXPECT_EQ(tokenizer->vocabularySize(), 7);
    EXPECT_EQ(tokenizer->tokenText(6), "##b");
    EXPECT_EQ(tokenizer->displayText(6), "##b");
    EXPECT_EQ(tokenizer->tokenText(7), "[7]");
    EXPECT_EQ(tokenizer->displayText(-1), "[-1]");
    EXPECT_EQ(tokenizer->idOf("##b"), 6);
    EXPECT_EQ(tokenizer->idOf("[SEP]"), 3);
    EXPECT_EQ(tokenizer->idOf("c"), std::nullopt);
}

TEST(WordPiece, FollowsTokenizerConfig)
{
    EXPECT_EQ(openWords({ "a", "A" })->encode("A").ids, (Ids { 2, 5, 3 }));
    EXPECT_EQ(openWords({ "a", "A" }, R"({"do_lower_case":false})")->encode("A").ids, (Ids { 2, 6, 3 }));
    EXPECT_EQ(openWords({ "e", "é" }, R"({"strip_accents":false})")->encode("É").ids, (Ids { 2, 6, 3 }));
    EXPECT_EQ(openWords({ "x" }, R"({"cls_token":"x","sep_token":{"content":"[PAD]"}})")->encode("").ids,
        (Ids { 5, 0 }));
}

TEST(WordPiece, ATextOfAHundredThousandWordsIsReadInOnePass)
{
    const auto tokenizer = openWords({ "a", "##a" });
    std::string text;
    for (int i = 0; i < 100000; ++i) {
        text += i % 10 == 0 ? "aaaaaaaaaaaaaaaaaaaa " : "a ";
    }
    const Encoding encoding = tokenizer->encode(text, { 512, true });
    EXPECT_EQ(encoding.ids.size(), 512U);
    EXPECT_EQ(encoding.cutTokenCount, 90000 + 10000 * 20 - 510);
}

TEST(WordPiece, AWordOfAMillionCharactersDoesNotTakeItsSquare)
{
    TokenizerFolder folder;
    folder.add("tokenizer.json",
        R"({"pre_tokenizer":{"type":"BertPreTokenizer"},"model":{"type":"WordPiece","unk_token":"u",
        "continuing_subword_prefix":"##","max_input_chars_per_word":2000000,"vocab":{"u":0,"a":1,"##a":2,"##aab":3}}})");
    const Result<std::unique_ptr<Tokenizer>> tokenizer = folder.open();
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    EXPECT_EQ((*tokenizer)->encode(std::string(1000000, 'a')).ids.size(), 1000000U);
    EXPECT_EQ((*tokenizer)->encode(std::string(1000000, 'a') + "c").ids, (Ids { 0 }));
}

TEST(WordPiece, ManyMarksOnOneLetterDoNotTakeTheirSquare)
{
    const auto tokenizer = openWords({ "a" });
    std::string marks = "a";
    for (int i = 0; i < 200000; ++i) {
        marks += i % 2 == 0 ? "\u0301" : "\u0323";
    }
    EXPECT_EQ(tokenizer->encode(marks).ids, (Ids { 2, 5, 3 }));
}

TEST(WordPiece, MayBeUsedByTwoThreadsAtOnce)
{
    const auto tokenizer = openGolden("own_uncased");
    const std::vector<std::string> lines = seededLines();
    const auto hashes = [&] {
        std::string all;
        for (std::size_t i = 0; i < 500; ++i) {
            all += encodingHash(tokenizer->encode(lines[i]));
        }
        return all;
    };
    std::string other;
    std::thread thread([&] { other = hashes(); });
    const std::string one = hashes();
    thread.join();
    EXPECT_EQ(one, other);
}

} // namespace fovea::test
