// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "fuzzy_match.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

int score(const char* pattern, const char* text)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch(QString::fromUtf8(pattern), QString::fromUtf8(text));
    return match ? match->score : -1'000'000;
}

TEST(FuzzyMatch, FindsLettersInTheirOrderInEitherCase)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch("OTR", "Open trace");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->places, (std::vector<int> { 0, 5, 6 }));
    EXPECT_FALSE(fuzzyMatch("rto", "Open trace"));
    EXPECT_FALSE(fuzzyMatch("open x", "Open trace"));
}

TEST(FuzzyMatch, TakesWordsInAnyOrder)
{
    EXPECT_TRUE(fuzzyMatch("trace open", "Open trace"));
    EXPECT_TRUE(fuzzyMatch("h5 l3", "L3 H5"));
    EXPECT_FALSE(fuzzyMatch("l3 h6", "L3 H5"));
}

TEST(FuzzyMatch, PrefersBeginningsOfWordsAndNeighbours)
{
    EXPECT_GT(score("ct", "Close trace"), score("ct", "Select"));
    EXPECT_GT(score("exp", "Export figure"), score("exp", "Even more in pieces"));
    EXPECT_GT(score("l1 h1", "L1 H1"), score("l1 h1", "L1 H11"));
    EXPECT_GT(score("l1 h1", "L1 H1"), score("l1 h1", "L11 H1"));
}

TEST(FuzzyMatch, FindsTheBestPlaceAndNotTheFirst)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch("tr", "Set the trace");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->places, (std::vector<int> { 8, 9 }));
}

TEST(FuzzyMatch, FindsChineseAndMatchesEverythingWithoutAPattern)
{
    EXPECT_TRUE(fuzzyMatch(QString::fromUtf8("模型"), QString::fromUtf8("打开模型")));
    EXPECT_FALSE(fuzzyMatch(QString::fromUtf8("轨迹"), QString::fromUtf8("打开模型")));
    EXPECT_TRUE(fuzzyMatch("  ", "Anything"));
    EXPECT_FALSE(fuzzyMatch("a", ""));
}

} // namespace
} // namespace fovea
