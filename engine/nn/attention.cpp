// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/attention.h"

namespace fovea {

SelfAttention::SelfAttention(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
    : Module(parent, name)
    , m_headCount(blueprint.attention.headCount)
    , m_headWidth(blueprint.headWidth())
    , m_scale(blueprint.attentionScale(layer()))
    , m_mask(blueprint.attention.mask)
    , m_queryKeyValue(*this, "query_key_value", construction, blueprint.width, 3 * blueprint.width)
    , m_project(*this, "project", construction, blueprint.width, blueprint.width)
{
}

Tensor SelfAttention::forward(const Tensor& input, Pass& pass) const
{
    const int64_t width = m_headCount * m_headWidth;
    const Tensor fused = m_queryKeyValue.forwardToProduct(input, Activation::Identity);
    const Shape heads { input.shape()[0], m_headCount, m_headWidth };
    const Tensor query = m_query(fused.columns(0, width).reshape(heads), pass);
    const Tensor key = m_key(fused.columns(width, 2 * width).reshape(heads), pass);
    const Tensor value = m_value(fused.columns(2 * width, 3 * width).reshape(heads), pass);

    const KeepWeights keep = !m_weights.isWatched(pass) ? KeepWeights::No
        : pass.sink()->wantsMomentsOnly(m_weights)      ? KeepWeights::Moments
                                                        : KeepWeights::Yes;
    const AttentionResult result = attention(query, key, value, pass.examples().begin, m_scale, m_mask, keep);
    if (keep == KeepWeights::Yes) {
        m_weights(result.weights, pass);
    } else if (keep == KeepWeights::Moments) {
        pass.sink()->seeMoments(m_weights, result.weightMoments, pass.examples());
    }
    if (pass.sink() != nullptr && pass.sink()->wantsLogSumExp(layer())) {
        pass.sink()->seeLogSumExp(layer(), result.logSumExp, pass.examples());
    }
    if (m_context.isWatched(pass)) {
        m_context(result.context.reshape(heads), pass);
    }
    return m_output(m_project.forward(result.context), pass);
}

} // namespace fovea
