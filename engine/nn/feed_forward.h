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

/// activation(x W1^T + b1) W2^T + b2 (arXiv 1706.03762 eq. 2). Parameters: `expand`, `contract`.
class FeedForward final : public Module {
public:
    FeedForward(Module& parent, std::string_view name, Construction& construction, int64_t width,
        const FeedForwardPart& part);

    /// `input` is [tokens, width]. Throws ShapeError.
    Tensor forward(const Tensor& input, Pass& pass) const;

private:
    Activation m_activation;
    Linear m_expand;
    Linear m_contract;
    Probe m_hidden { *this, "hidden", Kind::FeedForwardHidden, { Axis::Token, Axis::Feature } };
    Probe m_output { *this, "output", Kind::FeedForwardOutput, { Axis::Token, Axis::Feature } };
};

} // namespace fovea
