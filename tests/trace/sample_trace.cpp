// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/sample_trace.h"

#include <fovea/random.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>

namespace fovea::sample {

namespace {

constexpr std::array words { "the", "cat", "sat", "on", "a", "mat", "and", "looked", "at", "bird", "##s",
    "with", "two", "bright", "eyes", "while", "rain", "fell" };

uint64_t hashOf(const std::string& text)
{
    uint64_t hash = 1469598103934665603U;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return hash;
}

std::string blockPath(int64_t layer, const std::string& rest)
{
    return "encoder.layer." + std::to_string(layer) + "." + rest;
}

template <typename T>
std::vector<std::byte> bytesOf(const std::vector<T>& values)
{
    const auto bytes = std::as_bytes(std::span(values));
    return { bytes.begin(), bytes.end() };
}

std::vector<std::byte> storedBytes(const std::vector<float>& values, DType type)
{
    if (type == DType::F32) {
        return bytesOf(values);
    }
    std::vector<BFloat16> narrow;
    std::transform(values.begin(), values.end(), std::back_inserter(narrow), toBFloat16);
    return bytesOf(narrow);
}

int64_t tokensOf(const Sizes& sizes, int64_t example)
{
    return sizes.tokensOfExample[static_cast<std::size_t>(example)];
}

PlannedReading reading(
    std::string path, Kind kind, Reduction reduction, int64_t layer, std::vector<Axis> axes)
{
    PlannedReading planned;
    planned.path = std::move(path);
    planned.kind = kind;
    planned.reduction = reduction;
    planned.layer = static_cast<int>(layer);
    planned.axes = std::move(axes);
    return planned;
}

} // namespace

float valueAt(const std::string& path, int64_t example, int64_t element)
{
    return Philox(hashOf(path), static_cast<uint64_t>(example)).uniform(static_cast<uint64_t>(element)) * 4
        - 2;
}

Attention attentionOf(const Sizes& sizes, int64_t example, int64_t layer)
{
    const int64_t tokens = tokensOf(sizes, example), heads = sizes.heads, width = sizes.headWidth;
    const double scale = 1 / std::sqrt(static_cast<double>(width));
    Attention out;
    for (int64_t element = 0; element < tokens * heads * width; ++element) {
        const auto stored = [&](const char* name) {
            const float value = valueAt(blockPath(layer, name), example, element);
            return sizes.type == DType::BF16 ? toFloat(toBFloat16(value)) : value;
        };
        out.query.push_back(stored("attention.query"));
        out.key.push_back(stored("attention.key"));
    }
    out.logSumExp.resize(static_cast<std::size_t>(tokens * heads));
    out.weights.resize(static_cast<std::size_t>(heads * tokens * tokens));
    for (int64_t head = 0; head < heads; ++head) {
        for (int64_t q = 0; q < tokens; ++q) {
            std::vector<double> scores;
            const int64_t visible = sizes.isCausal ? q + 1 : tokens;
            for (int64_t k = 0; k < visible; ++k) {
                double dot = 0;
                for (int64_t d = 0; d < width; ++d) {
                    dot += double { out.query[static_cast<std::size_t>((q * heads + head) * width + d)] }
                        * out.key[static_cast<std::size_t>((k * heads + head) * width + d)];
                }
                scores.push_back(dot * scale);
            }
            double sum = 0;
            for (const double score : scores) {
                sum += std::exp(score);
            }
            out.logSumExp[static_cast<std::size_t>(q * heads + head)] = static_cast<float>(std::log(sum));
            for (int64_t k = 0; k < visible; ++k) {
                out.weights[static_cast<std::size_t>((head * tokens + q) * tokens + k)]
                    = static_cast<float>(std::exp(scores[static_cast<std::size_t>(k)]) / sum);
            }
        }
    }
    return out;
}

TracePlan plan(const Sizes& sizes)
{
    TracePlan plan;
    Value::Object model { { "family", "bert" }, { "layers", sizes.layers }, { "heads", sizes.heads },
        { "width", sizes.width() }, { "causal", sizes.isCausal } };
    plan.header = Value::Object { { "code_version", "0.1.0" }, { "isa_path", "avx512" },
        { "libraries", "none (sample)" }, { "seed", int64_t { 7 } }, { "device", "cpu" },
        { "dtype", name(sizes.type) }, { "threads", int64_t { 2 } }, { "rank", int64_t { 0 } },
        { "world", int64_t { 1 } }, { "host", "sample" }, { "command_line", "make_sample_trace" },
        { "model_hash", "0000" }, { "model", model }, { "spec", Value::Object { { "watch", "all" } } } };
    int64_t word = 0;
    for (std::size_t index = 0; index < sizes.tokensOfExample.size(); ++index) {
        PlannedExample example;
        int32_t at = 0;
        for (int64_t token = 0; token < sizes.tokensOfExample[index]; ++token, ++word) {
            const auto id = static_cast<std::size_t>(word) % words.size();
            const bool isFirst = token == 0, isLast = token > 0 && token + 1 == sizes.tokensOfExample[index];
            const std::string text = isFirst ? "[CLS]" : isLast ? "[SEP]" : words[id];
            example.ids.push_back(static_cast<int32_t>(isFirst ? 101 : isLast ? 102 : 1000 + id));
            example.typeIds.push_back(0);
            example.tokenTexts.push_back(text);
            const bool isPart = text.starts_with("##");
            const auto length = static_cast<int32_t>(isPart ? text.size() - 2 : text.size());
            if (isFirst || isLast) {
                example.offsets.emplace_back(0, 0);
                continue;
            }
            if (!isPart && !example.text.empty()) {
                example.text += ' ';
                ++at;
            }
            example.text += isPart ? text.substr(2) : text;
            example.offsets.emplace_back(at, at + length);
            at += length;
        }
        plan.examples.push_back(std::move(example));
    }
    return plan;
}

void addBlockOutput(TracePlan& plan, const Sizes& sizes)
{
    for (int64_t layer = 0; layer < sizes.layers; ++layer) {
        PlannedReading planned = reading(blockPath(layer, "output"), Kind::BlockOutput, Reduction::Full,
            layer, { Axis::Token, Axis::Feature });
        planned.storedType = sizes.type;
        planned.width = sizes.width();
        plan.readings.push_back(std::move(planned));
    }
}

void addAttention(TracePlan& plan, const Sizes& sizes, Reduction reduction)
{
    for (int64_t layer = 0; layer < sizes.layers; ++layer) {
        PlannedReading planned = reading(blockPath(layer, "attention.weights"), Kind::AttentionWeights,
            reduction, layer, { Axis::Head, Axis::Query, Axis::Key });
        planned.headCount = sizes.heads;
        if (reduction == Reduction::QueryKey) {
            planned.storedType = sizes.type;
            planned.width = sizes.headWidth;
            planned.queryPath = blockPath(layer, "attention.query");
            planned.keyPath = blockPath(layer, "attention.key");
            planned.attentionScale = 1 / std::sqrt(static_cast<double>(sizes.headWidth));
            planned.isCausal = sizes.isCausal;
        }
        plan.readings.push_back(std::move(planned));
    }
}

void addMoments(TracePlan& plan, const Sizes& sizes)
{
    for (int64_t layer = 0; layer < sizes.layers; ++layer) {
        PlannedReading planned = reading(blockPath(layer, "feed_forward.hidden"), Kind::FeedForwardHidden,
            Reduction::Moments, layer, { Axis::Token, Axis::Feature });
        planned.width = 2 * sizes.width();
        plan.readings.push_back(std::move(planned));
    }
}

void addPooled(TracePlan& plan, const Sizes& sizes)
{
    PlannedReading planned
        = reading("pooler.output", Kind::Pooled, Reduction::Full, -1, { Axis::Example, Axis::Feature });
    planned.width = sizes.width();
    plan.readings.push_back(std::move(planned));
}

void addNormScale(TracePlan& plan, const Sizes& sizes)
{
    for (int64_t layer = 0; layer < sizes.layers; ++layer) {
        plan.readings.push_back(reading(
            blockPath(layer, "norm.scale"), Kind::NormScale, Reduction::Full, layer, { Axis::Token }));
    }
}

int partCount(const PlannedReading& planned)
{
    switch (planned.reduction) {
    case Reduction::Moments:
        return planned.axes.front() == Axis::Example ? 1 : 2;
    case Reduction::QueryKey:
        return 3;
    case Reduction::Full:
    case Reduction::Slice:
        break;
    }
    return 1;
}

std::vector<std::byte> rowsOf(const Sizes& sizes, const PlannedReading& planned, int part, int64_t example)
{
    const int64_t tokens = tokensOf(sizes, example);
    if (planned.kind == Kind::AttentionWeights) {
        const Attention attention = attentionOf(sizes, example, planned.layer);
        if (planned.reduction == Reduction::Full) {
            return storedBytes(attention.weights, planned.storedType);
        }
        return part == 2 ? bytesOf(attention.logSumExp)
                         : storedBytes(part == 0 ? attention.query : attention.key, planned.storedType);
    }
    if (planned.reduction == Reduction::Moments) {
        const int64_t count = part == 0 ? 9 : 9 * planned.width;
        std::vector<double> tensor;
        std::vector<float> channel;
        for (int64_t element = 0; element < count; ++element) {
            const float value = valueAt(planned.path, example, element + part);
            tensor.push_back(value);
            channel.push_back(value);
        }
        return part == 0 ? bytesOf(tensor) : bytesOf(channel);
    }
    const int64_t rows = planned.axes.front() == Axis::Example ? 1 : tokens;
    const int64_t perRow = std::max<int64_t>(1, planned.headCount) * std::max<int64_t>(1, planned.width);
    std::vector<float> values;
    for (int64_t element = 0; element < rows * perRow; ++element) {
        values.push_back(valueAt(planned.path, example, element));
    }
    return storedBytes(values, planned.storedType);
}

Result<void> fill(TraceFile& file, const Sizes& sizes, const TracePlan& plan, int64_t begin, int64_t end)
{
    for (int64_t example = begin; example < end; ++example) {
        for (std::size_t index = 0; index < plan.readings.size(); ++index) {
            for (int part = 0; part < partCount(plan.readings[index]); ++part) {
                const auto bytes = rowsOf(sizes, plan.readings[index], part, example);
                if (Result<void> written = file.write(index, part, example, bytes); !written) {
                    return written;
                }
            }
        }
        if (Result<void> committed = file.commit(example); !committed) {
            return committed;
        }
    }
    return {};
}

} // namespace fovea::sample
