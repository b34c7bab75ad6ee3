// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observing.h"
#include "weights/load_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace fovea {

namespace {

class ModelProbes : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        m_device = *Device::open({ .name = "cpu" });
        Result<ModelFolder> folder
            = ModelFolder::open(std::filesystem::path(FOVEA_TEST_DATA "/reference/models") / GetParam());
        ASSERT_TRUE(folder) << folder.error().message();
        Result<std::unique_ptr<Model>> model = loadModel(*folder, *m_device, DType::F32);
        ASSERT_TRUE(model) << model.error().message();
        m_model = *std::move(model);
    }

    TokenBatch m_batch { { 3, 1, 4, 1, 5, 9, 2, 6 }, {}, { 0, 5, 8 } };
    std::unique_ptr<Device> m_device;
    std::unique_ptr<Model> m_model;
};

TEST_P(ModelProbes, HaveUniquePathsAndAreAllSeenOnceInOrderOfUse)
{
    KeepingSink sink;
    run(*m_model, m_batch, sink);
    std::set<std::string> declared;
    for (const Probe* probe : m_model->probes()) {
        EXPECT_TRUE(declared.insert(probe->info().path).second) << probe->info().path;
        EXPECT_TRUE(sink.seen.contains(probe->info().path)) << probe->info().path;
    }
    EXPECT_EQ(sink.seen.size(), declared.size());
    EXPECT_TRUE(sink.seenTwice.empty());
    const auto place = [&](const std::string& end) {
        return std::ranges::find_if(sink.order, [&](const std::string& path) { return path.ends_with(end); });
    };
    EXPECT_LT(place("attention.residual"), place("feed_forward.hidden"));
    EXPECT_LT(place("feed_forward.output"), place("feed_forward.residual"));
}

TEST_P(ModelProbes, CoverEveryKindInEveryBlock)
{
    const int64_t depth = m_model->description().layerCount;
    std::map<Kind, int64_t> counts;
    for (const Probe* probe : m_model->probes()) {
        if (probe->info().layer >= 0) {
            ++counts[probe->info().kind];
        }
    }
    for (const Kind kind :
        { Kind::Query, Kind::Key, Kind::Value, Kind::AttentionWeights, Kind::AttentionContext,
            Kind::AttentionOutput, Kind::ResidualAttention, Kind::ResidualFeedForward,
            Kind::FeedForwardHidden, Kind::FeedForwardOutput, Kind::BlockOutput }) {
        EXPECT_EQ(counts[kind], depth) << name(kind);
    }
    EXPECT_EQ(counts[Kind::NormOutput], 2 * depth);
    EXPECT_EQ(counts[Kind::NormScale], 2 * depth);
}

TEST_P(ModelProbes, ShowTensorsOfTheAxesTheyDeclare)
{
    KeepingSink sink;
    run(*m_model, m_batch, sink);
    const ModelDescription& model = m_model->description();
    for (const auto& [path, seen] : sink.seen) {
        if (seen.info.kind == Kind::AttentionWeights) {
            // One map after the other: 5 x 5 and 3 x 3.
            EXPECT_EQ(static_cast<int64_t>(seen.values.size()), model.headCount * (25 + 9)) << path;
            continue;
        }
        ASSERT_EQ(seen.shape.rank(), static_cast<int>(seen.info.axes.size())) << path;
        for (int axis = 0; axis < seen.shape.rank(); ++axis) {
            const Axis meaning = seen.info.axes[static_cast<std::size_t>(axis)];
            if (meaning == Axis::Token || meaning == Axis::Example) {
                EXPECT_EQ(seen.shape[axis], meaning == Axis::Token ? 8 : 2) << path;
            }
            if (meaning == Axis::Head) {
                EXPECT_EQ(seen.shape[axis], model.headCount) << path;
            }
        }
    }
}

