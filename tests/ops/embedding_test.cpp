// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert.h"
#include "ops/embedding.h"
#include "ops/random_tensor.h"

namespace fovea {
namespace {

TEST(EmbeddingSum, AddsTheRowsOfEveryTable)
{
    const auto device = openCpu();
    for (const DType stored : { DType::F32, DType::BF16 }) {
        const Tensor words = randomTensor(*device, stored, { 20, 37 }, 1);
        const Tensor positions = randomTensor(*device, DType::F32, { 8, 37 }, 2);
        const std::vector<int32_t> ids { 3, 19, 0, 3, 7 }, places { 0, 1, 2, 3, 4 };
        const EmbeddingTerm terms[] = { { words, ids }, { positions, places } };
        for (const DType dtype : { DType::F32, DType::BF16 }) {
            poisonMemory(*device);
            const Tensor sum = embeddingSum(terms, dtype);
            const std::vector<float> word = toHost(words), position = toHost(positions);
            std::vector<double> expected;
            for (std::size_t token = 0; token < ids.size(); ++token) {
                for (std::size_t i = 0; i < 37; ++i) {
                    expected.push_back(
                        static_cast<double>(word[static_cast<std::size_t>(ids[token]) * 37 + i])
                        + static_cast<double>(position[token * 37 + i]));
                }
            }
            EXPECT_EQ(sum.dtype(), dtype);
            EXPECT_LT(relativeError<double>(toHost(sum), expected), dtype == DType::F32 ? 1e-6 : 1e-2);
        }
    }
}

TEST(EmbeddingSum, RefusesAnIndexOutsideItsTable)
{
    const auto device = openCpu();
    const Tensor table = randomTensor(*device, DType::F32, { 4, 3 }, 1);
    for (const int32_t index : { -1, 4 }) {
        const std::vector<int32_t> ids { 0, index };
        const EmbeddingTerm terms[] = { { table, ids } };
        EXPECT_THROW(embeddingSum(terms, DType::F32), ShapeError);
    }
}

TEST(EmbeddingSum, RefusesTablesThatDoNotFitTogether)
{
    const auto device = openCpu();
    const std::vector<int32_t> two { 0, 1 }, one { 0 };
    const Tensor table = randomTensor(*device, DType::F32, { 4, 3 }, 1),
                 wider = randomTensor(*device, DType::F32, { 4, 5 }, 1);
    const EmbeddingTerm otherWidth[] = { { table, two }, { wider, two } };
    const EmbeddingTerm otherCount[] = { { table, two }, { table, one } };
    EXPECT_THROW(embeddingSum(otherWidth, DType::F32), ShapeError);
    EXPECT_THROW(embeddingSum(otherCount, DType::F32), ShapeError);
    EXPECT_THROW(embeddingSum({}, DType::F32), ShapeError);
}

TEST(Convert, RoundsToNearestEvenAndWidensExactly)
{
    const auto device = openCpu();
    Tensor values = randomTensor(*device, DType::F32, { 7, 45 }, 3, 1e3F);
    values.data<float>()[0] = std::numeric_limits<float>::quiet_NaN();
    values.data<float>()[1] = std::numeric_limits<float>::infinity();
    values.data<float>()[2] = -0.0F;
    // Half way between two bf16 values: to the even one, down and up.
    values.data<float>()[3] = std::bit_cast<float>(0x3f808000U);
    values.data<float>()[4] = std::bit_cast<float>(0x3f818000U);
    const Tensor rounded = convert(values, DType::BF16);
    for (int64_t i = 0; i < values.elementCount(); ++i) {
        EXPECT_EQ(rounded.data<BFloat16>()[i].bits, toBFloat16(values.data<float>()[i]).bits) << i;
    }
    const Tensor widened = convert(rounded, DType::F32);
    for (int64_t i = 0; i < values.elementCount(); ++i) {
        EXPECT_EQ(std::bit_cast<uint32_t>(widened.data<float>()[i]),
            static_cast<uint32_t>(rounded.data<BFloat16>()[i].bits) << 16);
    }
}

} // namespace
} // namespace fovea
