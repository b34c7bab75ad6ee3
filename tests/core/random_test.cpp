// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/random.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

using Words = std::array<uint32_t, 4>;

// Known answers for philox4x32-10 as published with Random123 (kat_vectors).
TEST(Philox, GivesThePublishedWords)
{
    EXPECT_EQ(Philox(0, 0)(0), (Words { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 }));
    EXPECT_EQ(Philox(~uint64_t { 0 }, ~uint64_t { 0 })(~uint64_t { 0 }),
        (Words { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd }));
    EXPECT_EQ(Philox(0x299f31d0a4093822, 0x0370734413198a2e)(0x85a308d3243f6a88),
        (Words { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 }));
}

TEST(Philox, UniformStaysBelowOne)
{
    const Philox random(1, 2);
    double sum = 0;
    for (uint64_t counter = 0; counter < 10'000; ++counter) {
        const float value = random.uniform(counter);
        ASSERT_GE(value, 0.0F);
        ASSERT_LT(value, 1.0F);
        sum += value;
    }
    // The mean of 10,000 uniform numbers has a standard deviation of 0.0029.
    EXPECT_NEAR(sum / 10'000, 0.5, 0.015);
}

} // namespace
} // namespace fovea
