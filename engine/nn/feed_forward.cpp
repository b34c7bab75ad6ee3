// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/feed_forward.h"

namespace fovea {

FeedForward::FeedForward(Module& parent, std::string_view name, Construction& construction, int64_t width,
    const FeedForwardPart& part)
    : Module(parent, name)
    , m_activation(part.activation)
    , m_expand(*this, "expand", construction, width, part.width)
    , m_contract(*this, "contract", construction, part.width, width)
{
}

Tensor FeedForward::forward(const Tensor& input, Pass& pass) const
{
    const Tensor hidden = m_hidden(m_expand.forwardToProduct(input, m_activation), pass);
    return m_output(m_contract.forward(hidden), pass);
}

} // namespace fovea
