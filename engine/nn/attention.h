// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/blueprint.h"
#include "nn/linear.h"
#include "nn/module.h"
#include "observe/pass.h"

#include <cstdint>
#include <string_view>

namespace fovea {

/// Multi-head self-attention (arXiv 1706.03762, 3.2.2) with its output projection. Parameters:
/// `query_key_value` (the three projections stacked, so that one product makes all), `project`.
class SelfAttention final : public Module {
public:
    SelfAttention(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);

    /// `input` is [tokens, width]; attends inside each example of the pass alone. Throws ShapeError.
    Tensor forward(const Tensor& input, Pass& pass) const;

private:
    int64_t m_headCount;
    int64_t m_headWidth;
    float m_scale;
    Mask m_mask;
    Linear m_queryKeyValue;
    Linear m_project;
    Probe m_query { *this, "query", Kind::Query, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe m_key { *this, "key", Kind::Key, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe m_value { *this, "value", Kind::Value, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe m_weights { *this, "weights", Kind::AttentionWeights, { Axis::Head, Axis::Query, Axis::Key } };
    Probe m_context { *this, "context", Kind::AttentionContext, { Axis::Token, Axis::Head, Axis::Feature } };
    Probe m_output { *this, "output", Kind::AttentionOutput, { Axis::Token, Axis::Feature } };
};

} // namespace fovea
