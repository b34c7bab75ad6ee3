// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fovea {

/// Pointwise functions of a feed-forward block: one enumerator for each function that Hugging Face
/// configurations can name. Names that round differently but mean the same function share one.
enum class Activation : uint8_t {
    /// linear
    Identity,
    /// gelu, gelu_python: x * Phi(x) (arXiv 1606.08415).
    Gelu,
    /// gelu_10: Gelu clipped to [-10, 10].
    GeluClipped,
    /// gelu_new, gelu_pytorch_tanh, gelu_fast, gelu_accurate:
    /// x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 x^3))).
    GeluTanh,
    /// quick_gelu: x * sigmoid(1.702 x).
    GeluQuick,
    Relu,
    /// relu2: max(x, 0)^2 (arXiv 2109.08668).
    ReluSquared,
    /// relu6: min(max(x, 0), 6).
    Relu6,
    /// leaky_relu: 0.01 x below zero.
    LeakyRelu,
    /// silu, swish: x * sigmoid(x).
    Silu,
    /// mish: x * tanh(ln(1 + e^x)) (arXiv 1908.08681).
    Mish,
    Tanh,
    Sigmoid,
    /// laplace: (1 + erf((x - 0.707107) / (0.282095 sqrt 2))) / 2 (arXiv 2209.10655).
    Laplace
};

/// The `hidden_act` names of Hugging Face configurations (ACT2FN of transformers 4.46).
std::optional<Activation> activationFromName(std::string_view name);

} // namespace fovea
