// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// What the kernels of fovea_cuda call for each element and each thread, run on the host.
#include "ops/gelu_functor.h"
#include "ops/norm_functor.h"
#include "ops/reference.h"
#include "ops/row_functor.h"
#include "ops/softmax_functor.h"

#include <fovea/random.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace fovea {
namespace {

/// Merges the states of a block in the order of its kernel: over the lanes of each warp by halves, then over
/// the warps in turn.
template <typename State>
State mergeAsABlock(std::vector<State> states)
{
    constexpr std::size_t laneCount = 32;
    for (std::size_t warp = 0; warp < states.size(); warp += laneCount) {
        for (std::size_t distance = laneCount / 2; distance > 0; distance /= 2) {
            for (std::size_t lane = 0; lane < distance; ++lane) {
                states[warp + lane].merge(states[warp + lane + distance]);
            }
        }
    }
    State merged = states.front();
    for (std::size_t warp = laneCount; warp < states.size(); warp += laneCount) {
        merged.merge(states[warp]);
    }
    return merged;
}

std::vector<float> someRow(std::size_t width, uint64_t seed, float deviation)
{
    const Philox random(seed, 0);
    std::vector<float> row(width);
    for (std::size_t i = 0; i < width; ++i) {
        row[i] = deviation * (static_cast<float>(random(i)[0] >> 8) * 0x1p-23F - 1.0F);
    }
    return row;
}

template <int vectorWidth>
void expectEachElementOnce(int64_t width, int threadCount)
{
    std::vector<int> visits(static_cast<std::size_t>(width));
    for (int thread = 0; thread < threadCount; ++thread) {
        const RowShare<vectorWidth> share { width, thread, threadCount };
        share.visit(
            [&](int64_t first) {
                ASSERT_EQ(first % vectorWidth, 0);
                for (int i = 0; i < vectorWidth; ++i) {
                    ++visits.at(static_cast<std::size_t>(first + i));
                }
            },
            [&](int64_t index) { ++visits.at(static_cast<std::size_t>(index)); });
    }
    for (const int count : visits) {
        ASSERT_EQ(count, 1) << width << " elements, " << threadCount << " threads";
    }
}

SoftmaxState stateOf(const std::vector<float>& row, int threadCount)
{
    std::vector<SoftmaxState> states(static_cast<std::size_t>(threadCount));
    for (int thread = 0; thread < threadCount; ++thread) {
        SoftmaxState& state = states[static_cast<std::size_t>(thread)];
        const auto see = [&](int64_t index) { state.add(row[static_cast<std::size_t>(index)]); };
        RowShare<4> { static_cast<int64_t>(row.size()), thread, threadCount }.visit(
            [&](int64_t first) {
                for (int64_t i = first; i < first + 4; ++i) {
                    see(i);
                }
            },
            see);
    }
    return mergeAsABlock(states);
}

} // namespace

TEST(RowShare, GivesEachElementOfARowToOneThread)
{
    for (const int threadCount : { 1, 32, 128, 512 }) {
        for (const int64_t width : { 0, 1, 3, 4, 7, 8, 31, 384, 513, 1024, 4099, 8192 }) {
            expectEachElementOnce<1>(width, threadCount);
            expectEachElementOnce<4>(width, threadCount);
            expectEachElementOnce<8>(width, threadCount);
        }
    }
}

TEST(Segments, CoverEachRowOnceAndBeginAtMultiplesOfEight)
{
    for (const int64_t width : { 1, 8191, 8192, 8193, 40000 }) {
        const Segments segments { 3, width };
        std::vector<int64_t> next(3, 0);
        for (int64_t segment = 0; segment < segments.count(); ++segment) {
            const int64_t row = segments.row(segment);
            ASSERT_LT(row, 3);
            EXPECT_EQ(segments.begin(segment), next[static_cast<std::size_t>(row)]);
            EXPECT_EQ(segments.begin(segment) % 8, 0);
            EXPECT_GT(segments.size(segment), 0);
            next[static_cast<std::size_t>(row)] += segments.size(segment);
        }
        EXPECT_EQ(next, (std::vector<int64_t> { width, width, width }));
    }
}

