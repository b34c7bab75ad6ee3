// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/epilogue.h"
#include "ops/lanes_math.h"

namespace fovea {

template <Activation activation, typename Lanes>
inline Lanes activate(Lanes x)
{
    const Lanes zero = Lanes::zero();
    const Lanes one = Lanes::all(1.0F);
    if constexpr (activation == Activation::Identity) {
        return x;
    } else if constexpr (activation == Activation::Gelu) {
        return x * normalDistribution(x);
    } else if constexpr (activation == Activation::GeluClipped) {
        const Lanes gelu = activate<Activation::Gelu>(x);
        return Lanes::max(Lanes::all(-10.0F), Lanes::min(Lanes::all(10.0F), gelu));
    } else if constexpr (activation == Activation::GeluTanh) {
        // (1 + tanh u) / 2 = sigmoid(2 u), which does not cancel for negative u.
        const Lanes inner = Lanes::fma(x * x * x, Lanes::all(0.044715F), x);
        return x * sigmoid(inner * Lanes::all(1.5957691216F));
    } else if constexpr (activation == Activation::GeluQuick) {
        return x * sigmoid(x * Lanes::all(1.702F));
    } else if constexpr (activation == Activation::Relu) {
        return Lanes::max(zero, x);
    } else if constexpr (activation == Activation::ReluSquared) {
        const Lanes positive = Lanes::max(zero, x);
        return positive * positive;
    } else if constexpr (activation == Activation::Relu6) {
        return Lanes::min(Lanes::all(6.0F), Lanes::max(zero, x));
    } else if constexpr (activation == Activation::LeakyRelu) {
        return Lanes::select(Lanes::less(x, zero), x * Lanes::all(0.01F), x);
    } else if constexpr (activation == Activation::Silu) {
        return x * sigmoid(x);
    } else if constexpr (activation == Activation::Mish) {
        // tanh(ln(1 + e^x)) with e = e^-|x|, written so that nothing overflows.
        const Lanes e = expNonPositive(zero - x.absolute());
        const Lanes square = e * e;
        const Lanes two = Lanes::all(2.0F);
        const auto isNegative = Lanes::less(x, zero);
        const Lanes above = Lanes::select(isNegative, Lanes::fma(two, e, square), Lanes::fma(two, e, one));
        const Lanes below = Lanes::select(isNegative, above + two, Lanes::fma(two, square, above));
        return x * (above / below);
    } else if constexpr (activation == Activation::Tanh) {
        return tanh(x);
    } else if constexpr (activation == Activation::Sigmoid) {
        return sigmoid(x);
    } else {
        static_assert(activation == Activation::Laplace);
        return normalDistribution((x - Lanes::all(0.707107F)) / Lanes::all(0.282095F));
    }
}

template <Activation activation, typename Lanes, typename Output>
void finishRows(const Epilogue& epilogue)
{
    for (int64_t row = 0; row < epilogue.rowCount; ++row) {
        const float* product = epilogue.product + row * epilogue.productStride;
        Output* output = static_cast<Output*>(epilogue.output) + row * epilogue.outputStride;
        for (int64_t column = 0; column < epilogue.columnCount; column += Lanes::count) {
            const int64_t left = epilogue.columnCount - column;
            if (left >= Lanes::count) {
                Lanes x = Lanes::load(product + column);
                x = epilogue.bias != nullptr ? x + Lanes::load(epilogue.bias + column) : x;
                activate<activation>(x).store(output + column);
            } else {
                Lanes x = Lanes::loadFirst(product + column, left);
                x = epilogue.bias != nullptr ? x + Lanes::loadFirst(epilogue.bias + column, left) : x;
                activate<activation>(x).storeFirst(output + column, left);
            }
        }
    }
}

template <typename Lanes, typename Output>
void finish(const Epilogue& epilogue)
{
    switch (epilogue.activation) {
    case Activation::Identity:
        return finishRows<Activation::Identity, Lanes, Output>(epilogue);
    case Activation::Gelu:
        return finishRows<Activation::Gelu, Lanes, Output>(epilogue);
    case Activation::GeluClipped:
        return finishRows<Activation::GeluClipped, Lanes, Output>(epilogue);
    case Activation::GeluTanh:
        return finishRows<Activation::GeluTanh, Lanes, Output>(epilogue);
    case Activation::GeluQuick:
        return finishRows<Activation::GeluQuick, Lanes, Output>(epilogue);
    case Activation::Relu:
        return finishRows<Activation::Relu, Lanes, Output>(epilogue);
    case Activation::ReluSquared:
        return finishRows<Activation::ReluSquared, Lanes, Output>(epilogue);
    case Activation::Relu6:
        return finishRows<Activation::Relu6, Lanes, Output>(epilogue);
    case Activation::LeakyRelu:
        return finishRows<Activation::LeakyRelu, Lanes, Output>(epilogue);
    case Activation::Silu:
        return finishRows<Activation::Silu, Lanes, Output>(epilogue);
    case Activation::Mish:
        return finishRows<Activation::Mish, Lanes, Output>(epilogue);
    case Activation::Tanh:
        return finishRows<Activation::Tanh, Lanes, Output>(epilogue);
    case Activation::Sigmoid:
        return finishRows<Activation::Sigmoid, Lanes, Output>(epilogue);
    case Activation::Laplace:
        return finishRows<Activation::Laplace, Lanes, Output>(epilogue);
    }
}

template <typename Lanes>
void finish(const Epilogue& epilogue)
{
    if (epilogue.outputType == DType::BF16) {
        finish<Lanes, BFloat16>(epilogue);
    } else {
        finish<Lanes, float>(epilogue);
    }
}

} // namespace fovea
