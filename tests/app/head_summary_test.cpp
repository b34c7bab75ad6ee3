// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "head_summary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace fovea {
namespace {

TEST(HeadSummary, OfAUniformHeadHasTheLargestEntropy)
{
    const std::vector<float> map(16, 0.25F);
    const HeadSummary summary = summarizeHead(map, 4, 4);
    EXPECT_NEAR(summary.entropy, std::log(4.0), 1e-12);
    EXPECT_NEAR(summary.diagonality, 0.25, 1e-12);
    EXPECT_NEAR(summary.sinkShare, 0.25, 1e-12);
    // Rows: (0+1+2+3)/4, (1+0+1+2)/4 and the same mirrored.
    EXPECT_NEAR(summary.distance, (1.5 + 1 + 1 + 1.5) / 4, 1e-12);
}

TEST(HeadSummary, OfADiagonalHeadIsCertainAndNear)
{
    const std::vector<float> map { 1, 0, 0, 0, 1, 0, 0, 0, 1 };
    const HeadSummary summary = summarizeHead(map, 3, 3);
    EXPECT_EQ(summary.entropy, 0);
    EXPECT_EQ(summary.distance, 0);
    EXPECT_EQ(summary.diagonality, 1);
    EXPECT_NEAR(summary.sinkShare, 1.0 / 3, 1e-12);
}

TEST(HeadSummary, OfNothingIsNothing)
{
    EXPECT_EQ(summarizeHead({}, 0, 0).entropy, 0);
}

} // namespace
} // namespace fovea
