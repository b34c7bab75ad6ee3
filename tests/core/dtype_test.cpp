// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/dtype.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea {
namespace {

TEST(DType, NamesReadBack)
{
    for (int index = 0; index <= static_cast<int>(DType::I64); ++index) {
        const auto type = static_cast<DType>(index);
        EXPECT_EQ(dtypeFromName(name(type)), type);
    }
    EXPECT_EQ(dtypeFromName("float32"), std::nullopt);
}

TEST(BFloat16, RoundsToNearestEven)
{
    EXPECT_EQ(toBFloat16(1.0F).bits, 0x3f80);
    EXPECT_EQ(toBFloat16(std::bit_cast<float>(0x3f808000U)).bits, 0x3f80); // a tie: down to even
    EXPECT_EQ(toBFloat16(std::bit_cast<float>(0x3f818000U)).bits, 0x3f82); // a tie: up to even
    EXPECT_EQ(toBFloat16(std::bit_cast<float>(0x3f808001U)).bits, 0x3f81);
    EXPECT_EQ(toBFloat16(std::numeric_limits<float>::max()).bits, 0x7f80);
}

TEST(BFloat16, KeepsNaNAndInfinity)
{
    EXPECT_TRUE(std::isnan(toFloat(toBFloat16(std::bit_cast<float>(0x7f800001U)))));
    EXPECT_EQ(toFloat(toBFloat16(-std::numeric_limits<float>::infinity())),
        -std::numeric_limits<float>::infinity());
}

TEST(Float16, WidensEveryValueExactly)
{
    EXPECT_EQ(toFloat(Float16 { 0x3c00 }), 1.0F);
    EXPECT_EQ(toFloat(Float16 { 0xc000 }), -2.0F);
    EXPECT_EQ(toFloat(Float16 { 0x7bff }), 65504.0F);
    EXPECT_EQ(toFloat(Float16 { 0x0001 }), 0x1p-24F);
    EXPECT_EQ(toFloat(Float16 { 0x03ff }), 1023 * 0x1p-24F);
    EXPECT_TRUE(std::signbit(toFloat(Float16 { 0x8000 })));
    EXPECT_TRUE(std::isinf(toFloat(Float16 { 0x7c00 })));
    EXPECT_TRUE(std::isnan(toFloat(Float16 { 0x7e00 })));
}

} // namespace
} // namespace fovea
