// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/norm.h"
#include "ops/random_tensor.h"
#include "ops/reference.h"

namespace fovea {
namespace {

class NormOnEachType : public testing::TestWithParam<DType> { };
INSTANTIATE_TEST_SUITE_P(Norm, NormOnEachType, testing::Values(DType::F32, DType::BF16));

TEST_P(NormOnEachType, AgreesWithTheReference)
{
    const auto device = openCpu();
    for (const int64_t width : { 1, 2, 15, 16, 17, 48, 100, 384, 768, 1023 }) {
        const Tensor input = randomTensor(*device, GetParam(), { 11, width }, 1, 3.0F);
        const Tensor residual = randomTensor(*device, GetParam(), { 11, width }, 2);
        const Tensor gain = randomTensor(*device, DType::F32, { width }, 3);
        const Tensor bias = randomTensor(*device, DType::F32, { width }, 4);
        poisonMemory(*device);
        const NormResult alone = layerNorm(input, gain, bias, 1e-5F);
        const std::vector<float> values = toHost(input), added = toHost(residual);
        std::vector<double> sums = widened(values);
        EXPECT_LT(relativeError<double>(toHost(alone.output),
                      layerNormReference(sums, toHost(gain), toHost(bias), static_cast<double>(1e-5F))),
            tolerance(GetParam()))
            << width;
        const NormResult both = addLayerNorm(input, residual, gain, bias, 1e-5F, KeepSum::Yes);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += static_cast<double>(added[i]);
        }
        EXPECT_LT(relativeError<double>(toHost(both.output),
                      layerNormReference(sums, toHost(gain), toHost(bias), static_cast<double>(1e-5F))),
            tolerance(GetParam()))
            << width;
        EXPECT_LT(relativeError<double>(toHost(both.sum), sums), tolerance(GetParam()));
    }
}

TEST_P(NormOnEachType, TellsTheScaleOfEachRow)
{
    const auto device = openCpu();
    const int64_t width = 70;
    const Tensor input = randomTensor(*device, GetParam(), { 5, width }, 1);
    const Tensor gain = randomTensor(*device, DType::F32, { width }, 3);
    const std::vector<float> values = toHost(input);
    const std::vector<float> scale = toHost(layerNorm(input, gain, gain, 1e-12F).scale);
    for (std::size_t row = 0; row < 5; ++row) {
        double sum = 0, squares = 0;
        for (std::size_t i = 0; i < 70; ++i) {
            sum += static_cast<double>(values[row * 70 + i]);
        }
        for (std::size_t i = 0; i < 70; ++i) {
            squares += std::pow(static_cast<double>(values[row * 70 + i]) - sum / 70, 2);
        }
        EXPECT_NEAR(static_cast<double>(scale[row]), 1 / std::sqrt(squares / 70), 1e-5);
    }
}

TEST_P(NormOnEachType, GivesARowTheSameBitsInAnyBatchWithAnyThreadsKeepingTheSumOrNot)
{
    const auto one = openCpu(1);
    const auto two = openCpu(2);
    const auto make = [&](Device& device, int64_t rows, KeepSum keep) {
        const Tensor input = randomTensor(device, GetParam(), { 60, 100 }, 1).rows(0, rows);
        const Tensor residual = randomTensor(device, GetParam(), { 60, 100 }, 2).rows(0, rows);
        const Tensor gain = randomTensor(device, DType::F32, { 100 }, 3);
        return addLayerNorm(input, residual, gain, gain, 1e-5F, keep);
    };
    const NormResult all = make(*one, 60, KeepSum::Yes);
    EXPECT_TRUE(areSameBits(make(*two, 60, KeepSum::No).output, all.output));
    for (const int64_t rows : { 1, 2, 7, 33 }) {
        EXPECT_TRUE(areSameBits(make(*two, rows, KeepSum::Yes).output, all.output.rows(0, rows)));
        EXPECT_TRUE(areSameBits(make(*two, rows, KeepSum::Yes).scale, all.scale.rows(0, rows)));
    }
}

TEST_P(NormOnEachType, TakesStridedRows)
{
    const auto device = openCpu();
    const Tensor gain = randomTensor(*device, DType::F32, { 50 }, 3);
    const Tensor dense = randomTensor(*device, GetParam(), { 6, 50 }, 1);
    const Tensor strided = stridedTensor(*device, GetParam(), 6, 50, 1);
    EXPECT_TRUE(areSameBits(
        layerNorm(strided, gain, gain, 1e-5F).output, layerNorm(dense, gain, gain, 1e-5F).output));
    EXPECT_TRUE(areSameBits(add(strided, dense), add(dense, dense)));
}

TEST_P(NormOnEachType, AddsElementwise)
{
    const auto device = openCpu();
    const Tensor a = randomTensor(*device, GetParam(), { 9, 37 }, 1),
                 b = randomTensor(*device, GetParam(), { 9, 37 }, 2);
    const std::vector<float> left = toHost(a), right = toHost(b);
    std::vector<double> expected;
    for (std::size_t i = 0; i < left.size(); ++i) {
        expected.push_back(static_cast<double>(left[i]) + static_cast<double>(right[i]));
    }
    poisonMemory(*device);
    EXPECT_LT(relativeError<double>(toHost(add(a, b)), expected), tolerance(GetParam()));
}

TEST(Norm, DoesNotCancelWhenTheMeanIsLarge)
{
    const auto device = openCpu();
    Tensor input = randomTensor(*device, DType::F32, { 1, 256 }, 1);
    for (int64_t i = 0; i < 256; ++i) {
        input.data<float>()[i] += 4096.0F;
    }
    Tensor gain(*device, DType::F32, { 256 }), bias(*device, DType::F32, { 256 });
    std::fill_n(gain.data<float>(), 256, 1.0F);
    std::fill_n(bias.data<float>(), 256, 0.0F);
    const std::vector<double> expected
        = layerNormReference(widened(toHost(input)), toHost(gain), toHost(bias), static_cast<double>(1e-5F));
    EXPECT_LT(relativeError<double>(toHost(layerNorm(input, gain, bias, 1e-5F).output), expected), 5e-4);
}

TEST(Norm, GivesNoRowsForNoRowsAndRefusesOtherWidths)
{
    const auto device = openCpu();
    const Tensor gain = randomTensor(*device, DType::F32, { 8 }, 1);
    const Tensor none(*device, DType::F32, { 0, 8 });
    EXPECT_EQ(layerNorm(none, gain, gain, 1e-5F).output.shape(), (Shape { 0, 8 }));
    EXPECT_THROW(layerNorm(randomTensor(*device, DType::F32, { 2, 9 }, 1), gain, gain, 1e-5F), ShapeError);
    EXPECT_THROW(add(none, randomTensor(*device, DType::F32, { 1, 8 }, 1)), ShapeError);
    EXPECT_THROW(add(none, Tensor(*device, DType::BF16, { 0, 8 })), ShapeError);
}

} // namespace
} // namespace fovea
