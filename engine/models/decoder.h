// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/head.h"
#include "nn/block.h"
#include "nn/embeddings.h"
#include "nn/model.h"

#include <memory>

namespace fovea {

/// Tokens that see only what is before them (GPT-2): embeddings, pre-norm blocks, a last norm, and where the
/// blueprint has one a head. Parts: `embeddings`, `decoder.layer.N`, `decoder.norm`, `head`.
class Decoder final : public Model {
public:
    /// Throws ParameterError for a parameter that is missing or has another shape, DeviceError.
    Decoder(const Blueprint& blueprint, ModelDescription description, Construction construction);

    const ModelDescription& description() const override { return m_description; }
    Device& device() const override { return m_device; }
    ModelOutput forward(const TokenBatch& batch, Pass& pass) override;

private:
    ModelDescription m_description;
    Device& m_device;
    Embeddings m_embeddings;
    BlockStack m_blocks;
    LayerNorm m_norm;
    std::unique_ptr<Head> m_head;
};

} // namespace fovea
