// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fovea {

/// Pointwise functions of a feed-forward block. The tanh form of GELU (arXiv 1606.08415) has several names in
/// Hugging Face configurations, all the same function: gelu_new, gelu_pytorch_tanh; gelu_fast factors it
/// otherwise.
enum class Activation : uint8_t {
    Identity,
    Gelu,
    GeluTanh,
    GeluFast,
    GeluQuick,
    Gelu10,
    GeluPython,
    Relu,
    Relu2,
    Relu6,
    LeakyRelu,
    Silu,
    Mish,
    Tanh,
    Sigmoid,
    Linear,
    HardSwish,
    Laplace,
    GeluAccurate
};

/// The `hidden_act` names of Hugging Face configurations.
std::optional<Activation> activationFromName(std::string_view name);

} // namespace fovea
