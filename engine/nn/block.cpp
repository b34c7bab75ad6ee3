// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/block.h"

#include <string>

namespace fovea {

PostNormBlock::PostNormBlock(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
    : Block(parent, name)
    , m_attention(*this, "attention", construction, blueprint)
    , m_attentionNorm(*this, "attention.norm", construction, blueprint.width, blueprint.norm.epsilon)
    , m_feedForward(*this, "feed_forward", construction, blueprint.width, blueprint.feedForward)
    , m_feedForwardNorm(*this, "feed_forward.norm", construction, blueprint.width, blueprint.norm.epsilon)
{
}

Tensor PostNormBlock::forward(const Tensor& input, Pass& pass) const
{
    const Tensor attended = m_attention.forward(input, pass);
    const Tensor middle
        = m_attentionNorm.forwardSum(attended, input, m_attentionResidual, KeepSum::No, pass).output;
    pass.checkStop();
    const Tensor fed = m_feedForward.forward(middle, pass);
    return m_output(
        m_feedForwardNorm.forwardSum(fed, middle, m_feedForwardResidual, KeepSum::No, pass).output, pass);
}

PreNormBlock::PreNormBlock(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
    : Block(parent, name)
    , m_attentionNorm(*this, "attention.norm", construction, blueprint.width, blueprint.norm.epsilon)
    , m_attention(*this, "attention", construction, blueprint)
    , m_feedForwardNorm(*this, "feed_forward.norm", construction, blueprint.width, blueprint.norm.epsilon)
    , m_feedForward(*this, "feed_forward", construction, blueprint.width, blueprint.feedForward)
{
}

Tensor PreNormBlock::forward(const Tensor& input, Pass& pass) const
{
    const Tensor attended = m_attention.forward(m_attentionNorm.forward(input, pass), pass);
    const auto [middle, normed]
        = m_feedForwardNorm.forwardSum(attended, input, m_attentionResidual, KeepSum::Yes, pass);
    pass.checkStop();
    const Tensor fed = m_feedForward.forward(normed, pass);
    return m_output(m_feedForwardResidual(add(fed, middle), pass), pass);
}

BlockStack::BlockStack(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
    : Module(parent, name)
{
    for (int64_t layer = 0; layer < blueprint.depth; ++layer) {
        const std::string number = std::to_string(layer);
        if (blueprint.norm.placement == NormPlacement::Post) {
            m_blocks.push_back(std::make_unique<PostNormBlock>(*this, number, construction, blueprint));
        } else {
            m_blocks.push_back(std::make_unique<PreNormBlock>(*this, number, construction, blueprint));
        }
    }
}

Tensor BlockStack::forward(Tensor hidden, Pass& pass) const
{
    for (const auto& block : m_blocks) {
        pass.checkStop();
        hidden = block->forward(hidden, pass);
    }
    return hidden;
}

} // namespace fovea
