// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/reference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fovea {

namespace {

double gelu(double x)
{
    return x / 2 * std::erfc(-x / std::numbers::sqrt2);
}

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

} // namespace

double activationReference(Activation activation, double x)
{
    switch (activation) {
    case Activation::Identity:
        return x;
    case Activation::Gelu:
        return gelu(x);
    case Activation::GeluClipped:
        return std::clamp(gelu(x), -10.0, 10.0);
    case Activation::GeluTanh:
        return x / 2 * (1 + std::tanh(std::sqrt(2 / std::numbers::pi) * (x + 0.044715 * x * x * x)));
    case Activation::GeluQuick:
        return x * sigmoid(1.702 * x);
    case Activation::Relu:
        return std::max(x, 0.0);
    case Activation::ReluSquared:
        return std::max(x, 0.0) * std::max(x, 0.0);
    case Activation::Relu6:
        return std::clamp(x, 0.0, 6.0);
    case Activation::LeakyRelu:
        return x < 0 ? 0.01 * x : x;
    case Activation::Silu:
        return x * sigmoid(x);
    case Activation::Mish:
        return x * std::tanh(x > 30 ? x : std::log1p(std::exp(x)));
    case Activation::Tanh:
        return std::tanh(x);
    case Activation::Sigmoid:
        return sigmoid(x);
    case Activation::Laplace:
        return (1 + std::erf((x - 0.707107) / (0.282095 * std::numbers::sqrt2))) / 2;
    }
    return x;
}

} // namespace fovea
