// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "models/encoder.h"

#include <utility>

namespace fovea {

Encoder::Encoder(const Blueprint& blueprint, ModelDescription description, Construction construction)
    : m_description(std::move(description))
    , m_device(construction.device)
    , m_embeddings(*this, "embeddings", construction, blueprint)
    , m_blocks(*this, "encoder.layer", construction, blueprint)
{
    if (blueprint.hasPooler) {
        m_pooler.emplace(*this, "pooler", construction, blueprint.width);
    }
    m_head = Head::create(*this, "head", construction, blueprint);
}

ModelOutput Encoder::forward(const TokenBatch& batch, Pass& pass)
{
    ModelOutput output;
    output.hidden = m_blocks.forward(m_embeddings.forward(batch, pass), pass);
    if (m_pooler.has_value()) {
        output.pooled = m_pooler->forward(output.hidden, pass);
    }
    if (m_head != nullptr) {
        pass.checkStop();
        output.logits = m_head->forward(output.hidden, output.pooled, pass);
    }
    return output;
}

} // namespace fovea
