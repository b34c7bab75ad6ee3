// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins/attention_trace.h"

#include "trace/trace_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <span>

namespace fovea::test {

std::vector<float> patternedMap(int tokens, int layer, int head, int example)
{
    std::mt19937 generator(static_cast<unsigned>(1 + layer * 1000 + head * 10 + example));
    std::uniform_real_distribution<float> uniform(0, 1);
    const int pattern = (layer * 7 + head) % 5;
    const int shift = head % 3 - 1;
    std::vector<float> map(static_cast<std::size_t>(tokens) * static_cast<std::size_t>(tokens));
    for (int query = 0; query < tokens; ++query) {
        float* row = &map[static_cast<std::size_t>(query) * static_cast<std::size_t>(tokens)];
        float sum = 0;
        for (int key = 0; key < tokens; ++key) {
            const auto away = static_cast<float>(std::abs(query + shift - key));
            const float weight = pattern < 2 ? std::exp(-away * away / (1.0F + static_cast<float>(layer)))
                : pattern == 2               ? (key == 0 || key == tokens - 1 ? 3.0F : 0.1F)
                : pattern == 3 ? 0.05F + (uniform(generator) > 0.85F ? 2.0F : 0.1F) * uniform(generator)
                               : std::exp(-away / 4) + 0.2F * uniform(generator);
            row[key] = weight + 0.02F * uniform(generator);
            sum += row[key];
        }
        for (int key = 0; key < tokens; ++key) {
            row[key] /= sum;
        }
    }
    return map;
}

std::shared_ptr<const Trace> writeAttentionTrace(
    const std::filesystem::path& path, const AttentionTraceSpec& spec)
{
    TracePlan plan;
    plan.header["model_hash"] = "0123456789abcdef";
    plan.header["model"]["family"] = spec.family;
    const auto count = static_cast<int>(spec.tokens.size());
    for (int example = 0; example < spec.examples; ++example) {
        PlannedExample planned;
        planned.text = spec.text;
        planned.tokenTexts = spec.tokens;
        for (int token = 0; token < count; ++token) {
            const std::string& text = spec.tokens[static_cast<std::size_t>(token)];
            const bool isSpecial = text == "[CLS]" || text == "[SEP]";
            planned.ids.push_back(token);
            planned.typeIds.push_back(0);
            planned.offsets.emplace_back(isSpecial ? 0 : token, isSpecial ? 0 : token + 1);
        }
        plan.examples.push_back(std::move(planned));
    }
    for (int layer = 0; layer < spec.layers; ++layer) {
        PlannedReading reading;
        reading.layer = layer;
        if (spec.hasAttention) {
            reading.path = "encoder.layer." + std::to_string(layer) + ".attention.weights";
            reading.kind = Kind::AttentionWeights;
            reading.axes = { Axis::Head, Axis::Query, Axis::Key };
            reading.headCount = spec.heads;
        } else {
            reading.path = "encoder.layer." + std::to_string(layer) + ".output";
            reading.kind = Kind::BlockOutput;
            reading.axes = { Axis::Token, Axis::Feature };
            reading.width = 4;
        }
        plan.readings.push_back(std::move(reading));
    }
    Result<TraceFile> file = TraceFile::create(path, plan, true);
    EXPECT_TRUE(file) << file.error().message();
    const int committed = spec.committed < 0 ? spec.examples : spec.committed;
    for (int example = 0; example < committed; ++example) {
        for (int layer = 0; layer < spec.layers; ++layer) {
            std::vector<float> rows;
            for (int head = 0; spec.hasAttention && head < spec.heads; ++head) {
                const std::vector<float> map = patternedMap(count, layer, head, example + spec.seed);
                rows.insert(rows.end(), map.begin(), map.end());
            }
            if (!spec.hasAttention) {
                rows.assign(static_cast<std::size_t>(count) * 4, 0.5F);
            }
            const auto written = file->write(
                static_cast<std::size_t>(layer), 0, example, std::as_bytes(std::span<const float>(rows)));
            EXPECT_TRUE(written) << written.error().message();
        }
        const auto done = file->commit(example);
        EXPECT_TRUE(done) << done.error().message();
    }
    if (committed == spec.examples) {
        const auto closed = file->close();
        EXPECT_TRUE(closed) << closed.error().message();
    }
    Result<Trace> trace = Trace::open(path);
    EXPECT_TRUE(trace) << trace.error().message();
    return trace ? std::make_shared<const Trace>(std::move(*trace)) : nullptr;
}

std::filesystem::path scratchFolder()
{
    static const QTemporaryDir folder;
    return folder.path().toStdString();
}

} // namespace fovea::test
