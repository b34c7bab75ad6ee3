// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fovea {

/// What kind of thing a Probe sees. Panels ask for a kind, never for a model or a paper.
enum class Kind : uint8_t {
    Embedding,
    Query,
    Key,
    Value,
    AttentionWeights,
    AttentionContext,
    AttentionOutput,
    ResidualAttention,
    ResidualFeedForward,
    NormOutput,
    NormScale,
    FeedForwardHidden,
    FeedForwardOutput,
    BlockOutput,
    Pooled,
    Logits,
};

inline constexpr std::array<std::string_view, 16> kindNames { "embedding", "query", "key", "value",
    "attention.weights", "attention.context", "attention.output", "residual.attention",
    "residual.feed_forward", "norm.output", "norm.scale", "feed_forward.hidden", "feed_forward.output",
    "block.output", "pooled", "logits" };

constexpr std::string_view name(Kind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

constexpr std::optional<Kind> kindFromName(std::string_view text)
{
    for (std::size_t index = 0; index < kindNames.size(); ++index) {
        if (kindNames[index] == text) {
            return static_cast<Kind>(index);
        }
    }
    return std::nullopt;
}

/// What an axis of a probed tensor counts. `Token` runs over the real tokens of all examples of a pass, one
/// after the other: the engine has no padding.
enum class Axis : uint8_t { Example, Token, Head, Query, Key, Feature, Class };

inline constexpr std::array<std::string_view, 7> axisNames { "example", "token", "head", "query", "key",
    "feature", "class" };

constexpr std::string_view name(Axis axis)
{
    return axisNames[static_cast<std::size_t>(axis)];
}

constexpr std::optional<Axis> axisFromName(std::string_view text)
{
    for (std::size_t index = 0; index < axisNames.size(); ++index) {
        if (axisNames[index] == text) {
            return static_cast<Axis>(index);
        }
    }
    return std::nullopt;
}

/// How much of a probed tensor is kept. `QueryKey` keeps, of an attention, the row log-sum-exp beside its
/// query and key, from which every map can be computed again.
enum class Reduction : uint8_t { Full, Slice, Moments, QueryKey };

inline constexpr std::array<std::string_view, 4> reductionNames { "full", "slice", "moments", "qk" };

constexpr std::string_view name(Reduction reduction)
{
    return reductionNames[static_cast<std::size_t>(reduction)];
}

constexpr std::optional<Reduction> reductionFromName(std::string_view text)
{
    for (std::size_t index = 0; index < reductionNames.size(); ++index) {
        if (reductionNames[index] == text) {
            return static_cast<Reduction>(index);
        }
    }
    return std::nullopt;
}

} // namespace fovea
