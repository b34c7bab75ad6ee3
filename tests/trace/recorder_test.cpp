// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/device.h"
#include "nn/module.h"
#include "ops/attention.h"
#include "record/recorder.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace fovea {
namespace {

constexpr int64_t heads = 2, headWidth = 4, width = heads * headWidth;

/// One attention block with values that are known without a model.
class Attention final : public Module {
public:
    explicit Attention(Module& parent)
        : Module(parent, "0")
    {
    }
    Probe query { *this, "query", Kind::Query, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe key { *this, "key", Kind::Key, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe weights { *this, "weights", Kind::AttentionWeights, { Axis::Head, Axis::Query, Axis::Key } };
    Probe output { *this, "output", Kind::BlockOutput, { Axis::Token, Axis::Feature } };
    Probe scale { *this, "scale", Kind::NormScale, { Axis::Token } };
};

class Network final : public Module {
public:
    Attention attention { *this };
    Probe pooled { *this, "pooled", Kind::Pooled, { Axis::Example, Axis::Feature } };
};

class Recording : public ::testing::Test {
protected:
    Recording()
        : m_device(*Device::open({ "cpu", 1 }))
    {
        for (const int64_t tokens : m_tokens) {
            PlannedExample example;
            example.ids.assign(static_cast<std::size_t>(tokens), 5);
            m_plan.examples.push_back(example);
        }
        m_plan.header = Value::Object { { "dtype", "f32" },
            { "model",
                Value::Object { { "heads", heads }, { "width", width }, { "feed_forward_width", 4 * width },
                    { "causal", false }, { "attention_scale", Value::List { 0.5 } } } } };
    }

    Tensor tensor(const std::string& name, Shape shape) const
    {
        Tensor out(*m_device, DType::F32, shape);
        for (int64_t element = 0; element < out.elementCount(); ++element) {
            out.data<float>()[element] = sample::valueAt(name, 0, element);
        }
        return out;
    }

    std::unique_ptr<Recorder> recorder(const std::string& watch)
    {
        Result<std::unique_ptr<Recorder>> made
            = Recorder::create(m_path, m_plan, m_network.probes(), *WatchRules::parse(watch, "full", ""),
                false, [this](int64_t count) { m_grown.push_back(count); });
        EXPECT_TRUE(made) << made.error().message();
        return *std::move(made);
    }

    /// Passes over examples [0, 2) and [2, 3), as a model would show them.
    void runPasses(Recorder& recorder)
    {
        for (const auto& [first, last] : { std::pair(0, 2), std::pair(2, 3) }) {
            std::vector<int64_t> ids(static_cast<std::size_t>(last - first));
            std::iota(ids.begin(), ids.end(), first);
            std::vector<int64_t> begin { 0 };
            for (const int64_t id : ids) {
                begin.push_back(begin.back() + m_tokens[static_cast<std::size_t>(id)]);
            }
            const PassExamples examples { ids, begin };
            const int64_t tokens = begin.back();
            // Query and key are columns of one fused projection, so their rows are strided.
            const Tensor fused = tensor("fused" + std::to_string(first), { tokens, 2 * width });
            const Tensor query = fused.columns(0, width).reshape({ tokens, heads, headWidth });
            const Tensor key = fused.columns(width, 2 * width).reshape({ tokens, heads, headWidth });
            const AttentionResult result
                = attention(query, key, key, begin, 0.5F, Mask::None, KeepWeights::Yes);
            m_weights.push_back(toHost(result.weights));
            show(recorder, m_network.attention.query, query, examples);
            show(recorder, m_network.attention.key, key, examples);
            show(recorder, m_network.attention.weights, result.weights, examples);
            if (recorder.wantsLogSumExp(0)) {
                recorder.seeLogSumExp(0, result.logSumExp, examples);
            }
            show(recorder, m_network.attention.output,
                tensor("output" + std::to_string(first), { tokens, width }), examples);
            show(recorder, m_network.attention.scale, tensor("scale" + std::to_string(first), { tokens }),
                examples);
            show(recorder, m_network.pooled,
                tensor("pooled" + std::to_string(first), { static_cast<int64_t>(ids.size()), width }),
                examples);
            const Result<void> ended = recorder.endPass(examples);
            ASSERT_TRUE(ended) << ended.error().message();
        }
    }

    static void show(
        Recorder& recorder, const Probe& probe, const Tensor& tensor, const PassExamples& examples)
    {
        if (recorder.wants(probe.info())) {
            recorder.see(probe, tensor, examples);
        }
    }

    Trace recorded(const std::string& watch)
    {
        const std::unique_ptr<Recorder> made = recorder(watch);
        runPasses(*made);
        const Result<void> finished = made->finish();
        EXPECT_TRUE(finished) << finished.error().message();
        Result<Trace> trace = Trace::open(m_path);
        EXPECT_TRUE(trace) << trace.error().message();
        EXPECT_EQ(trace->committedExampleCount(), 3);
        EXPECT_TRUE(trace->isComplete());
        return *std::move(trace);
    }

    std::unique_ptr<Device> m_device;
    Network m_network;
    std::vector<int64_t> m_tokens { 5, 3, 6 };
    TracePlan m_plan;
    std::vector<int64_t> m_grown;
    std::vector<std::vector<float>> m_weights;
    TemporaryFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "run.h5";
};

TEST_F(Recording, KeepsEveryProbeInFull)
{
    const Trace trace = recorded("all");
    EXPECT_EQ(trace.readings().size(), 6U);
    const Result<Array> query = trace.read(*trace.find(Kind::Query, Reduction::Full, 0), { 1, {}, {} });
    ASSERT_TRUE(query) << query.error().message();
    ASSERT_EQ(query->shape(), (Shape { heads, 3, headWidth }));
    // Head 1, token 2, feature 3 of example 1, whose tokens begin at row 5 of the first pass.
    EXPECT_EQ(query->values<float>()[(1 * 3 + 2) * 4 + 3],
        sample::valueAt("fused0", 0, (5 + 2) * 2 * width + headWidth + 3));
    const Result<Array> map
        = trace.read(*trace.find(Kind::AttentionWeights, Reduction::Full, 0), { 1, {}, {} });
    ASSERT_TRUE(map);
    EXPECT_TRUE(std::equal(
        map->values<float>().begin(), map->values<float>().end(), m_weights[0].begin() + heads * 5 * 5));
    const Result<Array> output
        = trace.read(*trace.find(Kind::BlockOutput, Reduction::Full, 0), { 2, {}, {} });
    ASSERT_TRUE(output);
    EXPECT_EQ(output->values<float>()[11], sample::valueAt("output2", 0, 11));
    const Result<Array> pooled = trace.read(*trace.find(Kind::Pooled, Reduction::Full, -1), { 1, {}, {} });
    ASSERT_TRUE(pooled);
    EXPECT_EQ(pooled->values<float>()[2], sample::valueAt("pooled0", 0, width + 2));
    EXPECT_EQ(m_grown.back(), 3);
}

TEST_F(Recording, RecomputesTheMapsThatTheModelUsed)
{
    const Trace trace = recorded("attention.weights=qk");
    // The maps, and the query and key rows that explain them.
    ASSERT_EQ(trace.readings().size(), 3U);
    for (const auto& [example, pass, before] :
        { std::tuple(0, 0, 0), std::tuple(1, 0, 25), std::tuple(2, 1, 0) }) {
        const Result<Array> map = trace.attentionMap(0, { example, {}, {} });
        ASSERT_TRUE(map) << map.error().message();
        const auto* expected = m_weights[static_cast<std::size_t>(pass)].data() + before * heads;
        for (std::size_t element = 0; element < map->values<float>().size(); ++element) {
            ASSERT_NEAR(map->values<float>()[element], expected[element], 1e-6);
        }
    }
}

TEST_F(Recording, SharesQueriesThatAreAlsoKeptInFull)
{
    const Trace trace = recorded("attention.weights=qk,query");
    ASSERT_TRUE(trace.attentionMap(0, { 2, {}, {} }));
    EXPECT_TRUE(trace.read(*trace.find(Kind::Query, Reduction::Full, 0), { 2, {}, {} }));
}

TEST_F(Recording, KeepsMomentsThatEqualTheirDefinition)
{
    const Trace trace
        = recorded("block.output=moments,attention.weights=moments,pooled=moments,norm.scale=moments");
    const Result<Array> tensorStatistics
        = trace.read(*trace.find(Kind::BlockOutput, Reduction::Moments, 0), { 2, {}, {} });
    ASSERT_TRUE(tensorStatistics) << tensorStatistics.error().message();
    double mean = 0, m2 = 0;
    for (int64_t element = 0; element < 6 * width; ++element) {
        mean += double { sample::valueAt("output2", 0, element) } / (6 * width);
    }
    for (int64_t element = 0; element < 6 * width; ++element) {
        m2 += std::pow(sample::valueAt("output2", 0, element) - mean, 2);
    }
    const auto statistics = tensorStatistics->values<double>();
    EXPECT_EQ(statistics[0], 6 * width);
    EXPECT_NEAR(statistics[1], mean, 1e-6);
    EXPECT_NEAR(statistics[2], m2, 1e-4);
    EXPECT_EQ(statistics[8], 0);
    const ReadingInfo& maps = *trace.find(Kind::AttentionWeights, Reduction::Moments, 0);
    const Result<Array> ofHeads = trace.read(*(&maps + 1), { 1, {}, {} });
    ASSERT_TRUE(ofHeads);
    EXPECT_EQ(ofHeads->shape(), (Shape { heads, 9 }));
    // Three rows of a map sum to 3: the mean of nine weights is a third.
    EXPECT_NEAR(ofHeads->values<double>()[9 + 1], 1.0 / 3, 1e-6);
}

TEST_F(Recording, TakesMomentsOfMapsThatWereNeverStored)
{
    const Trace stored = recorded("attention.weights=moments");
    const auto statisticsOf = [](const Trace& trace, std::size_t reading) {
        std::vector<double> all;
        for (const int64_t example : { 0, 1, 2 }) {
            const Result<Array> read = trace.read(trace.readings()[reading], { example, {}, {} });
            EXPECT_TRUE(read);
            all.insert(all.end(), read->values<double>().begin(), read->values<double>().end());
        }
        return all;
    };
    const std::vector<double> tensors = statisticsOf(stored, 0), ofHeads = statisticsOf(stored, 1);
    std::filesystem::remove(m_path);
    const std::unique_ptr<Recorder> made = recorder("attention.weights=moments");
    EXPECT_TRUE(made->wantsMomentsOnly(m_network.attention.weights));
    EXPECT_FALSE(made->wantsMomentsOnly(m_network.attention.query));
    for (const auto& [first, last] : { std::pair(0, 2), std::pair(2, 3) }) {
        std::vector<int64_t> ids, begin { 0 };
        std::vector<Moments> moments;
        for (int64_t id = first; id < last; ++id) {
            ids.push_back(id);
            begin.push_back(begin.back() + m_tokens[static_cast<std::size_t>(id)]);
            for (std::size_t head = 0; head < 2; ++head) {
                const double* record = ofHeads.data() + (static_cast<std::size_t>(id) * 2 + head) * 9;
                moments.push_back({ record[0], record[1], record[2], record[3], record[4], record[5],
                    record[6], record[7], record[8] });
            }
        }
        made->seeMoments(m_network.attention.weights, moments, { ids, begin });
        ASSERT_TRUE(made->endPass({ ids, begin }));
    }
    ASSERT_TRUE(made->finish());
    const Result<Trace> reduced = Trace::open(m_path);
    ASSERT_TRUE(reduced);
    EXPECT_EQ(statisticsOf(*reduced, 1), ofHeads);
    const std::vector<double> found = statisticsOf(*reduced, 0);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        EXPECT_NEAR(found[i], tensors[i], 1e-6 * (1 + std::fabs(tensors[i])));
    }
}

TEST_F(Recording, KeepsMomentsOfMoreChannelsThanItsRingHoldsAtOnce)
{
    constexpr int64_t channels = 150'000;
    m_plan.header["model"]["width"] = channels;
    const std::unique_ptr<Recorder> made = recorder("block.output=moments");
    const std::vector<int64_t> ids { 0, 1 }, begin { 0, 5, 8 };
    const Tensor output = tensor("output", { 8, channels });
    made->see(m_network.attention.output, output, { ids, begin });
    ASSERT_TRUE(made->endPass({ ids, begin }));
    ASSERT_TRUE(made->finish());
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace);
    const Result<Array> ofChannels = trace->read(trace->readings()[1], { 1, {}, {} });
    ASSERT_TRUE(ofChannels) << ofChannels.error().message();
    ASSERT_EQ(ofChannels->shape(), (Shape { channels, 9 }));
    const float* values = output.data<float>();
    for (const int64_t channel : { int64_t { 0 }, int64_t { 77'777 }, channels - 1 }) {
        double mean = 0;
        for (int64_t row = 5; row < 8; ++row) {
            mean += double { values[row * channels + channel] } / 3;
        }
        const double* record = ofChannels->values<double>().data() + channel * 9;
        EXPECT_EQ(record[0], 3);
        EXPECT_NEAR(record[1], mean, 1e-6);
    }
}

TEST_F(Recording, KeepsSlices)
{
    const Trace trace = recorded("query=slice(heads=1;tokens=2-9;features=0-1),attention.weights=slice,"
                                 "block.output=slice(features=6-99)");
    const Result<Array> query = trace.read(*trace.find(Kind::Query, Reduction::Slice, 0), { 1, {}, {} });
    ASSERT_TRUE(query) << query.error().message();
    ASSERT_EQ(query->shape(), (Shape { 1, 1, 2 }));
    EXPECT_EQ(query->values<float>()[1], sample::valueAt("fused0", 0, (5 + 2) * 2 * width + headWidth + 1));
    const Result<Array> firstRows
        = trace.read(*trace.find(Kind::AttentionWeights, Reduction::Slice, 0), { 1, {}, {} });
    ASSERT_TRUE(firstRows) << firstRows.error().message();
    ASSERT_EQ(firstRows->shape(), (Shape { heads, 1, 3 }));
    EXPECT_EQ(firstRows->values<float>()[3], m_weights[0][heads * 25 + 9]);
    const Result<Array> output
        = trace.read(*trace.find(Kind::BlockOutput, Reduction::Slice, 0), { 0, {}, {} });
    ASSERT_TRUE(output);
    EXPECT_EQ(output->shape(), (Shape { 5, 2 }));
    EXPECT_EQ(output->values<float>()[2], sample::valueAt("output0", 0, width + 6));
}

TEST_F(Recording, RoundsToBFloat16WhatAModelComputesInIt)
{
    m_plan.header["dtype"] = "bf16";
    const Trace trace = recorded("block.output,pooled");
    const ReadingInfo& output = *trace.find(Kind::BlockOutput, Reduction::Full, 0);
    EXPECT_EQ(output.storedType, DType::BF16);
    EXPECT_EQ(trace.find(Kind::Pooled, Reduction::Full, -1)->storedType, DType::F32);
    const Result<Array> rows = trace.read(output, { 2, {}, {} });
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->values<float>()[9], toFloat(toBFloat16(sample::valueAt("output2", 0, 9))));
}

TEST_F(Recording, TellsWhenATensorIsNotAsPlanned)
{
    m_plan.header["model"]["width"] = 2 * width;
    const std::unique_ptr<Recorder> made = recorder("block.output");
    const std::vector<int64_t> ids { 0 }, begin { 0, 5 };
    made->see(m_network.attention.output, tensor("output", { 5, width }), { ids, begin });
    const Result<void> ended = made->endPass({ ids, begin });
    ASSERT_FALSE(ended);
    EXPECT_NE(ended.error().message().find("0.output"), std::string::npos);
    EXPECT_FALSE(made->finish());
}

TEST_F(Recording, StagesMoreThanItsRingHolds)
{
    // 24 MiB an example, three examples: the ring has 32.
    m_tokens = { 6144, 6144, 6144 };
    m_plan.examples.clear();
    for (const int64_t tokens : m_tokens) {
        PlannedExample example;
        example.ids.assign(static_cast<std::size_t>(tokens), 5);
        m_plan.examples.push_back(example);
    }
    m_plan.header["model"]["width"] = 1024;
    const std::unique_ptr<Recorder> made = recorder("block.output");
    for (int64_t id = 0; id < 3; ++id) {
        const std::vector<int64_t> ids { id }, begin { 0, 6144 };
        made->see(m_network.attention.output, tensor("output" + std::to_string(id), { 6144, 1024 }),
            { ids, begin });
        ASSERT_TRUE(made->endPass({ ids, begin }));
    }
    ASSERT_TRUE(made->finish());
    EXPECT_EQ(made->statistics().bytesWritten, 3 * 6144 * 1024 * 4);
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace);
    const Result<Array> rows = trace->read(trace->readings().front(), { 2, {}, std::pair(6143L, 6144L) });
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->values<float>()[1023], sample::valueAt("output2", 0, 6144 * 1024 - 1));
}

TEST_F(Recording, KeepsWhatWasCommittedWhenARunEndsEarly)
{
    {
        const std::unique_ptr<Recorder> made = recorder("block.output");
        const std::vector<int64_t> ids { 0, 1 }, begin { 0, 5, 8 };
        made->see(m_network.attention.output, tensor("output0", { 8, width }), { ids, begin });
        ASSERT_TRUE(made->endPass({ ids, begin }));
        ASSERT_TRUE(made->finish());
    }
    const Result<Trace> trace = Trace::open(m_path);
    ASSERT_TRUE(trace);
    EXPECT_EQ(trace->committedExampleCount(), 2);
    EXPECT_TRUE(trace->isComplete());
    EXPECT_FALSE(trace->read(trace->readings().front(), { 2, {}, {} }));
}

} // namespace
} // namespace fovea
