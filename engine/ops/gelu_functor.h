// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/host_device.h"

#include <cmath>

namespace fovea {

/// x P(X <= x) for a normal X (arXiv 1606.08415): x erfc(-x / sqrt 2) / 2, which loses nothing for large
/// negative x, where 1 + erf would cancel.
FOVEA_HOST_DEVICE float geluErf(float x)
{
    return 0.5F * x * erfcf(-0.70710678118654752F * x);
}

/// Its tanh form: x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2.
FOVEA_HOST_DEVICE float geluTanh(float x)
{
    return 0.5F * x * (1.0F + tanhf(0.79788456080286536F * (x + 0.044715F * x * x * x)));
}

} // namespace fovea
