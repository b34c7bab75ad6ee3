// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/norm.h"

namespace fovea {

LayerNorm::LayerNorm(
    Module& parent, std::string_view name, Construction& construction, int64_t width, float epsilon)
    : Module(parent, name)
    , m_gain(construction.parameters.getFloat(path() + ".gain", { width }))
    , m_bias(construction.parameters.getFloat(path() + ".bias", { width }))
    , m_epsilon(epsilon)
{
}

Tensor LayerNorm::forward(const Tensor& input, Pass& pass) const
{
    return observe(layerNorm(input, m_gain, m_bias, m_epsilon), pass);
}

LayerNorm::SumAndNorm LayerNorm::forwardSum(
    const Tensor& input, const Tensor& residual, const Probe& sumProbe, KeepSum keepSum, Pass& pass) const
{
    const KeepSum stored = sumProbe.isWatched(pass) ? KeepSum::Yes : keepSum;
    const NormResult result = addLayerNorm(input, residual, m_gain, m_bias, m_epsilon, stored);
    if (stored == KeepSum::Yes) {
        sumProbe(result.sum, pass);
    }
    return { result.sum, observe(result, pass) };
}

Tensor LayerNorm::observe(const NormResult& result, Pass& pass) const
{
    m_scale(result.scale, pass);
    return m_output(result.output, pass);
}

} // namespace fovea
