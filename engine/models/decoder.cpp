// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "models/decoder.h"

#include <utility>

namespace fovea {

Decoder::Decoder(const Blueprint& blueprint, ModelDescription description, Construction construction)
    : m_description(std::move(description))
    , m_device(construction.device)
    , m_embeddings(*this, "embeddings", construction, blueprint)
    , m_blocks(*this, "decoder.layer", construction, blueprint)
    , m_norm(*this, "decoder.norm", construction, blueprint.width, blueprint.norm.epsilon)
    , m_head(Head::create(*this, "head", construction, blueprint))
{
}

ModelOutput Decoder::forward(const TokenBatch& batch, Pass& pass)
{
    ModelOutput output;
    output.hidden = m_norm.forward(m_blocks.forward(m_embeddings.forward(batch, pass), pass), pass);
    if (m_head != nullptr) {
        pass.checkStop();
        output.logits = m_head->forward(output.hidden, {}, pass);
    }
    return output;
}

} // namespace fovea
