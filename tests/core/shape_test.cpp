// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/shape.h>

#include <gtest/gtest.h>

#include <vector>

namespace fovea {
namespace {

TEST(Shape, CountsItsElements)
{
    EXPECT_EQ(Shape({ 2, 3, 4 }).elementCount(), 24);
    EXPECT_EQ(Shape().elementCount(), 1);
    EXPECT_EQ(Shape({ 5, 0 }).elementCount(), 0);
}

TEST(Shape, IndexesFromBothEnds)
{
    const Shape shape { 2, 3, 4 };
    EXPECT_EQ(shape[0], 2);
    EXPECT_EQ(shape[-1], 4);
    EXPECT_EQ(shape.text(), "[2, 3, 4]");
}

TEST(Shape, RefusesExtentsWhoseProductOverflows)
{
    const std::vector<int64_t> huge { int64_t { 1 } << 40, int64_t { 1 } << 40 };
    EXPECT_EQ(Shape::checkedElementCount(huge), std::nullopt);
    const std::vector<int64_t> negative { 4, -1 };
    EXPECT_EQ(Shape::checkedElementCount(negative), std::nullopt);
    const std::vector<int64_t> emptied { int64_t { 1 } << 40, int64_t { 1 } << 40, 0 };
    EXPECT_EQ(Shape::checkedElementCount(emptied), 0);
}

} // namespace
} // namespace fovea
