// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/host_device.h"

#include <cmath>

namespace fovea {

/// A sum whose parts merge.
struct PartialSum {
    float value = 0;

    FOVEA_HOST_DEVICE void merge(const PartialSum& other) { value += other.value; }
};

/// What one row's statistics make of its elements: y = (x - mean) scale gain + bias (arXiv 1607.06450).
struct RowNorm {
    float mean, scale;

    /// `squares` is the sum of (x - mean)^2: no cancellation, unlike E[x^2] - mean^2.
    FOVEA_HOST_DEVICE static RowNorm of(float mean, float squares, float width, float epsilon)
    {
        return { mean, 1.0F / sqrtf(squares / width + epsilon) };
    }

    FOVEA_HOST_DEVICE float operator()(float x, float gain, float bias) const
    {
        return fmaf((x - mean) * scale, gain, bias);
    }
};

} // namespace fovea
