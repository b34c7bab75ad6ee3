// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/trace_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fovea::sample {

/// Sizes of a made-up encoder and its examples.
struct Sizes {
    int64_t layers = 2, heads = 3, headWidth = 4;
    std::vector<int64_t> tokensOfExample { 5, 1, 7 };
    bool isCausal = false;
    DType type = DType::F32;

    int64_t width() const { return heads * headWidth; }
};

/// The attention of one example and layer, computed plainly from the same queries and keys that `fill`
/// writes.
struct Attention {
    /// [token, head, feature]
    std::vector<float> query, key;
    /// [token, head]
    std::vector<float> logSumExp;
    /// [head, query, key]
    std::vector<float> weights;
};
Attention attentionOf(const Sizes& sizes, int64_t example, int64_t layer);

/// A value that depends on where it is: every element of every reading is known without a file.
float valueAt(const std::string& path, int64_t example, int64_t element);

/// A plan with words for tokens and a header as the engine writes it.
TracePlan plan(const Sizes& sizes);
void addBlockOutput(TracePlan& plan, const Sizes& sizes);
void addAttention(TracePlan& plan, const Sizes& sizes, Reduction reduction);
void addMoments(TracePlan& plan, const Sizes& sizes);
void addPooled(TracePlan& plan, const Sizes& sizes);
void addNormScale(TracePlan& plan, const Sizes& sizes);

/// Bytes of one example's rows of a part of a planned reading.
std::vector<std::byte> rowsOf(const Sizes& sizes, const PlannedReading& reading, int part, int64_t example);
/// How many parts the reading's reduction has.
int partCount(const PlannedReading& reading);

/// Writes and commits examples [begin, end).
Result<void> fill(TraceFile& file, const Sizes& sizes, const TracePlan& plan, int64_t begin, int64_t end);

} // namespace fovea::sample
