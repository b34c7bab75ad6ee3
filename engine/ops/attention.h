// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments.h"
#include "tensor/tensor.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

enum class Mask : uint8_t { None, Causal };
/// What is left of the weights: nothing, the statistics of each head (taken from each piece of them while it
/// is hot, so that they need no memory), or all.
enum class KeepWeights : uint8_t { No, Moments, Yes };

struct AttentionResult {
    /// [tokens, heads * headWidth].
    Tensor context;
    /// Row log-sum-exp of the scaled, masked scores: f32 [tokens, heads]. weight = exp(q.k * scale -
    /// logSumExp).
    Tensor logSumExp;
    /// Empty unless asked for: f32, for each example [heads, n, n], one example after the other.
    Tensor weights;
    /// Empty unless asked for: [examples, heads].
    std::vector<Moments> weightMoments {};
};

/// softmax(scale * q k^T) v for each head of each example (arXiv 1706.03762 eq. 1).
/// `query`, `key`, `value` are [tokens, heads, headWidth] (rows may be strided: columns of one fused
/// projection); example e owns the rows [begin[e], begin[e + 1]). A token's bits depend on its own example
/// alone, never on the batch, the thread count or on whether weights are kept. Throws ShapeError.
AttentionResult attention(const Tensor& query, const Tensor& key, const Tensor& value,
    std::span<const int64_t> begin, float scale, Mask mask, KeepWeights keepWeights);

} // namespace fovea
