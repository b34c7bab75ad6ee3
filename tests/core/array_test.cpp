// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/array.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(Array, CopiesShareTheirElements)
{
    const Array array = Array::of<float>({ 2, 2 }, { 1, 2, 3, 4 }, { "query", "key" });
    const Array copy = array;
    EXPECT_EQ(copy.values<float>().data(), array.values<float>().data());
    EXPECT_EQ(copy.axes(), (std::vector<std::string> { "query", "key" }));
    EXPECT_EQ(copy.bytes().size(), 16U);
}

TEST(Array, OutlivesTheArrayItWasCopiedFrom)
{
    Array kept;
    {
        const Array array = Array::of<int64_t>({ 3 }, { 7, 8, 9 });
        kept = array;
    }
    EXPECT_EQ(kept.values<int64_t>()[2], 9);
}

TEST(Array, IsEmptyWhenNothingWasPutIn)
{
    EXPECT_TRUE(Array().isEmpty());
    EXPECT_TRUE(Array::of<float>({ 0, 4 }, {}).isEmpty());
}

} // namespace
} // namespace fovea
