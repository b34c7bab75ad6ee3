// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_pair.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fovea::trace_browser {
namespace {

SliceContent slice(std::vector<double> numbers, int64_t columns)
{
    SliceContent content;
    content.node.type = TraceNode::Type::Dataset;
    content.node.path = "/x";
    content.part.columns = content.part.allColumns = columns;
    content.part.rows = content.part.allRows = static_cast<int64_t>(numbers.size()) / columns;
    content.node.shape = Shape { content.part.rows, columns };
    content.numbers = std::move(numbers);
    return content;
}

TEST(SlicePair, CountsWhatDiffersAndSaysWhere)
{
    SliceDifference found;
    const Result<SliceContent> difference
        = differenceOf(slice({ 1, 2, 3, 4 }, 2), slice({ 1, 2.5, 3, 2 }, 2), false, nullptr, found);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->numbers, (std::vector<double> { 0, 0.5, 0, -2 }));
    EXPECT_EQ(found.compared, 4);
    EXPECT_EQ(found.differing, 2);
    EXPECT_EQ(found.largest, 2);
    EXPECT_EQ(found.row, 1);
    EXPECT_EQ(found.column, 1);
    EXPECT_EQ(found.relative, 0.5);
}

TEST(SlicePair, TakesTheRatioAsItsLogarithm)
{
    SliceDifference found;
    const Result<SliceContent> ratio
        = differenceOf(slice({ 1, 4, 0 }, 3), slice({ 2, 1, 0 }, 3), true, nullptr, found);
    ASSERT_TRUE(ratio);
    EXPECT_EQ(ratio->numbers, (std::vector<double> { 1, -2, 0 }));
}

TEST(SlicePair, SeesTwoNaNAsTheSame)
{
    SliceDifference found;
    const double none = std::nan("");
    const Result<SliceContent> difference
        = differenceOf(slice({ none, none }, 2), slice({ none, 1 }, 2), false, nullptr, found);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->numbers[0], 0);
    EXPECT_TRUE(std::isnan(difference->numbers[1]));
    EXPECT_EQ(found.differing, 1);
}

TEST(SlicePair, PairsRowsByTheirTokens)
{
    const TokenAlignment rows = alignTokens({ "a", "cat", "sat" }, { "a", "big", "cat", "sat" });
    SliceDifference found;
    const Result<SliceContent> difference
        = differenceOf(slice({ 1, 2, 3 }, 1), slice({ 1, 9, 2, 4 }, 1), false, &rows, found);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->numbers, (std::vector<double> { 0, 0, 1 }));
    EXPECT_EQ(found.rowsOnlyInB, 1);
}

TEST(SlicePair, RefusesOtherShapesAndTexts)
{
    SliceDifference found;
    EXPECT_FALSE(differenceOf(slice({ 1, 2 }, 2), slice({ 1, 2, 3 }, 3), false, nullptr, found));
    EXPECT_FALSE(differenceOf(slice({ 1, 2 }, 1), slice({ 1, 2, 3 }, 1), false, nullptr, found));
    SliceContent text;
    text.node.type = TraceNode::Type::Dataset;
    text.isText = true;
    EXPECT_FALSE(differenceOf(text, text, false, nullptr, found));
}

} // namespace
} // namespace fovea::trace_browser