TEST_P(ModelProbes, LetEveryMapBeComputedAgainFromQueryKeyAndLogSumExp)
{
    KeepingSink sink;
    run(*m_model, m_batch, sink);
    const ModelDescription& model = m_model->description();
    const int64_t heads = model.headCount;
    const int64_t width = model.width / heads;
    for (int layer = 0; layer < model.layerCount; ++layer) {
        const std::string block
            = (model.isCausal ? "decoder.layer." : "encoder.layer.") + std::to_string(layer) + ".attention.";
        const std::vector<float>& query = sink.seen.at(block + "query").values;
        const std::vector<float>& key = sink.seen.at(block + "key").values;
        const std::vector<float>& weights = sink.seen.at(block + "weights").values;
        const std::vector<float>& logSumExp = sink.logSumExps.at(layer);
        std::size_t cell = 0;
        for (std::size_t example = 0; example < 2; ++example) {
            const int64_t first = m_batch.begin[example];
            const int64_t last = m_batch.begin[example + 1];
            for (int64_t head = 0; head < heads; ++head) {
                for (int64_t row = first; row < last; ++row) {
                    for (int64_t column = first; column < last; ++column, ++cell) {
                        double score = 0;
                        for (int64_t feature = 0; feature < width; ++feature) {
                            score += static_cast<double>(query[static_cast<std::size_t>(
                                         (row * heads + head) * width + feature)])
                                * key[static_cast<std::size_t>((column * heads + head) * width + feature)];
                        }
                        score *= model.attentionScale[static_cast<std::size_t>(layer)];
                        const double weight = model.isCausal && column > row
                            ? 0
                            : std::exp(score - logSumExp[static_cast<std::size_t>(row * heads + head)]);
                        ASSERT_NEAR(weights[cell], weight, 1e-6) << block << " head " << head;
                    }
                }
            }
        }
    }
}

TEST_P(ModelProbes, AreNotComputedForWhenNobodyWantsThem)
{
    class PickySink final : public Sink {
    public:
        bool wants(const ProbeInfo&) override { return false; }
        void see(const Probe& probe, const Tensor&, const PassExamples&) override
        {
            ++seen[probe.info().kind];
        }
        bool wantsLogSumExp(int layer) override { return layer == 1; }
        void seeLogSumExp(int layer, const Tensor&, const PassExamples&) override { layers.push_back(layer); }
        std::map<Kind, int> seen;
        std::vector<int> layers;
    };
    PickySink sink;
    std::vector<char> watched(m_model->probes().size(), 0);
    for (const Probe* probe : m_model->probes()) {
        watched[static_cast<std::size_t>(probe->index())] = probe->info().kind == Kind::Query ? 1 : 0;
    }
    const NumberedExamples numbered(m_batch);
    Pass pass(numbered.examples, sink, watched);
    m_model->forward(m_batch, pass);
    EXPECT_EQ(sink.seen.size(), 1U);
    EXPECT_EQ(sink.seen[Kind::Query], m_model->description().layerCount);
    EXPECT_EQ(sink.layers, std::vector<int>(m_model->description().layerCount > 1 ? 1 : 0, 1));
}

TEST_P(ModelProbes, StopBetweenBlocksWhenAsked)
{
    const NumberedExamples numbered(m_batch);
    Pass pass(numbered.examples);
    int asked = 0;
    pass.shouldStop = [&asked] { return ++asked == 3; };
    EXPECT_THROW(m_model->forward(m_batch, pass), Interrupted);
    EXPECT_EQ(asked, 3);
}

TEST_P(ModelProbes, RefuseABatchThatDoesNotFit)
{
    const auto refusal = [&](TokenBatch batch) -> std::string {
        try {
            run(*m_model, batch);
        } catch (const ShapeError& error) {
            return error.what();
        }
        return "no refusal";
    };
    EXPECT_EQ(refusal({ { 3, 40 }, {}, { 0, 2 } }), "id 40 of token 1 is outside the vocabulary: 0 to 39");
    EXPECT_EQ(refusal({ { -1 }, {}, { 0, 1 } }), "id -1 of token 0 is outside the vocabulary: 0 to 39");
    EXPECT_EQ(refusal({ std::vector<int32_t>(17, 1), {}, { 0, 17 } }),
        "example 0 has 17 tokens, the model has positions for 16");
    EXPECT_EQ(refusal({ { 1 }, {}, { 0, 1, 1 } }), "example 1 has no tokens");
    EXPECT_NE(refusal({ { 1 }, { 9 }, { 0, 1 } }).find("segment 9 of token 0"), std::string::npos);
    EXPECT_NE(refusal({ { 1, 2 }, {}, { 0, 1 } }).find("2 tokens"), std::string::npos);
    EXPECT_NE(refusal({ {}, {}, { 0 } }).find("no examples"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Of, ModelProbes,
    testing::Values("bert_plain", "bert_without_pooler", "bert_pretraining_old_names", "bert_classes",
        "gpt2_plain", "gpt2_scaled_by_layer", "gpt2_unscaled", "gpt2_classes"),
    [](const auto& parameter) { return parameter.param; });

} // namespace

} // namespace fovea
