// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/attention.h"
#include "nn/feed_forward.h"
#include "nn/norm.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace fovea {

/// One layer of a Transformer: attention, then feed-forward, each beside a residual path.
class Block : public Module {
public:
    /// `input` is [tokens, width]; so is what comes out. Throws ShapeError, Interrupted.
    virtual Tensor forward(const Tensor& input, Pass& pass) const = 0;

protected:
    Block(Module& parent, std::string_view name)
        : Module(parent, name)
    {
    }
};

/// a = norm(x + attention(x)); y = norm(a + feedForward(a)).
class PostNormBlock final : public Block {
public:
    PostNormBlock(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);
    Tensor forward(const Tensor& input, Pass& pass) const override;

private:
    SelfAttention m_attention;
    Probe m_attentionResidual { *this, "attention.residual", Kind::ResidualAttention,
        { Axis::Token, Axis::Feature } };
    LayerNorm m_attentionNorm;
    FeedForward m_feedForward;
    Probe m_feedForwardResidual { *this, "feed_forward.residual", Kind::ResidualFeedForward,
        { Axis::Token, Axis::Feature } };
    LayerNorm m_feedForwardNorm;
    Probe m_output { *this, "output", Kind::BlockOutput, { Axis::Token, Axis::Feature } };
};

/// a = x + attention(norm(x)); y = a + feedForward(norm(a)).
class PreNormBlock final : public Block {
public:
    PreNormBlock(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);
    Tensor forward(const Tensor& input, Pass& pass) const override;

private:
    LayerNorm m_attentionNorm;
    SelfAttention m_attention;
    Probe m_attentionResidual { *this, "attention.residual", Kind::ResidualAttention,
        { Axis::Token, Axis::Feature } };
    LayerNorm m_feedForwardNorm;
    FeedForward m_feedForward;
    Probe m_feedForwardResidual { *this, "feed_forward.residual", Kind::ResidualFeedForward,
        { Axis::Token, Axis::Feature } };
    Probe m_output { *this, "output", Kind::BlockOutput, { Axis::Token, Axis::Feature } };
};

/// The blocks of a model, in order; block n is named `<name>.n`.
class BlockStack final : public Module {
public:
    BlockStack(Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint);

    /// Asks before each block whether the pass should stop.
    Tensor forward(Tensor hidden, Pass& pass) const;

private:
    std::vector<std::unique_ptr<Block>> m_blocks;
};

} // namespace fovea
