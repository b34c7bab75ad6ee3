// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/range.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(Range, IsOneIndexOrTwoThatAscend)
{
    const auto one = parseRange("4"), several = parseRange("0-3");
    ASSERT_TRUE(one && several);
    EXPECT_EQ(one->first, 4);
    EXPECT_EQ(one->last, 4);
    EXPECT_EQ(several->first, 0);
    EXPECT_EQ(several->last, 3);
}

TEST(Range, IsNothingElse)
{
    for (const char* const text :
        { "", "-", "-1", "2-", "3-1", "1--2", "a", "1 ", " 1", "0x1", "1-2-3", "99999999999999999999" }) {
        EXPECT_FALSE(parseRange(text)) << text;
    }
}

} // namespace
} // namespace fovea
