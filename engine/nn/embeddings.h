// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/blueprint.h"
#include "nn/model.h"
#include "nn/norm.h"

#include <optional>
#include <string_view>

namespace fovea {

/// token[id] + position[place in its example] + type[segment], then a norm where the blueprint has one.
/// Parameters: `token` [vocabulary, width], `position` [positions, width], `type` [types, width], `norm`.
class Embeddings final : public Module {
public:
    Embeddings(Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);

    /// [tokens, width]. Throws ShapeError for an id, a segment or a length that the tables do not have, and
    /// for an example without tokens.
    Tensor forward(const TokenBatch& batch, Pass& pass) const;

private:
    void check(const TokenBatch& batch) const;

    Tensor m_token;
    Tensor m_position;
    /// Empty where there are no segments.
    Tensor m_type;
    Probe m_sum { *this, "sum", Kind::Embedding, { Axis::Token, Axis::Feature } };
    std::optional<LayerNorm> m_norm;
};

} // namespace fovea
