// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments.h"

namespace fovea {

/// The specification, in fp64, two passes over `count` values that lie `stride` apart: NaN and infinities are
/// counted and left out. Also what the kernels fall back to when fp32 does not hold a tile.
Moments momentsReference(const void* values, DType dtype, int64_t stride, int64_t count);

} // namespace fovea
