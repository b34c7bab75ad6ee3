// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/token_alignment.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace fovea {
namespace {

using Tokens = std::vector<std::string>;
using Pair = TokenAlignment::Pair;

TEST(TokenAlignment, PairsEachTokenOfTheSameTextWithItself)
{
    const Tokens tokens { "[CLS]", "the", "animal", "##s", "[SEP]" };
    const TokenAlignment alignment = alignTokens(tokens, tokens);
    EXPECT_TRUE(alignment.isIdentity());
    EXPECT_EQ(alignment.pairs.size(), 5U);
    EXPECT_EQ(alignment.toB(3), 3);
    EXPECT_EQ(alignment.toB(5), std::nullopt);
}

TEST(TokenAlignment, FindsWhatWasPutInAndWhatWasTakenOut)
{
    const TokenAlignment alignment = alignTokens({ "[CLS]", "the", "big", "animal", "was", "tired", "[SEP]" },
        { "[CLS]", "the", "animal", "was", "not", "tired", "[SEP]" });
    EXPECT_EQ(alignment.onlyA, std::vector<int>({ 2 }));
    EXPECT_EQ(alignment.onlyB, std::vector<int>({ 4 }));
    EXPECT_EQ(alignment.toB(3), 2);
    EXPECT_EQ(alignment.toA(5), 5);
    EXPECT_EQ(alignment.toB(2), std::nullopt);
    EXPECT_EQ(alignment.replacedCount(), 0);
}

TEST(TokenAlignment, TakesLittleMemoryForTextsOfVeryDifferentLength)
{
    std::mt19937 random(7);
    const auto text = [&random](std::size_t count) {
        Tokens tokens;
        for (std::size_t index = 0; index < count; ++index) {
            tokens.push_back("w" + std::to_string(random() % 5000));
        }
        return tokens;
    };
    const Tokens a = text(20'000), b = text(400'000);
    for (const bool isSwapped : { false, true }) {
        const TokenAlignment alignment = isSwapped ? alignTokens(b, a) : alignTokens(a, b);
        const std::vector<int>&ofShort = isSwapped ? alignment.onlyB : alignment.onlyA,
              &ofLong = isSwapped ? alignment.onlyA : alignment.onlyB;
        EXPECT_EQ(alignment.pairs.size() + ofShort.size(), a.size());
        EXPECT_EQ(alignment.pairs.size() + ofLong.size(), b.size());
        EXPECT_TRUE(std::is_sorted(ofLong.begin(), ofLong.end()));
    }
}

TEST(TokenAlignment, PairsAWordWithTheWordInItsPlace)
{
    const TokenAlignment alignment
        = alignTokens({ "[CLS]", "a", "cat", "sat", "[SEP]" }, { "[CLS]", "a", "dog", "sat", "[SEP]" });
    ASSERT_EQ(alignment.pairs.size(), 5U);
    EXPECT_EQ(alignment.pairs[2], (Pair { 2, 2, false }));
    EXPECT_EQ(alignment.replacedCount(), 1);
}

TEST(TokenAlignment, PairsAWordWithItsBeginningRatherThanItsPiece)
{
    const TokenAlignment alignment
        = alignTokens({ "we", "were", "playing", "here" }, { "we", "were", "play", "##ing", "here" });
    EXPECT_EQ(alignment.toB(2), 2);
    EXPECT_EQ(alignment.onlyB, std::vector<int>({ 3 }));
    const TokenAlignment reversed = alignTokens({ "un", "##play", "##able" }, { "##play", "##able" });
    EXPECT_EQ(reversed.onlyA, std::vector<int>({ 0 }));
}

TEST(TokenAlignment, SeesTheSameWordsInTheTokensOfAnotherTokenizer)
{
    const TokenAlignment alignment = alignTokens(
        { "[CLS]", "the", "animal", "##s", "slept", "[SEP]" }, { "the", "\u0120animal", "s", "\u0120slept" });
    EXPECT_EQ(alignment.onlyA, std::vector<int>({ 0, 5 }));
    EXPECT_EQ(alignment.pairs.size(), 4U);
    EXPECT_EQ(alignment.replacedCount(), 0);
}

TEST(TokenAlignment, NeverReplacesASpecialTokenByAWord)
{
    const TokenAlignment alignment = alignTokens({ "[CLS]", "a" }, { "b", "a" });
    EXPECT_EQ(alignment.onlyA, std::vector<int>({ 0 }));
    EXPECT_EQ(alignment.onlyB, std::vector<int>({ 0 }));
}

TEST(TokenAlignment, LeavesAllTokensAloneWhenAnotherHasNone)
{
    EXPECT_EQ(alignTokens({}, { "a", "b" }).onlyB, std::vector<int>({ 0, 1 }));
    EXPECT_EQ(alignTokens({ "a" }, {}).onlyA, std::vector<int>({ 0 }));
    EXPECT_TRUE(alignTokens({}, {}).isIdentity());
}

/// Every token once, in ascending places, whatever is asked.
void expectWhole(const TokenAlignment& alignment, std::size_t countA, std::size_t countB)
{
    EXPECT_EQ(alignment.pairs.size() + alignment.onlyA.size(), countA);
    EXPECT_EQ(alignment.pairs.size() + alignment.onlyB.size(), countB);
    for (std::size_t i = 1; i < alignment.pairs.size(); ++i) {
        ASSERT_LT(alignment.pairs[i - 1].a, alignment.pairs[i].a);
        ASSERT_LT(alignment.pairs[i - 1].b, alignment.pairs[i].b);
    }
}

TEST(TokenAlignment, NamesEveryTokenOnceForAnyTwoTexts)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto make = [&] {
            Tokens tokens(random() % 12);
            for (std::string& token : tokens) {
                token = std::string(1 + random() % 2, static_cast<char>('a' + random() % 3));
            }
            return tokens;
        };
        const Tokens a = make(), b = make();
        expectWhole(alignTokens(a, b), a.size(), b.size());
    }
}

TEST(TokenAlignment, AlignsLongTextsInABandAroundTheDiagonal)
{
    Tokens a, b;
    for (int word = 0; word < 9000; ++word) {
        a.push_back(std::to_string(word % 997));
        if (word % 100 != 50) {
            b.push_back(a.back());
        }
        if (word % 150 == 75) {
            b.emplace_back("inserted");
        }
    }
    const TokenAlignment alignment = alignTokens(a, b);
    expectWhole(alignment, a.size(), b.size());
    EXPECT_EQ(alignment.onlyA.size() - alignment.onlyB.size(), a.size() - b.size());
    EXPECT_GE(alignment.pairs.size(), 8890U);
    EXPECT_LE(alignment.replacedCount(), 10);
}

} // namespace
} // namespace fovea
