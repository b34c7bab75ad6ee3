// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/norm_cpu.h"

namespace fovea {

/// One row, three reads of hot data: the sum (with the residual added on the way), the squared deviations
/// from the mean (no cancellation, unlike E[x^2] - mean^2), the output.
template <typename Lanes, typename Element>
void normRow(const NormRows& rows, int64_t row, float (*squareRoot)(float))
{
    const int64_t width = rows.width;
    const int64_t whole = width - width % Lanes::count;
    const int64_t left = width - whole;
    const auto* input = static_cast<const Element*>(rows.input) + row * rows.inputStride;
    const auto* residual = rows.residual == nullptr
        ? nullptr
        : static_cast<const Element*>(rows.residual) + row * rows.residualStride;
    auto* kept = rows.sum == nullptr ? nullptr : static_cast<Element*>(rows.sum) + row * width;
    auto* output = static_cast<Element*>(rows.output) + row * width;
    float* values = rows.scratch;

    Lanes total = Lanes::zero();
    for (int64_t i = 0; i < whole; i += Lanes::count) {
        Lanes x = Lanes::load(input + i);
        if (residual != nullptr) {
            x = x + Lanes::load(residual + i);
        }
        if (kept != nullptr) {
            x.store(kept + i);
        }
        x.store(values + i);
        total = total + x;
    }
    if (left > 0) {
        Lanes x = Lanes::loadFirst(input + whole, left);
        if (residual != nullptr) {
            x = x + Lanes::loadFirst(residual + whole, left);
        }
        if (kept != nullptr) {
            x.storeFirst(kept + whole, left);
        }
        x.storeFirst(values + whole, left);
        total = total + x;
    }
    const float mean = total.sum() / static_cast<float>(width);

    const Lanes means = Lanes::all(mean);
    Lanes squares = Lanes::zero();
    for (int64_t i = 0; i < whole; i += Lanes::count) {
        const Lanes deviation = Lanes::load(values + i) - means;
        squares = Lanes::fma(deviation, deviation, squares);
    }
    if (left > 0) {
        const Lanes deviation = Lanes::select(
            Lanes::first(left), Lanes::loadFirst(values + whole, left) - means, Lanes::zero());
        squares = Lanes::fma(deviation, deviation, squares);
    }
    const float variance = squares.sum() / static_cast<float>(width);
    const float scale = 1.0F / squareRoot(variance + rows.epsilon);
    rows.scale[row] = scale;

    const Lanes scales = Lanes::all(scale);
    for (int64_t i = 0; i < whole; i += Lanes::count) {
        const Lanes normal = (Lanes::load(values + i) - means) * scales;
        Lanes::fma(normal, Lanes::load(rows.gain + i), Lanes::load(rows.bias + i)).store(output + i);
    }
    if (left > 0) {
        const Lanes normal = (Lanes::loadFirst(values + whole, left) - means) * scales;
        const Lanes gain = Lanes::loadFirst(rows.gain + whole, left);
        Lanes::fma(normal, gain, Lanes::loadFirst(rows.bias + whole, left)).storeFirst(output + whole, left);
    }
}

template <typename Lanes, float (*squareRoot)(float)>
void normRows(const NormRows& rows)
{
    for (int64_t row = 0; row < rows.rowCount; ++row) {
        if (rows.dtype == DType::BF16) {
            normRow<Lanes, BFloat16>(rows, row, squareRoot);
        } else {
            normRow<Lanes, float>(rows, row, squareRoot);
        }
    }
}

template <typename Lanes, typename Element>
void addRange(const AddRange& range)
{
    const auto* a = static_cast<const Element*>(range.a);
    const auto* b = static_cast<const Element*>(range.b);
    auto* output = static_cast<Element*>(range.output);
    const int64_t whole = range.count - range.count % Lanes::count;
    for (int64_t i = 0; i < whole; i += Lanes::count) {
        (Lanes::load(a + i) + Lanes::load(b + i)).store(output + i);
    }
    if (const int64_t left = range.count - whole; left > 0) {
        (Lanes::loadFirst(a + whole, left) + Lanes::loadFirst(b + whole, left))
            .storeFirst(output + whole, left);
    }
}

template <typename Lanes>
void add(const AddRange& range)
{
    if (range.dtype == DType::BF16) {
        addRange<Lanes, BFloat16>(range);
    } else {
        addRange<Lanes, float>(range);
    }
}

} // namespace fovea
