// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/activation.h"
#include "ops/attention.h"
#include "tensor/tensor.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// The operations as their formulas say, in fp64 on the host: what every kernel is compared with. Matrices
/// are dense and row-major.

double activationReference(Activation activation, double x);

/// activation(x W^T + bias); `weight` is [outputs, inputs], `bias` may be empty.
std::vector<double> linearReference(std::span<const float> input, std::span<const float> weight,
    std::span<const float> bias, int64_t inputCount, Activation activation);

/// Layer norm of each row of `width`.
std::vector<double> layerNormReference(
    std::span<const double> input, std::span<const float> gain, std::span<const float> bias, double epsilon);

struct AttentionReference {
    std::vector<double> context, logSumExp, weights;
};

/// The layouts are those of attention().
AttentionReference attentionReference(std::span<const float> query, std::span<const float> key,
    std::span<const float> value, std::span<const int64_t> begin, int64_t headCount, int64_t headWidth,
    double scale, Mask mask);

} // namespace fovea
