// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/module.h"
#include "observe/pass.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// Token ids of the examples of a pass, one example after the other, without padding.
struct TokenBatch {
    std::vector<int32_t> ids;
    /// Segment of each token (0 or 1); empty means all 0.
    std::vector<int32_t> typeIds;
    /// examples + 1 entries; example e owns ids[begin[e] .. begin[e + 1]).
    std::vector<int64_t> begin { 0 };
};

/// What a run of a model leaves; empty tensors for what the model does not have.
struct ModelOutput {
    /// [tokens, width], the last block's output (after the final norm, if there is one).
    Tensor hidden;
    /// [examples, width].
    Tensor pooled;
    /// [tokens, vocabulary] or [examples, classes].
    Tensor logits;
};

/// What may be asked of a model beside its probes.
struct ModelDescription {
    /// "bert", "gpt2".
    std::string family;
    int64_t layerCount = 0, headCount = 0, width = 0, feedForwardWidth = 0, vocabularySize = 0,
            maximumPositions = 0, typeCount = 0;
    bool isCausal = false;
    int64_t parameterCount = 0;
    /// Score scale of each layer's attention, as `exp(q.k * scale - lse)` needs it.
    std::vector<double> attentionScale;
    bool hasPooler = false;
    /// "none", "masked_lm", "causal_lm", "sequence_classification".
    std::string head = "none";
    /// Class names, when the configuration gives them.
    std::vector<std::string> classNames;
    /// What the folder holds and the model does without, one sentence each.
    std::vector<std::string> notes;
};

/// A whole assembly that computes token batches.
class Model : public Module {
public:
    virtual const ModelDescription& description() const = 0;
    virtual Device& device() const = 0;
    /// Throws ShapeError (an id outside the vocabulary, too many tokens), DeviceError, Interrupted.
    virtual ModelOutput forward(const TokenBatch& batch, Pass& pass) = 0;
};

} // namespace fovea
