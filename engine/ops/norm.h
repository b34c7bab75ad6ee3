// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

namespace fovea {

/// What a layer norm leaves. `scale` is 1 / sqrt(var + eps), f32 [rows]; `sum` is empty unless it was asked
/// for.
struct NormResult {
    Tensor output;
    Tensor scale;
    Tensor sum;
};

enum class KeepSum : uint8_t { No, Yes };

/// y = (x - mean) / sqrt(var + eps) * gain + bias over the last axis (arXiv 1607.06450); statistics in fp32.
/// `input` [rows, width]; `gain`, `bias` f32 [width].
NormResult layerNorm(const Tensor& input, const Tensor& gain, const Tensor& bias, float epsilon);

/// layerNorm(input + residual) in one pass; the sum itself is stored only when asked for. Same bits either
/// way.
NormResult addLayerNorm(const Tensor& input, const Tensor& residual, const Tensor& gain, const Tensor& bias,
    float epsilon, KeepSum keepSum);

/// input + residual, elementwise.
Tensor add(const Tensor& input, const Tensor& residual);

} // namespace fovea
