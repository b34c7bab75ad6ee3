// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moments_reference.h"

#include <algorithm>
#include <cmath>

namespace fovea {

Moments momentsReference(const void* values, DType dtype, int64_t stride, int64_t count)
{
    const auto at = [&](int64_t i) {
        return static_cast<double>(dtype == DType::BF16
                ? toFloat(static_cast<const BFloat16*>(values)[i * stride])
                : static_cast<const float*>(values)[i * stride]);
    };
    Moments moments;
    double sum = 0;
    for (int64_t i = 0; i < count; ++i) {
        const double x = at(i);
        if (!std::isfinite(x)) {
            moments.notFinite += 1;
            continue;
        }
        moments.minimum = moments.count == 0 ? x : std::min(moments.minimum, x);
        moments.maximum = moments.count == 0 ? x : std::max(moments.maximum, x);
        moments.absoluteMaximum = std::max(moments.absoluteMaximum, std::fabs(x));
        moments.count += 1;
        sum += x;
    }
    if (moments.count == 0) {
        return moments;
    }
    moments.mean = sum / moments.count;
    for (int64_t i = 0; i < count; ++i) {
        const double deviation = at(i) - moments.mean;
        if (std::isfinite(deviation)) {
            const double square = deviation * deviation;
            moments.m2 += square;
            moments.m3 += square * deviation;
            moments.m4 += square * square;
        }
    }
    return moments;
}

} // namespace fovea
