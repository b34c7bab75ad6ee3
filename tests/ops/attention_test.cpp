// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/attention.h"
#include "ops/moments.h"
#include "ops/random_tensor.h"
#include "ops/reference.h"

#include <numeric>

namespace fovea {
namespace {

struct Case {
    std::vector<int64_t> begin;
    int64_t headCount, headWidth;
    Mask mask;
};

/// Query, key and value as columns of one fused projection, as a model has them.
struct Fused {
    Fused(Device& device, DType dtype, int64_t tokens, int64_t headCount, int64_t headWidth, uint64_t seed)
        : all(randomTensor(device, dtype, { tokens, 3 * headCount * headWidth }, seed))
        , query(all.columns(0, headCount * headWidth).reshape({ tokens, headCount, headWidth }))
        , key(all.columns(headCount * headWidth, 2 * headCount * headWidth)
                  .reshape({ tokens, headCount, headWidth }))
        , value(all.columns(2 * headCount * headWidth, 3 * headCount * headWidth)
                    .reshape({ tokens, headCount, headWidth }))
    {
    }
    Tensor all, query, key, value;
};

std::vector<Case> cases()
{
    std::vector<Case> result;
    for (const int64_t width : { 1, 5, 16, 20, 32, 33, 48, 64, 80, 96, 128, 130 }) {
        result.push_back({ { 0, 1, 4, 4, 21 }, 2, width, Mask::None });
        result.push_back({ { 0, 17, 18 }, 1, width, Mask::Causal });
    }
    for (const int64_t length : { 2, 15, 16, 17, 31, 47, 48, 49, 63, 64, 65, 100, 129, 257, 300 }) {
        result.push_back({ { 0, length }, 2, 12, Mask::None });
        result.push_back({ { 0, length }, 2, 12, Mask::Causal });
    }
    return result;
}

class AttentionOnEachType : public testing::TestWithParam<DType> { };
INSTANTIATE_TEST_SUITE_P(Attention, AttentionOnEachType, testing::Values(DType::F32, DType::BF16));

TEST_P(AttentionOnEachType, AgreesWithTheReference)
{
    const auto device = openCpu();
    uint64_t seed = 1;
    for (const Case& c : cases()) {
        const Fused fused(*device, GetParam(), c.begin.back(), c.headCount, c.headWidth, seed++);
        const float scale = 1.0F / std::sqrt(static_cast<float>(c.headWidth));
        poisonMemory(*device);
        const AttentionResult result
            = attention(fused.query, fused.key, fused.value, c.begin, scale, c.mask, KeepWeights::Yes);
        const AttentionReference expected = attentionReference(toHost(fused.query), toHost(fused.key),
            toHost(fused.value), c.begin, c.headCount, c.headWidth, static_cast<double>(scale), c.mask);
        EXPECT_LT(relativeError<double>(toHost(result.context), expected.context), tolerance(GetParam()))
            << c.begin.back() << " tokens, width " << c.headWidth;
        EXPECT_LT(relativeError<double>(toHost(result.logSumExp), expected.logSumExp), 1e-6);
        EXPECT_LT(relativeError<double>(toHost(result.weights), expected.weights), 1e-5);
    }
}

TEST_P(AttentionOnEachType, GivesAnExampleTheSameBitsAloneAndInABatch)
{
    const auto device = openCpu();
    const std::vector<int64_t> begin { 0, 3, 70, 71, 200 };
    const Fused fused(*device, GetParam(), 200, 3, 20, 5);
    for (const Mask mask : { Mask::None, Mask::Causal }) {
        const AttentionResult all
            = attention(fused.query, fused.key, fused.value, begin, 0.2F, mask, KeepWeights::No);
        for (std::size_t e = 0; e + 1 < begin.size(); ++e) {
            const int64_t count = begin[e + 1] - begin[e];
            const std::vector<int64_t> alone { 0, count };
            const auto rows = [&](const Tensor& tensor) { return tensor.rows(begin[e], begin[e + 1]); };
            const AttentionResult one = attention(
                rows(fused.query), rows(fused.key), rows(fused.value), alone, 0.2F, mask, KeepWeights::No);
            EXPECT_TRUE(areSameBits(one.context, rows(all.context)));
            EXPECT_TRUE(areSameBits(one.logSumExp, rows(all.logSumExp)));
        }
    }
}

TEST_P(AttentionOnEachType, GivesTheSameBitsWhetherWeightsAreKeptAndWithAnyNumberOfThreads)
{
    const std::vector<int64_t> begin { 0, 90, 600 };
    const auto one = openCpu(1);
    const Fused first(*one, GetParam(), 600, 2, 32, 6);
    const AttentionResult expected
        = attention(first.query, first.key, first.value, begin, 0.2F, Mask::None, KeepWeights::Yes);
    for (const int threadCount : { 2, 3 }) {
        const auto more = openCpu(threadCount);
        const Fused same(*more, GetParam(), 600, 2, 32, 6);
        const AttentionResult result
            = attention(same.query, same.key, same.value, begin, 0.2F, Mask::None, KeepWeights::No);
        EXPECT_TRUE(result.weights.isEmpty());
        EXPECT_TRUE(areSameBits(result.context, expected.context));
        EXPECT_TRUE(areSameBits(result.logSumExp, expected.logSumExp));
    }
}

TEST_P(AttentionOnEachType, TakesTheMomentsOfItsWeightsWithoutKeepingThem)
{
    const std::vector<int64_t> begin { 0, 3, 3, 303, 304 };
    const auto run = [&](Device& device, Mask mask, KeepWeights keep) {
        const Fused fused(device, GetParam(), 304, 2, 20, 5);
        return attention(fused.query, fused.key, fused.value, begin, 0.2F, mask, keep);
    };
    const auto one = openCpu(1), three = openCpu(3);
    for (const Mask mask : { Mask::None, Mask::Causal }) {
        const AttentionResult kept = run(*one, mask, KeepWeights::Yes);
        const AttentionResult reduced = run(*one, mask, KeepWeights::Moments);
        const AttentionResult threaded = run(*three, mask, KeepWeights::Moments);
        EXPECT_TRUE(reduced.weights.isEmpty());
        EXPECT_TRUE(areSameBits(reduced.context, kept.context));
        EXPECT_TRUE(areSameBits(reduced.logSumExp, kept.logSumExp));
        ASSERT_EQ(reduced.weightMoments.size(), 8U);
        int64_t offset = 0;
        for (std::size_t example = 0; example < 4; ++example) {
            const int64_t count = begin[example + 1] - begin[example];
            for (std::size_t head = 0; head < 2; ++head) {
                const Moments& found = reduced.weightMoments[example * 2 + head];
                const Moments& again = threaded.weightMoments[example * 2 + head];
                const Moments expected = tensorMoments(kept.weights, offset, offset + count * count);
                EXPECT_EQ(found.count, expected.count);
                EXPECT_NEAR(found.mean, expected.mean, 1e-6 * expected.mean);
                EXPECT_NEAR(found.m2, expected.m2, 2e-5 * expected.m2);
                EXPECT_NEAR(found.m4, expected.m4, 2e-5 * expected.m4);
                EXPECT_EQ(found.minimum, expected.minimum);
                EXPECT_EQ(found.maximum, expected.maximum);
                EXPECT_EQ(found.mean, again.mean);
                EXPECT_EQ(found.m4, again.m4);
                offset += count * count;
            }
        }
    }
}

TEST(Attention, WeightsAreWhatQueriesKeysAndLogSumExpGive)
{
    const auto device = openCpu();
    const int64_t tokens = 65, width = 64;
    const Fused fused(*device, DType::F32, tokens, 1, width, 8);
    const std::vector<int64_t> begin { 0, tokens };
    // Scores reach several units, as those of a trained model do.
    const float scale = 0.5F;
    const AttentionResult result
        = attention(fused.query, fused.key, fused.value, begin, scale, Mask::None, KeepWeights::Yes);
    const std::vector<float> query = toHost(fused.query), key = toHost(fused.key),
                             lse = toHost(result.logSumExp), weights = toHost(result.weights);
    const bool isFused = static_cast<CpuDevice&>(*device).isa() != Isa::Portable;
    double worst = 0, rowError = 0;
    for (int64_t row = 0; row < tokens; ++row) {
        double sum = 0;
        for (int64_t column = 0; column < tokens; ++column) {
            float score = 0;
            for (int64_t i = 0; i < width; ++i) {
                const float q = query[static_cast<std::size_t>(row * width + i)];
                const float k = key[static_cast<std::size_t>(column * width + i)];
                score = isFused ? std::fma(q, k, score) : q * k + score;
            }
            const float again = std::exp(score * scale - lse[static_cast<std::size_t>(row)]);
            const float kept = weights[static_cast<std::size_t>(row * tokens + column)];
            worst = std::max(worst, static_cast<double>(std::fabs(again - kept)));
            sum += static_cast<double>(kept);
        }
        rowError = std::max(rowError, std::fabs(sum - 1));
    }
    EXPECT_LT(worst, 5e-7);
    EXPECT_LT(rowError, 2e-6);
}

TEST(Attention, SurvivesScoresBeyondTheRangeOfExp)
{
    const auto device = openCpu();
    Tensor query(*device, DType::F32, { 3, 1, 4 });
    fill(query, 1, 100.0F);
    const std::vector<int64_t> begin { 0, 3 };
    const AttentionResult result = attention(query, query, query, begin, 1.0F, Mask::None, KeepWeights::Yes);
    for (const float value : toHost(result.context)) {
        EXPECT_TRUE(std::isfinite(value));
    }
}

TEST(Attention, GivesNothingForNoTokens)
{
    const auto device = openCpu();
    const Tensor none(*device, DType::F32, { 0, 2, 8 });
    const std::vector<int64_t> begin { 0, 0 };
    const AttentionResult result = attention(none, none, none, begin, 1.0F, Mask::None, KeepWeights::Yes);
    EXPECT_EQ(result.context.shape(), (Shape { 0, 16 }));
}

TEST(Attention, RefusesShapesAndExamplesThatDoNotFit)
{
    const auto device = openCpu();
    const Fused fused(*device, DType::F32, 6, 2, 4, 1);
    const std::vector<int64_t> good { 0, 6 }, tooShort { 0, 5 }, unordered { 0, 4, 2, 6 }, none;
    const Tensor flat = fused.query.rows(0, 5);
    const auto run = [&](const Tensor& key, const std::vector<int64_t>& begin) {
        attention(fused.query, key, fused.value, begin, 1.0F, Mask::None, KeepWeights::No);
    };
    EXPECT_NO_THROW(run(fused.key, good));
    EXPECT_THROW(run(flat, good), ShapeError);
    EXPECT_THROW(run(fused.key, tooShort), ShapeError);
    EXPECT_THROW(run(fused.key, unordered), ShapeError);
    EXPECT_THROW(run(fused.key, none), ShapeError);
}

} // namespace
} // namespace fovea
