// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// Sums of powers of (x - pivot), in fp32, of some columns: what a kernel leaves of one tile. The pivot is
/// the mean of a column's first values, near enough that little cancels.
struct PowerSums {
    static constexpr int columnCount = 64;
    alignas(64) float pivot[columnCount], sum1[columnCount], sum2[columnCount], sum3[columnCount],
        sum4[columnCount], minimum[columnCount], maximum[columnCount];
};

/// Central moments of the same columns, in fp64.
struct CentralSums {
    alignas(64) double mean[PowerSums::columnCount], m2[PowerSums::columnCount], m3[PowerSums::columnCount],
        m4[PowerSums::columnCount];
};

/// A tile of `rowCount` rows.
struct MomentTile {
    const void* input = nullptr;
    DType dtype = DType::F32;
    int64_t rowStride = 0;
    int64_t rowCount = 0, columnCount = 0;
};

struct MomentKernels {
    /// At most PowerSums::columnCount columns.
    void (*columns)(const MomentTile& tile, PowerSums& sums);
    /// All elements of a tile of one row, as one column.
    void (*all)(const MomentTile& tile, PowerSums& sums);
    /// `valueCount` values in each of `columnCount` columns.
    void (*centre)(const PowerSums& sums, int64_t columnCount, double valueCount, CentralSums& central);
};

const MomentKernels& momentKernels(Isa isa);
extern const MomentKernels momentKernelsAvx2;
extern const MomentKernels momentKernelsAvx512;

} // namespace fovea
