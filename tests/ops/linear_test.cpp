// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/convert.h"
#include "ops/linear.h"
#include "ops/random_tensor.h"
#include "ops/reference.h"

namespace fovea {
namespace {

struct Size {
    int64_t rows, inputs, outputs;
};

constexpr Size sizes[] = { { 1, 1, 1 }, { 2, 3, 5 }, { 7, 16, 16 }, { 5, 20, 193 }, { 33, 64, 192 },
    { 3, 128, 384 }, { 130, 32, 400 }, { 17, 257, 63 }, { 64, 48, 577 } };

class LinearOnEachType : public testing::TestWithParam<DType> { };
INSTANTIATE_TEST_SUITE_P(Linear, LinearOnEachType, testing::Values(DType::F32, DType::BF16));

TEST_P(LinearOnEachType, AgreesWithTheReference)
{
    const auto device = openCpu();
    uint64_t seed = 1;
    for (const Size& size : sizes) {
        const Tensor input = randomTensor(*device, GetParam(), { size.rows, size.inputs }, seed++);
        const Tensor weight = randomTensor(*device, GetParam(), { size.outputs, size.inputs }, seed++, 0.3F);
        const Tensor bias = randomTensor(*device, DType::F32, { size.outputs }, seed++);
        const PackedLinear packed(*device, weight, bias, GetParam());
        poisonMemory(*device);
        const Tensor output = linear(input, packed, Activation::Gelu);
        EXPECT_EQ(output.dtype(), GetParam());
        EXPECT_EQ(output.shape(), (Shape { size.rows, size.outputs }));
        const std::vector<double> expected
            = linearReference(toHost(input), toHost(weight), toHost(bias), size.inputs, Activation::Gelu);
        EXPECT_LT(relativeError<double>(toHost(output), expected), tolerance(GetParam()))
            << size.rows << "x" << size.inputs << "x" << size.outputs;
    }
}

TEST_P(LinearOnEachType, GivesARowTheSameBitsHoweverManyRowsThereAre)
{
    const auto device = openCpu();
    for (const Size& size : { Size { 300, 64, 256 }, Size { 300, 257, 200 }, Size { 300, 768, 192 },
             Size { 300, 96, 7 }, Size { 300, 100, 16 }, Size { 300, 33, 31 }, Size { 300, 3072, 33 } }) {
        const Tensor input = randomTensor(*device, GetParam(), { size.rows, size.inputs }, 3);
        const Tensor weight = randomTensor(*device, GetParam(), { size.outputs, size.inputs }, 4);
        const PackedLinear packed(*device, weight, Tensor(), GetParam());
        // Rounding to bf16 would hide most of what differs.
        const auto apply = [&](int64_t begin, int64_t end) {
            return linear(input.rows(begin, end), packed, Activation::Identity, DType::F32);
        };
        const Tensor all = apply(0, size.rows);
        for (const int64_t count :
            { 1, 2, 3, 5, 7, 8, 13, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 257 }) {
            EXPECT_TRUE(areSameBits(apply(0, count), all.rows(0, count)))
                << count << " of " << size.inputs << "x" << size.outputs;
            const int64_t begin = size.rows - count;
            EXPECT_TRUE(areSameBits(apply(begin, size.rows), all.rows(begin, size.rows)))
                << count << " of " << size.inputs << "x" << size.outputs;
        }
    }
}

TEST_P(LinearOnEachType, GivesTheSameBitsWithAnyNumberOfThreads)
{
    const auto one = openCpu(1);
    const Tensor input = randomTensor(*one, GetParam(), { 77, 96 }, 5);
    const Tensor weight = randomTensor(*one, GetParam(), { 500, 96 }, 6);
    const Tensor expected
        = linear(input, PackedLinear(*one, weight, Tensor(), GetParam()), Activation::GeluTanh);
    for (const int threadCount : { 2, 3, 5 }) {
        const auto more = openCpu(threadCount);
        const Tensor sameInput = randomTensor(*more, GetParam(), { 77, 96 }, 5);
        const Tensor sameWeight = randomTensor(*more, GetParam(), { 500, 96 }, 6);
        const PackedLinear packed(*more, sameWeight, Tensor(), GetParam());
        EXPECT_TRUE(areSameBits(linear(sameInput, packed, Activation::GeluTanh), expected)) << threadCount;
    }
}

TEST_P(LinearOnEachType, TakesStridedRows)
{
    const auto device = openCpu();
    const Tensor dense = randomTensor(*device, GetParam(), { 9, 40 }, 7);
    const Tensor strided = stridedTensor(*device, GetParam(), 9, 40, 7);
    const PackedLinear packed(
        *device, randomTensor(*device, GetParam(), { 30, 40 }, 8), Tensor(), GetParam());
    EXPECT_TRUE(areSameBits(linear(strided, packed), linear(dense, packed)));
}

TEST(Linear, PacksHalfPrecisionAsStored)
{
    const auto device = openCpu();
    Tensor half(*device, DType::F16, { 2, 2 });
    // 1, 0.5, -2, 0.25 in binary16.
    const uint16_t bits[] = { 0x3c00, 0x3800, 0xc000, 0x3400 };
    std::memcpy(half.data<std::byte>(), bits, sizeof bits);
    const PackedLinear packed(*device, half, Tensor(), DType::F32);
    Tensor input(*device, DType::F32, { 1, 2 });
    input.data<float>()[0] = 4;
    input.data<float>()[1] = 8;
    EXPECT_EQ(toHost(linear(input, packed)), (std::vector<float> { 8, -6 }));
}

TEST(Linear, RoundsWeightsToBFloat16WhateverComputes)
{
    const auto device = openCpu();
    const Tensor weight = randomTensor(*device, DType::F32, { 24, 32 }, 9);
    const Tensor input = randomTensor(*device, DType::BF16, { 4, 32 }, 10);
    const Tensor rounded = convert(weight, DType::BF16);
    EXPECT_TRUE(areSameBits(linear(input, PackedLinear(*device, weight, Tensor(), DType::BF16)),
        linear(input, PackedLinear(*device, rounded, Tensor(), DType::BF16))));
}

TEST(Linear, GivesNoRowsForNoRows)
{
    const auto device = openCpu();
    const PackedLinear packed(*device, randomTensor(*device, DType::F32, { 3, 4 }, 1), Tensor(), DType::F32);
    EXPECT_EQ(linear(Tensor(*device, DType::F32, { 0, 4 }), packed).shape(), (Shape { 0, 3 }));
}

TEST(Linear, RefusesShapesThatDoNotFit)
{
    const auto device = openCpu();
    const Tensor weight = randomTensor(*device, DType::F32, { 3, 4 }, 1);
    const PackedLinear packed(*device, weight, Tensor(), DType::F32);
    EXPECT_THROW(linear(randomTensor(*device, DType::F32, { 2, 5 }, 1), packed), ShapeError);
    EXPECT_THROW(linear(randomTensor(*device, DType::F32, { 8 }, 1), packed), ShapeError);
    EXPECT_THROW(
        PackedLinear(*device, weight, randomTensor(*device, DType::F32, { 4 }, 1), DType::F32), ShapeError);
    EXPECT_THROW(PackedLinear(*device, weight.reshape({ 12 }), Tensor(), DType::F32), ShapeError);
    EXPECT_THROW(PackedLinear(*device, weight, Tensor(), DType::F16), ShapeError);
}

TEST(Linear, RefusesAnotherInstructionSetInTheSameProcess)
{
    const auto device = openCpu();
    const auto isa = static_cast<CpuDevice&>(*device).isa();
    if (isa != Isa::Avx512 || FOVEA_ONEDNN == 0) {
        GTEST_SKIP() << "needs AVX-512 and oneDNN";
    }
    const PackedLinear packed(*device, randomTensor(*device, DType::F32, { 3, 4 }, 1), Tensor(), DType::F32);
    CpuDevice other(1, Isa::Avx2);
    const Tensor weight = randomTensor(other, DType::F32, { 3, 4 }, 1);
    EXPECT_THROW(PackedLinear(other, weight, Tensor(), DType::F32), DeviceError);
}

} // namespace
} // namespace fovea
