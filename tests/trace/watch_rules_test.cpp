// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/watch_rules.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

WatchRules parsed(
    const std::string& watch, const std::string& reduce = "full", const std::string& layers = "")
{
    const Result<WatchRules> rules = WatchRules::parse(watch, reduce, layers);
    EXPECT_TRUE(rules) << rules.error().message();
    return *rules;
}

TEST(WatchRules, WatchAllOrNothing)
{
    EXPECT_EQ(parsed("all").kinds.size(), kindNames.size());
    EXPECT_TRUE(parsed("off").kinds.empty());
    EXPECT_TRUE(parsed("").kinds.empty());
}

TEST(WatchRules, GiveEachKindItsReducerOrTheDefault)
{
    const WatchRules rules = parsed("attention.weights=qk, block.output,logits=full", "moments");
    EXPECT_EQ(rules.kinds.size(), 3U);
    EXPECT_EQ(rules.kinds.at(Kind::AttentionWeights), Reduction::QueryKey);
    EXPECT_EQ(rules.kinds.at(Kind::BlockOutput), Reduction::Moments);
    EXPECT_EQ(rules.kinds.at(Kind::Logits), Reduction::Full);
}

TEST(WatchRules, UseTheDefaultQkWhereItMeansSomething)
{
    const WatchRules rules = parsed("all", "qk");
    EXPECT_EQ(rules.kinds.at(Kind::AttentionWeights), Reduction::QueryKey);
    EXPECT_EQ(rules.kinds.at(Kind::Query), Reduction::Full);
    EXPECT_FALSE(WatchRules::parse("query=qk", "full", ""));
}

TEST(WatchRules, KnowWhatASliceKeeps)
{
    const WatchRules first = parsed("block.output=slice");
    EXPECT_EQ(first.slices.at(Kind::BlockOutput), SliceRule());
    const WatchRules chosen = parsed("query=slice(heads=2;tokens=0-15;features=4-7),key");
    EXPECT_EQ(chosen.slices.at(Kind::Query), (SliceRule { { 2, 3 }, { 0, 16 }, { 4, 8 } }));
    EXPECT_EQ(parsed("query=slice(heads=1)").slices.at(Kind::Query), (SliceRule { { 1, 2 }, {}, {} }));
    for (const char* nonsense : { "query=slice(", "query=slice(heads)", "query=slice(heads=3-1)",
             "query=full(heads=1)", "query=slice(rows=1)", "query=slice(heads=-1)" }) {
        EXPECT_FALSE(WatchRules::parse(nonsense, "full", "")) << nonsense;
    }
}

TEST(WatchRules, ReadRangesOfLayers)
{
    EXPECT_EQ(parsed("all", "full", "0-2,7,1").layers, (std::vector { 0, 1, 2, 7 }));
    for (const char* nonsense : { "a", "2-1", "1,,2", "-1", "0-99999999999" }) {
        EXPECT_FALSE(WatchRules::parse("all", "full", nonsense)) << nonsense;
    }
}

TEST(WatchRules, NameWhatThereIsWhenTheyRefuse)
{
    const Result<WatchRules> kind = WatchRules::parse("attention", "full", "");
    ASSERT_FALSE(kind);
    EXPECT_EQ(exitCode(kind.error().kind()), 2);
    EXPECT_NE(kind.error().message().find("attention.weights"), std::string::npos);
    const Result<WatchRules> reducer = WatchRules::parse("all", "mean", "");
    ASSERT_FALSE(reducer);
    EXPECT_NE(reducer.error().message().find("moments"), std::string::npos);
    EXPECT_FALSE(WatchRules::parse("query,query", "full", ""));
}

} // namespace
} // namespace fovea
