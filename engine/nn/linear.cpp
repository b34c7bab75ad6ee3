// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "nn/linear.h"

namespace fovea {

namespace {

PackedLinear pack(Construction& construction, const std::string& weightName, const std::string& biasName,
    int64_t inputs, int64_t outputs, Bias bias)
{
    const Tensor weight = construction.parameters.get(weightName, { outputs, inputs });
    const Tensor offsets
        = bias == Bias::Yes ? construction.parameters.getFloat(biasName, { outputs }) : Tensor();
    return PackedLinear(construction.device, weight, offsets, construction.compute);
}

} // namespace

Linear::Linear(Module& parent, std::string_view name, Construction& construction, int64_t inputs,
    int64_t outputs, Bias bias)
    : Module(parent, name)
    , m_packed(pack(construction, path() + ".weight", path() + ".bias", inputs, outputs, bias))
{
}

Linear::Linear(Module& parent, std::string_view name, Construction& construction, int64_t inputs,
    int64_t outputs, Bias bias, std::string_view weightName)
    : Module(parent, name)
    , m_packed(pack(construction, std::string(weightName), path() + ".bias", inputs, outputs, bias))
{
}

} // namespace fovea
