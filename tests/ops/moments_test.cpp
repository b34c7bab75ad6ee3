// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moments.h"
#include "ops/moments_reference.h"
#include "ops/random_tensor.h"

#include <limits>

namespace fovea {
namespace {

void expectClose(const Moments& found, const Moments& expected)
{
    EXPECT_EQ(found.count, expected.count);
    EXPECT_EQ(found.notFinite, expected.notFinite);
    if (expected.count == 0) {
        return;
    }
    const double deviation = std::sqrt(expected.m2 / expected.count);
    EXPECT_NEAR(found.mean, expected.mean, 1e-6 * (deviation + std::fabs(expected.mean)));
    EXPECT_NEAR(found.m2, expected.m2, 2e-5 * expected.m2);
    EXPECT_NEAR(found.m3, expected.m3,
        2e-5 * std::pow(deviation, 3) * expected.count + 2e-5 * std::fabs(expected.m3));
    EXPECT_NEAR(found.m4, expected.m4, 2e-5 * expected.m4);
    EXPECT_EQ(found.minimum, expected.minimum);
    EXPECT_EQ(found.maximum, expected.maximum);
    EXPECT_EQ(found.absoluteMaximum, expected.absoluteMaximum);
}

class MomentsOnEachType : public testing::TestWithParam<DType> { };
INSTANTIATE_TEST_SUITE_P(Moments, MomentsOnEachType, testing::Values(DType::F32, DType::BF16));

TEST_P(MomentsOnEachType, OfATensorAgreeWithTheReference)
{
    const auto device = openCpu();
    for (const Shape& shape : { Shape { 1, 1 }, Shape { 3, 17 }, Shape { 40, 100 }, Shape { 3, 5, 1001 } }) {
        const Tensor input = randomTensor(*device, GetParam(), shape, 4, 2.0F);
        expectClose(tensorMoments(input, 0, shape[0]),
            momentsReference(input.data<std::byte>(), GetParam(), 1, input.elementCount()));
    }
}

TEST_P(MomentsOnEachType, OfEachChannelAgreeWithTheReference)
{
    const auto device = openCpu();
    for (const Shape& shape : { Shape { 1, 1 }, Shape { 5, 17 }, Shape { 300, 100 }, Shape { 129, 200 } }) {
        Tensor input = randomTensor(*device, GetParam(), shape, 5);
        const Tensor strided = stridedTensor(*device, GetParam(), shape[0], shape[1], 5);
        std::vector<Moments> dense(static_cast<std::size_t>(shape[1])), wide(dense.size());
        channelMoments(input, 0, shape[0], dense);
        channelMoments(strided, 0, shape[0], wide);
        for (std::size_t i = 0; i < dense.size(); ++i) {
            const auto* first = input.data<std::byte>() + static_cast<int64_t>(i) * byteSize(GetParam());
            expectClose(dense[i], momentsReference(first, GetParam(), shape[1], shape[0]));
            expectClose(wide[i], dense[i]);
        }
        expectClose(tensorMoments(strided, 0, shape[0]), tensorMoments(input, 0, shape[0]));
    }
}

TEST_P(MomentsOnEachType, OfChannelsAddUpToThoseOfTheTensor)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, GetParam(), { 64, 48 }, 6, 3.0F);
    std::vector<Moments> channels(48);
    channelMoments(input, 2, 60, channels);
    Moments total;
    for (const Moments& channel : channels) {
        total.merge(channel);
    }
    expectClose(total, tensorMoments(input, 2, 60));
    expectClose(merged(channels), total);
}

TEST_P(MomentsOnEachType, OfTwoPartsMergeToThoseOfTheWhole)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, GetParam(), { 50, 30 }, 7, 3.0F);
    Moments merged = tensorMoments(input, 0, 13);
    merged.merge(Moments());
    merged.merge(tensorMoments(input, 13, 50));
    expectClose(merged, tensorMoments(input, 0, 50));
}

TEST_P(MomentsOnEachType, AreTheSameBitsWithAnyNumberOfThreads)
{
    const auto one = openCpu(1), three = openCpu(3);
    const auto of = [&](Device& device) {
        return tensorMoments(randomTensor(device, GetParam(), { 500, 77 }, 8), 0, 500);
    };
    const Moments a = of(*one), b = of(*three);
    EXPECT_EQ(a.mean, b.mean);
    EXPECT_EQ(a.m2, b.m2);
    EXPECT_EQ(a.m3, b.m3);
    EXPECT_EQ(a.m4, b.m4);
}

TEST(Moments, CountWhatIsNotFiniteAndLeaveItOut)
{
    const auto device = openCpu();
    Tensor input = randomTensor(*device, DType::F32, { 20, 33 }, 9);
    float* values = input.data<float>();
    values[5] = std::numeric_limits<float>::quiet_NaN();
    values[40] = std::numeric_limits<float>::infinity();
    values[659] = -std::numeric_limits<float>::infinity();
    const Moments expected = momentsReference(values, DType::F32, 1, 660);
    EXPECT_EQ(expected.notFinite, 3);
    expectClose(tensorMoments(input, 0, 20), expected);
    std::vector<Moments> channels(33);
    channelMoments(input, 0, 20, channels);
    EXPECT_EQ(channels[5].notFinite, 1);
    EXPECT_EQ(channels[7].notFinite, 1);
    EXPECT_EQ(channels[6].notFinite, 0);
    EXPECT_EQ(channels[5].count, 19);
}

TEST(Moments, KeepValuesWhoseFourthPowerLeavesFp32)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 8, 40 }, 10, 1e12F);
    expectClose(tensorMoments(input, 0, 8), momentsReference(input.data<std::byte>(), DType::F32, 1, 320));
}

TEST(Moments, DoNotCancelNextToALargeMean)
{
    const auto device = openCpu();
    Tensor input = randomTensor(*device, DType::F32, { 300, 20 }, 11);
    for (int64_t i = 0; i < input.elementCount(); ++i) {
        input.data<float>()[i] += 1000.0F;
    }
    expectClose(tensorMoments(input, 0, 300), momentsReference(input.data<std::byte>(), DType::F32, 1, 6000));
}

TEST(Moments, HoldWhenTheFirstValueIsAnOutlier)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 128, 20 }, 12);
    for (int64_t i = 0; i < 20; ++i) {
        input.data<float>()[i] = 60.0F;
    }
    std::vector<Moments> channels(20);
    channelMoments(input, 0, 128, channels);
    for (std::size_t i = 0; i < channels.size(); ++i) {
        expectClose(channels[i], momentsReference(input.data<float>() + i, DType::F32, 20, 128));
    }
}

TEST(Moments, OfNothingAreNothing)
{
    const auto device = openCpu();
    const Tensor input = randomTensor(*device, DType::F32, { 4, 6 }, 1);
    EXPECT_EQ(tensorMoments(input, 2, 2).count, 0);
    EXPECT_EQ(merged({}).count, 0);
    EXPECT_EQ(merged({}).minimum, 0);
    EXPECT_THROW(tensorMoments(input, 3, 5), ShapeError);
    std::vector<Moments> channels(5);
    EXPECT_THROW(channelMoments(input, 0, 4, channels), ShapeError);
}

} // namespace
} // namespace fovea
