// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/activation.h"

#include <utility>

namespace fovea {

std::optional<Activation> activationFromName(std::string_view name)
{
    static constexpr std::pair<std::string_view, Activation> names[] = {
        { "gelu", Activation::Gelu },
        { "gelu_10", Activation::GeluClipped },
        { "gelu_accurate", Activation::GeluTanh },
        { "gelu_fast", Activation::GeluTanh },
        { "gelu_new", Activation::GeluTanh },
        { "gelu_python", Activation::Gelu },
        { "gelu_pytorch_tanh", Activation::GeluTanh },
        { "laplace", Activation::Laplace },
        { "leaky_relu", Activation::LeakyRelu },
        { "linear", Activation::Identity },
        { "mish", Activation::Mish },
        { "quick_gelu", Activation::GeluQuick },
        { "relu", Activation::Relu },
        { "relu2", Activation::ReluSquared },
        { "relu6", Activation::Relu6 },
        { "sigmoid", Activation::Sigmoid },
        { "silu", Activation::Silu },
        { "swish", Activation::Silu },
        { "tanh", Activation::Tanh },
    };
    for (const auto& [known, activation] : names) {
        if (known == name) {
            return activation;
        }
    }
    return std::nullopt;
}

} // namespace fovea
