// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/host_device.h"

#include <cmath>

namespace fovea {

/// Maximum and sum of exp(x - maximum) over part of a row, in one pass (arXiv 1805.02867, eq. 4). Parts merge
/// in any order; the order is fixed, so that the bits are.
struct SoftmaxState {
    float maximum = -INFINITY;
    float sum = 0;

    FOVEA_HOST_DEVICE void add(float x)
    {
        if (x > maximum) {
            sum = sum * expf(maximum - x) + 1.0F;
            maximum = x;
        } else if (maximum > -INFINITY || !(x == x)) {
            sum += expf(x - maximum);
        }
    }

    FOVEA_HOST_DEVICE void merge(const SoftmaxState& other)
    {
        const float larger = other.maximum > maximum ? other.maximum : maximum;
        // Two empty parts: -inf - -inf is no number.
        if (larger > -INFINITY) {
            sum = sum * expf(maximum - larger) + other.sum * expf(other.maximum - larger);
            maximum = larger;
        } else {
            sum += other.sum;
        }
    }

    FOVEA_HOST_DEVICE float share(float x) const { return expf(x - maximum) / sum; }
};

} // namespace fovea
