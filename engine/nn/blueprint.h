// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/activation.h"
#include "ops/attention.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fovea {

/// What a token starts as: the sum of a row of each table, normed if `isNormed`.
struct EmbeddingPart {
    int64_t vocabularySize = 0;
    int64_t maximumPositions = 0;
    /// 0: no segment table.
    int64_t typeCount = 0;
    bool isNormed = false;
};

/// Scores are q.k, divided by sqrt(head width) and by (layer + 1) as asked.
struct AttentionPart {
    int64_t headCount = 0;
    Mask mask = Mask::None;
    bool isScaledByWidth = true;
    bool isScaledByLayer = false;
};

struct FeedForwardPart {
    int64_t width = 0;
    Activation activation = Activation::Gelu;
};

/// Post: norm(x + part(x)) (arXiv 1706.03762, 5.4). Pre: x + part(norm(x)), and one norm after the last
/// block.
enum class NormPlacement : uint8_t { Post, Pre };

struct NormPart {
    NormPlacement placement = NormPlacement::Post;
    float epsilon = 1e-5F;
};

enum class HeadKind : uint8_t { None, MaskedLanguage, CausalLanguage, SequenceClassification };

struct HeadPart {
    HeadKind kind = HeadKind::None;
    /// The output matrix of a language head is the token table.
    bool isTied = false;
    /// Classes, of a classification head.
    int64_t classCount = 0;
    std::vector<std::string> classNames;
};

/// A Transformer described by its parts. Sizes are checked by who makes one: all are positive where the part
/// exists, and `width` is a multiple of the head count.
struct Blueprint {
    /// "bert", "gpt2".
    std::string family;
    int64_t width = 0;
    int64_t depth = 0;
    EmbeddingPart embedding;
    AttentionPart attention;
    FeedForwardPart feedForward;
    NormPart norm;
    bool hasPooler = false;
    HeadPart head;

    int64_t headWidth() const { return width / attention.headCount; }
    /// What q.k of `layer` is multiplied by.
    float attentionScale(int layer) const;
};

} // namespace fovea
