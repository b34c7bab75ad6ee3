// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// What is promised about instruction sets: outside the matrix products, AVX2 and AVX-512 give the same bits.
#include "device/cpu/isa.h"
#include "ops/attention.h"
#include "ops/convert.h"
#include "ops/epilogue.h"
#include "ops/moments.h"
#include "ops/norm.h"
#include "ops/random_tensor.h"

namespace fovea {
namespace {

class BothInstructionSets : public testing::Test {
protected:
    void SetUp() override
    {
        if (detectIsa() != Isa::Avx512) {
            GTEST_SKIP() << "this processor has no AVX-512";
        }
    }
    CpuDevice m_avx2 { 1, Isa::Avx2 };
    CpuDevice m_avx512 { 2, Isa::Avx512 };
};

TEST_F(BothInstructionSets, GiveTheSameBitsOfAttention)
{
    const std::vector<int64_t> begin { 0, 1, 50, 190 };
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        for (const int64_t width : { 5, 20, 64 }) {
            for (const Mask mask : { Mask::None, Mask::Causal }) {
                const auto run = [&](Device& device) {
                    const Tensor q = randomTensor(device, dtype, { 190, 2, width }, 1);
                    const Tensor k = randomTensor(device, dtype, { 190, 2, width }, 2);
                    const Tensor v = randomTensor(device, dtype, { 190, 2, width }, 3);
                    return attention(q, k, v, begin, 0.3F, mask, KeepWeights::Yes);
                };
                const AttentionResult narrow = run(m_avx2), wide = run(m_avx512);
                EXPECT_TRUE(areSameBits(narrow.context, wide.context));
                EXPECT_TRUE(areSameBits(narrow.logSumExp, wide.logSumExp));
                EXPECT_TRUE(areSameBits(narrow.weights, wide.weights));
            }
        }
    }
}

TEST_F(BothInstructionSets, GiveTheSameBitsOfNormsAndConversions)
{
    for (const DType dtype : { DType::F32, DType::BF16 }) {
        const auto run = [&](Device& device) {
            const Tensor input = randomTensor(device, dtype, { 30, 203 }, 1);
            const Tensor gain = randomTensor(device, DType::F32, { 203 }, 2);
            return addLayerNorm(input, input, gain, gain, 1e-5F, KeepSum::Yes);
        };
        const NormResult narrow = run(m_avx2), wide = run(m_avx512);
        EXPECT_TRUE(areSameBits(narrow.output, wide.output));
        EXPECT_TRUE(areSameBits(narrow.scale, wide.scale));
        EXPECT_TRUE(areSameBits(narrow.sum, wide.sum));
        EXPECT_TRUE(areSameBits(convert(narrow.output, DType::BF16), convert(wide.output, DType::BF16)));
    }
}

TEST_F(BothInstructionSets, GiveTheSameBitsOfMoments)
{
    const auto run = [&](Device& device) {
        const Tensor input = randomTensor(device, DType::F32, { 150, 71 }, 1);
        std::vector<Moments> all(72);
        channelMoments(input, 0, 150, std::span(all).first(71));
        all.back() = tensorMoments(input, 0, 150);
        return all;
    };
    const std::vector<Moments> narrow = run(m_avx2), wide = run(m_avx512);
    for (std::size_t i = 0; i < narrow.size(); ++i) {
        EXPECT_EQ(narrow[i].mean, wide[i].mean);
        EXPECT_EQ(narrow[i].m2, wide[i].m2);
        EXPECT_EQ(narrow[i].m3, wide[i].m3);
        EXPECT_EQ(narrow[i].m4, wide[i].m4);
        EXPECT_EQ(narrow[i].minimum, wide[i].minimum);
        EXPECT_EQ(narrow[i].maximum, wide[i].maximum);
    }
}

TEST_F(BothInstructionSets, GiveTheSameBitsOfActivations)
{
    for (int index = 0; index <= static_cast<int>(Activation::Laplace); ++index) {
        const auto run = [&](Device& device, Isa isa) {
            const Tensor values = randomTensor(device, DType::F32, { 3, 500 }, 1, 5.0F);
            Epilogue epilogue;
            epilogue.product = values.data<float>();
            epilogue.output = values.data<float>();
            epilogue.productStride = epilogue.outputStride = epilogue.columnCount = 500;
            epilogue.rowCount = 3;
            epilogue.activation = static_cast<Activation>(index);
            epilogueKernel(isa)(epilogue);
            return values;
        };
        EXPECT_TRUE(areSameBits(run(m_avx2, Isa::Avx2), run(m_avx512, Isa::Avx512))) << index;
    }
}

} // namespace
} // namespace fovea