TEST(GeluFunctor, AgreesWithItsFormulaInDoublePrecision)
{
    for (float x = -12; x <= 12; x += 0.0173F) {
        const double erf = activationReference(Activation::Gelu, static_cast<double>(x));
        const double tanh = activationReference(Activation::GeluTanh, static_cast<double>(x));
        // The far negative tail keeps its digits too: x / sqrt 2 is rounded, and erfc magnifies that by x^2.
        EXPECT_NEAR(geluErf(x), erf, 1.2e-7 * (2 + x * x) * std::abs(erf) + 1e-30) << x;
        EXPECT_NEAR(geluTanh(x), tanh, 1e-6 * std::max(1.0, std::abs(tanh))) << x;
    }
    EXPECT_EQ(geluErf(0), 0);
    EXPECT_EQ(geluTanh(-100), 0);
    EXPECT_TRUE(std::isnan(geluErf(std::numeric_limits<float>::quiet_NaN())));
}

TEST(SoftmaxFunctor, GivesTheMaximumAndSumOfARowWhateverItsSize)
{
    for (const std::size_t width : { 1U, 5U, 31U, 128U, 1000U, 5003U }) {
        const std::vector<float> row = someRow(width, width, 40);
        for (const int threadCount : { 32, 128, 512 }) {
            const SoftmaxState state = stateOf(row, threadCount);
            const float maximum = *std::max_element(row.begin(), row.end());
            double sum = 0;
            for (const float x : row) {
                sum += std::exp(static_cast<double>(x) - static_cast<double>(maximum));
            }
            EXPECT_EQ(state.maximum, maximum);
            EXPECT_NEAR(state.sum, sum, 1e-5 * sum);
            EXPECT_NEAR(state.share(maximum), 1 / sum, 1e-5 / sum);
        }
    }
}

TEST(SoftmaxFunctor, TakesMinusInfinityAsNoWeightAndKeepsNaN)
{
    constexpr float none = -std::numeric_limits<float>::infinity();
    std::vector<float> row(40, none);
    row[17] = 2;
    row[3] = 2;
    const SoftmaxState state = stateOf(row, 128);
    EXPECT_EQ(state.share(2), 0.5F);
    EXPECT_EQ(state.share(none), 0);
    row[30] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(std::isnan(stateOf(row, 128).share(2)));
    EXPECT_TRUE(std::isnan(stateOf(std::vector<float>(40, none), 32).share(none)));
}

TEST(NormFunctor, NormalisesARowFarFromZeroWithoutCancellation)
{
    constexpr int threadCount = 128;
    std::vector<float> row = someRow(768, 4, 1);
    for (float& x : row) {
        x += 1000;
    }
    const auto sumOf = [&](auto term) {
        std::vector<PartialSum> sums(threadCount);
        for (int thread = 0; thread < threadCount; ++thread) {
            float& sum = sums[static_cast<std::size_t>(thread)].value;
            const auto see = [&](int64_t index) { sum += term(row[static_cast<std::size_t>(index)]); };
            RowShare<1> { 768, thread, threadCount }.visit(see, see);
        }
        return mergeAsABlock(sums).value;
    };
    const float mean = sumOf([](float x) { return x; }) / 768;
    const RowNorm norm
        = RowNorm::of(mean, sumOf([&](float x) { return (x - mean) * (x - mean); }), 768, 1e-5F);
    const std::vector<float> gain(768, 2), bias(768, 1);
    const std::vector<double> values(row.begin(), row.end());
    const std::vector<double> expected = layerNormReference(values, gain, bias, 1e-5);
    for (std::size_t i = 0; i < row.size(); ++i) {
        EXPECT_NEAR(norm(row[i], 2, 1), expected[i], 1e-3);
    }
}

} // namespace fovea
