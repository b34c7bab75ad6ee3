// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// Sums of powers of (x - pivot) over a few values, in fp32: what a kernel leaves of one tile. The pivot is
/// their mean in fp32, so that nothing cancels.
struct PowerSums {
    float pivot, sum1, sum2, sum3, sum4, minimum, maximum;
};

/// A tile of `rowCount` rows.
struct MomentTile {
    const void* input = nullptr;
    DType dtype = DType::F32;
    int64_t rowStride = 0;
    int64_t rowCount = 0, columnCount = 0;
};

struct MomentKernels {
    /// Writes one PowerSums for each column.
    void (*columns)(const MomentTile& tile, PowerSums* sums);
    /// One PowerSums for all elements of the tile, whose rows lie one after the other.
    PowerSums (*all)(const MomentTile& tile);
};

const MomentKernels& momentKernels(Isa isa);
extern const MomentKernels momentKernelsAvx2;
extern const MomentKernels momentKernelsAvx512;

} // namespace fovea
