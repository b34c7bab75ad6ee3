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

/// activation(x + bias) of `left` columns, or of a register of them if there are more.
template <Activation activation, typename Lanes, typename Output>
inline void finishLanes(Lanes x, const float* bias, int64_t left, Output* output)
{
    if (left >= Lanes::count) {
        x = bias != nullptr ? x + Lanes::load(bias) : x;
        activate<activation>(x).store(output);
    } else {
        x = bias != nullptr ? x + Lanes::loadFirst(bias, left) : x;
        activate<activation>(x).storeFirst(output, left);
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
            const Lanes x = left >= Lanes::count ? Lanes::load(product + column)
                                                 : Lanes::loadFirst(product + column, left);
            finishLanes<activation>(
                x, epilogue.bias != nullptr ? epilogue.bias + column : nullptr, left, output + column);
        }
    }
}

/// The same for a product that lies by outputs: turned over in squares of registers.
template <Activation activation, typename Lanes, typename Output>
void finishColumns(const Epilogue& epilogue)
{
    for (int64_t row = 0; row < epilogue.rowCount; row += Lanes::count) {
        const int64_t rows = epilogue.rowCount - row < Lanes::count ? epilogue.rowCount - row : Lanes::count;
        for (int64_t column = 0; column < epilogue.columnCount; column += Lanes::count) {
            const int64_t left = epilogue.columnCount - column;
            Lanes square[Lanes::count];
            for (int64_t i = 0; i < Lanes::count; ++i) {
                const float* product = epilogue.product + (column + i) * epilogue.productStride + row;
                square[i] = i >= left      ? Lanes::zero()
                    : rows == Lanes::count ? Lanes::load(product)
                                           : Lanes::loadFirst(product, rows);
            }
            Lanes::transpose(square);
            Output* output = static_cast<Output*>(epilogue.output) + row * epilogue.outputStride + column;
            const float* bias = epilogue.bias != nullptr ? epilogue.bias + column : nullptr;
            for (int64_t i = 0; i < rows; ++i) {
                finishLanes<activation>(square[i], bias, left, output + i * epilogue.outputStride);
            }
        }
    }
}

template <Activation activation, typename Lanes, typename Output>
void finishTile(const Epilogue& epilogue)
{
    if (epilogue.layout == ProductLayout::OutputsByRows) {
        finishColumns<activation, Lanes, Output>(epilogue);
    } else {
        finishRows<activation, Lanes, Output>(epilogue);
    }
}

template <typename Lanes, typename Output>
void finish(const Epilogue& epilogue)
{
    switch (epilogue.activation) {
    case Activation::Identity:
        return finishTile<Activation::Identity, Lanes, Output>(epilogue);
    case Activation::Gelu:
        return finishTile<Activation::Gelu, Lanes, Output>(epilogue);
    case Activation::GeluClipped:
        return finishTile<Activation::GeluClipped, Lanes, Output>(epilogue);
    case Activation::GeluTanh:
        return finishTile<Activation::GeluTanh, Lanes, Output>(epilogue);
    case Activation::GeluQuick:
        return finishTile<Activation::GeluQuick, Lanes, Output>(epilogue);
    case Activation::Relu:
        return finishTile<Activation::Relu, Lanes, Output>(epilogue);
    case Activation::ReluSquared:
        return finishTile<Activation::ReluSquared, Lanes, Output>(epilogue);
    case Activation::Relu6:
        return finishTile<Activation::Relu6, Lanes, Output>(epilogue);
    case Activation::LeakyRelu:
        return finishTile<Activation::LeakyRelu, Lanes, Output>(epilogue);
    case Activation::Silu:
        return finishTile<Activation::Silu, Lanes, Output>(epilogue);
    case Activation::Mish:
        return finishTile<Activation::Mish, Lanes, Output>(epilogue);
    case Activation::Tanh:
        return finishTile<Activation::Tanh, Lanes, Output>(epilogue);
    case Activation::Sigmoid:
        return finishTile<Activation::Sigmoid, Lanes, Output>(epilogue);
    case Activation::Laplace:
        return finishTile<Activation::Laplace, Lanes, Output>(epilogue);
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
