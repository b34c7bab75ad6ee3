// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/head.h"
#include "models/pooler.h"
#include "nn/block.h"
#include "nn/embeddings.h"
#include "nn/model.h"

#include <memory>
#include <optional>

namespace fovea {

/// Tokens that see each other both ways (BERT, arXiv 1810.04805): embeddings, blocks, and where the blueprint
/// has them a pooler and a head. Parts: `embeddings`, `encoder.layer.N`, `pooler`, `head`.
class Encoder final : public Model {
public:
    /// Throws ParameterError for a parameter that is missing or has another shape, DeviceError.
    Encoder(const Blueprint& blueprint, ModelDescription description, Construction construction);

    const ModelDescription& description() const override { return m_description; }
    Device& device() const override { return m_device; }
    ModelOutput forward(const TokenBatch& batch, Pass& pass) override;

private:
    ModelDescription m_description;
    Device& m_device;
    Embeddings m_embeddings;
    BlockStack m_blocks;
    std::optional<Pooler> m_pooler;
    std::unique_ptr<Head> m_head;
};

} // namespace fovea
