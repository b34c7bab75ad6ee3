// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_filter.h"

#include <gtest/gtest.h>

namespace fovea::attention_maps {
namespace {

OverviewReader::Head head(int layer, int number, double entropy, double distance)
{
    return { layer, number, HeadOverview { {}, { entropy, distance, 0.08, 0.11 } } };
}

bool passes(const char* filter, const OverviewReader::Head& head)
{
    const Result<HeadFilter> parsed = HeadFilter::parse(QString::fromUtf8(filter));
    EXPECT_TRUE(parsed) << filter;
    return parsed && parsed->passes(head);
}

TEST(HeadFilter, LetsEveryHeadPassWhenItIsEmpty)
{
    EXPECT_TRUE(passes("", head(0, 0, 1, 1)));
    EXPECT_TRUE(passes("   ", { 3, 5, std::nullopt }));
    EXPECT_TRUE(HeadFilter::parse("")->isEmpty());
}

TEST(HeadFilter, WantsEveryConditionOfAnAlternative)
{
    EXPECT_TRUE(passes("entropy < 1.5 and distance > 3", head(3, 5, 1.31, 5.2)));
    EXPECT_FALSE(passes("entropy < 1.5 and distance > 3", head(3, 5, 1.31, 2.9)));
    EXPECT_FALSE(passes("entropy<1.5 AND distance>3", head(3, 5, 1.6, 5.2)));
    EXPECT_TRUE(passes("entropy > 2 and distance > 9 or layer = 3", head(3, 5, 1.31, 5.2)));
    EXPECT_FALSE(passes("entropy > 2 or distance > 9", head(3, 5, 1.31, 5.2)));
}

TEST(HeadFilter, KnowsEveryQuantityAndComparison)
{
    const OverviewReader::Head shown = head(3, 5, 1.31, 5.2);
    for (const char* held : { "layer = 3", "head == 5", "layer != 2", "entropy <= 1.31", "distance >= 5.2",
             "diagonality < 0.1", "diag. > 0", "sink = 0.11" }) {
        EXPECT_TRUE(passes(held, shown)) << held;
    }
    for (const char* missed :
        { "layer = 2", "head != 5", "entropy < 1.31", "distance > 5.2", "sink < 0.11" }) {
        EXPECT_FALSE(passes(missed, shown)) << missed;
    }
}

TEST(HeadFilter, UnderstandsTheHeadersOfTheTableInTheWindowsLanguage)
{
    const QStringList columns { QString::fromUtf8("头"), QString::fromUtf8("熵"), QString::fromUtf8("距离"),
        QString::fromUtf8("对角"), QString::fromUtf8("汇聚") };
    const Result<HeadFilter> filter = HeadFilter::parse(QString::fromUtf8("熵 < 1.5 and 距离 > 3"), columns);
    ASSERT_TRUE(filter);
    EXPECT_TRUE(filter->passes(head(3, 5, 1.31, 5.2)));
    EXPECT_FALSE(filter->passes(head(3, 5, 1.31, 2.9)));
    EXPECT_FALSE(HeadFilter::parse(QString::fromUtf8("头 < 3"), columns)) << "the name is no quantity";
    EXPECT_FALSE(HeadFilter::parse(QString::fromUtf8("熵 < 1.5")));
}

TEST(HeadFilter, FindsAHeadByItsName)
{
    EXPECT_TRUE(passes("L3", head(3, 5, 1, 1)));
    EXPECT_TRUE(passes("l3 h5", head(3, 5, 1, 1)));
    EXPECT_TRUE(passes("3.5", head(3, 5, 1, 1)));
    EXPECT_FALSE(passes("L3", head(30, 5, 1, 1)));
    EXPECT_FALSE(passes("H5", head(3, 50, 1, 1)));
}

TEST(HeadFilter, HoldsNoStatisticOfAHeadThatIsNotRead)
{
    EXPECT_FALSE(passes("entropy > 0", { 3, 5, std::nullopt }));
    EXPECT_FALSE(passes("entropy <= 0", { 3, 5, std::nullopt }));
    EXPECT_TRUE(passes("layer = 3", { 3, 5, std::nullopt }));
}

TEST(HeadFilter, NamesTheWordThatItDoesNotUnderstand)
{
    for (const char* text : { "entrpy < 1", "entropy < x", "entropy <", "< 3", "hello", "entropy < 1 and",
             "and", "entropy < nan", "entropy = 1 = 2" }) {
        EXPECT_FALSE(HeadFilter::parse(QString::fromUtf8(text))) << text;
    }
    EXPECT_NE(HeadFilter::parse("entrpy < 1").error().message().find("\"entrpy\""), std::string::npos);
}

} // namespace
} // namespace fovea::attention_maps
