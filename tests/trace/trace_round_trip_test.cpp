// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <cmath>

namespace fovea {
namespace {

/// A closed trace of the readings that `add` plans.
class RoundTrip : public ::testing::TestWithParam<DType> {
protected:
    RoundTrip() { m_sizes.type = GetParam(); }

    Trace written(TracePlan plan)
    {
        Result<TraceFile> file = TraceFile::create(m_path, plan, false);
        EXPECT_TRUE(file) << file.error().message();
        const Result<void> filled = sample::fill(*file, m_sizes, plan, 0, 3);
        EXPECT_TRUE(filled) << filled.error().message();
        EXPECT_TRUE(file->close());
        Result<Trace> trace = Trace::open(m_path);
        EXPECT_TRUE(trace) << trace.error().message();
        return *std::move(trace);
    }

    float stored(float value) const
    {
        return m_sizes.type == DType::BF16 ? toFloat(toBFloat16(value)) : value;
    }

    sample::Sizes m_sizes;
    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_P(RoundTrip, KeepsRowsOfTokens)
{
    TracePlan plan = sample::plan(m_sizes);
    sample::addBlockOutput(plan, m_sizes);
    const Trace trace = written(plan);
    const ReadingInfo* reading = trace.find(Kind::BlockOutput, Reduction::Full, 1);
    ASSERT_NE(reading, nullptr);
    EXPECT_EQ(reading->axes, (std::vector { Axis::Token, Axis::Feature }));
    EXPECT_EQ(reading->storedType, m_sizes.type);
    for (int64_t example = 0; example < 3; ++example) {
        const Result<Array> array = trace.read(*reading, { example, {}, {} });
        ASSERT_TRUE(array) << array.error().message();
        ASSERT_EQ(array->shape(), (Shape { m_sizes.tokensOfExample[static_cast<std::size_t>(example)], 12 }));
        EXPECT_EQ(array->axes(), (std::vector<std::string> { "token", "feature" }));
        for (std::size_t element = 0; element < array->values<float>().size(); ++element) {
            ASSERT_EQ(array->values<float>()[element],
                stored(sample::valueAt(reading->path, example, static_cast<int64_t>(element))));
        }
    }
}

TEST_P(RoundTrip, ReadsARangeOfTokens)
{
    TracePlan plan = sample::plan(m_sizes);
    sample::addBlockOutput(plan, m_sizes);
    const Trace trace = written(plan);
    const ReadingInfo* reading = trace.find(Kind::BlockOutput, Reduction::Full, 0);
    const Result<Array> part = trace.read(*reading, { 2, {}, std::pair(int64_t { 3 }, int64_t { 5 }) });
    ASSERT_TRUE(part);
    ASSERT_EQ(part->shape(), (Shape { 2, 12 }));
    EXPECT_EQ(part->values<float>()[0], stored(sample::valueAt(reading->path, 2, 36)));
    EXPECT_FALSE(trace.read(*reading, { 2, {}, std::pair(int64_t { 3 }, int64_t { 8 }) }));
}

TEST_P(RoundTrip, KeepsMapsOfDifferentSizesWithoutPadding)
{
    TracePlan plan = sample::plan(m_sizes);
    sample::addAttention(plan, m_sizes, Reduction::Full);
    const Trace trace = written(plan);
    for (int64_t example = 0; example < 3; ++example) {
        const int64_t tokens = m_sizes.tokensOfExample[static_cast<std::size_t>(example)];
        const auto expected = sample::attentionOf(m_sizes, example, 1);
        const Result<Array> whole = trace.attentionMap(1, { example, {}, {} });
        ASSERT_TRUE(whole) << whole.error().message();
        ASSERT_EQ(whole->shape(), (Shape { 3, tokens, tokens }));
        EXPECT_TRUE(
            std::equal(expected.weights.begin(), expected.weights.end(), whole->values<float>().begin()));
        const Result<Array> lastRow = trace.attentionMap(1, { example, 2, std::pair(tokens - 1, tokens) });
        ASSERT_TRUE(lastRow) << lastRow.error().message();
        ASSERT_EQ(lastRow->shape(), (Shape { 1, tokens }));
        EXPECT_EQ(lastRow->values<float>().back(), expected.weights.back());
    }
}

TEST_P(RoundTrip, RecomputesMapsFromQueryKeyAndLogSumExp)
{
    for (const bool isCausal : { false, true }) {
        m_sizes.isCausal = isCausal;
        m_path = m_folder.path() / (isCausal ? "causal.h5" : "free.h5");
        TracePlan plan = sample::plan(m_sizes);
        sample::addAttention(plan, m_sizes, Reduction::QueryKey);
        const Trace trace = written(plan);
        EXPECT_EQ(trace.attentionLayers(), (std::vector { 0, 1 }));
        EXPECT_EQ(trace.headCount(0), 3);
        for (int64_t example = 0; example < 3; ++example) {
            const auto expected = sample::attentionOf(m_sizes, example, 0);
            const Result<Array> map = trace.attentionMap(0, { example, {}, {} });
            ASSERT_TRUE(map) << map.error().message();
            ASSERT_EQ(map->values<float>().size(), expected.weights.size());
            for (std::size_t element = 0; element < expected.weights.size(); ++element) {
                ASSERT_NEAR(map->values<float>()[element], expected.weights[element], 1e-6);
            }
        }
        const Result<Array> tile = trace.attentionMap(0, { 2, 1, std::pair(int64_t { 4 }, int64_t { 6 }) });
        const Result<Array> whole = trace.attentionMap(0, { 2, 1, {} });
        ASSERT_TRUE(tile && whole);
        EXPECT_TRUE(std::equal(tile->values<float>().begin(), tile->values<float>().end(),
            whole->values<float>().begin() + 4 * 7));
    }
}

TEST_P(RoundTrip, SharesQueriesThatAreAlsoKeptInFull)
{
    TracePlan plan = sample::plan(m_sizes);
    m_sizes.layers = 1;
    sample::addAttention(plan, m_sizes, Reduction::QueryKey);
    for (const auto& [path, kind] : { std::pair(plan.readings[0].queryPath, Kind::Query),
             std::pair(plan.readings[0].keyPath, Kind::Key) }) {
        PlannedReading full;
        full.path = path;
        full.kind = kind;
        full.layer = 0;
        full.axes = { Axis::Token, Axis::Head, Axis::Feature };
        full.storedType = m_sizes.type;
        full.headCount = 3;
        full.width = 4;
        plan.readings.push_back(full);
    }
    Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_TRUE(file) << file.error().message();
    for (int64_t example = 0; example < 3; ++example) {
        ASSERT_TRUE(file->write(0, 2, example, sample::rowsOf(m_sizes, plan.readings[0], 2, example)));
        EXPECT_FALSE(file->write(0, 0, example, sample::rowsOf(m_sizes, plan.readings[0], 0, example)));
        for (const std::size_t reading : { 1U, 2U }) {
            ASSERT_TRUE(file->write(
                reading, 0, example, sample::rowsOf(m_sizes, plan.readings[reading], 0, example)));
        }
        ASSERT_TRUE(file->commit(example));
    }
    ASSERT_TRUE(file->close());
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace) << trace.error().message();
    const auto expected = sample::attentionOf(m_sizes, 2, 0);
    const Result<Array> query = trace->read(*trace->find(Kind::Query, Reduction::Full, 0), { 2, {}, {} });
    ASSERT_TRUE(query);
    EXPECT_EQ(query->axes(), (std::vector<std::string> { "head", "token", "feature" }));
    EXPECT_EQ(query->values<float>()[4], expected.query[3 * 4]);
    const Result<Array> map = trace->attentionMap(0, { 2, {}, {} });
    ASSERT_TRUE(map) << map.error().message();
    EXPECT_NEAR(map->values<float>()[0], expected.weights[0], 1e-6);
}

TEST_P(RoundTrip, KeepsMomentsOfTensorAndChannels)
{
    TracePlan plan = sample::plan(m_sizes);
    sample::addMoments(plan, m_sizes);
    const Trace trace = written(plan);
    ASSERT_EQ(trace.readings().size(), 4U);
    const ReadingInfo& tensor = *trace.find(Kind::FeedForwardHidden, Reduction::Moments, 1);
    const ReadingInfo& channel = *(&tensor + 1);
    EXPECT_TRUE(tensor.axes.empty());
    EXPECT_EQ(channel.axes, (std::vector { Axis::Feature }));
    const Result<Array> statistics = trace.read(tensor, { 1, {}, {} });
    const Result<Array> channels = trace.read(channel, { 1, {}, {} });
    ASSERT_TRUE(statistics && channels);
    EXPECT_EQ(statistics->dtype(), DType::F64);
    EXPECT_EQ(statistics->shape(), (Shape { 9 }));
    EXPECT_EQ(channels->shape(), (Shape { 24, 9 }));
    EXPECT_EQ(channels->axes(), (std::vector<std::string> { "channel", "statistic" }));
    EXPECT_EQ(statistics->values<double>()[3], double { sample::valueAt(tensor.path, 1, 3) });
    EXPECT_EQ(channels->values<double>()[9 * 24 - 1], double { sample::valueAt(tensor.path, 1, 9 * 24) });
    const Result<std::vector<std::string>> names = trace.readStrings("/statistic");
    ASSERT_TRUE(names);
    EXPECT_EQ(names->front(), "count");
    EXPECT_EQ(names->back(), "not_finite");
}

TEST_P(RoundTrip, KeepsRowsOfExamplesAndScalarsOfTokens)
{
    TracePlan plan = sample::plan(m_sizes);
    sample::addPooled(plan, m_sizes);
    sample::addNormScale(plan, m_sizes);
    const Trace trace = written(plan);
    const Result<Array> pooled = trace.read(*trace.find(Kind::Pooled, Reduction::Full, -1), { 2, {}, {} });
    ASSERT_TRUE(pooled);
    EXPECT_EQ(pooled->shape(), (Shape { 12 }));
    EXPECT_EQ(pooled->values<float>()[5], sample::valueAt("pooler.output", 2, 5));
    const Result<Array> scale = trace.read(*trace.find(Kind::NormScale, Reduction::Full, 0), { 2, {}, {} });
    ASSERT_TRUE(scale);
    EXPECT_EQ(scale->shape(), (Shape { 7 }));
    EXPECT_EQ(scale->axes(), (std::vector<std::string> { "token" }));
}

TEST_P(RoundTrip, KeepsTokensAndHeader)
{
    const TracePlan plan = sample::plan(m_sizes);
    const Trace trace = written(plan);
    EXPECT_TRUE(trace.isTrace());
    EXPECT_TRUE(trace.isComplete());
    EXPECT_EQ(trace.exampleCount(), 3);
    EXPECT_EQ(trace.committedExampleCount(), 3);
    for (int64_t example = 0; example < 3; ++example) {
        const Result<TraceTokens> tokens = trace.tokens(example);
        ASSERT_TRUE(tokens) << tokens.error().message();
        const PlannedExample& expected = plan.examples[static_cast<std::size_t>(example)];
        EXPECT_EQ(tokens->ids, expected.ids);
        EXPECT_EQ(tokens->typeIds, expected.typeIds);
        EXPECT_EQ(tokens->texts, expected.tokenTexts);
        EXPECT_EQ(tokens->offsets, expected.offsets);
        EXPECT_EQ(tokens->text, expected.text);
        EXPECT_EQ(*trace.tokenCount(example), static_cast<int64_t>(expected.ids.size()));
        EXPECT_EQ(trace.tokens(example)->texts, expected.tokenTexts) << "asked again";
    }
    EXPECT_FALSE(trace.tokenCount(3));
    EXPECT_FALSE(trace.tokenCount(-1));
    for (const auto& [key, value] : *plan.header.as<Value::Object>()) {
        ASSERT_NE(trace.header().find(key), nullptr) << key;
        EXPECT_EQ(*trace.header().find(key), value) << key;
    }
    EXPECT_EQ(trace.header().get<int64_t>("schema", 0), 1);
}

INSTANTIATE_TEST_SUITE_P(StoredTypes, RoundTrip, ::testing::Values(DType::F32, DType::BF16),
    [](const auto& instance) { return std::string(name(instance.param)); });

} // namespace
} // namespace fovea
