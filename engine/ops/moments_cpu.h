// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/dtype.h>

#include <cstdint>

namespace fovea {

/// Values to reduce: `rowCount` rows of `columnCount` values.
struct MomentTile {
    const void* input = nullptr;
    DType dtype = DType::F32;
    int64_t rowStride = 0;
    int64_t rowCount = 0, columnCount = 0;
};

/// Statistics of some columns, each over the same number of rows, an array for each. The arrays are whole
/// registers long; what lies past the last column is anything.
struct ColumnMoments {
    static constexpr int64_t columnCount = 384;
    alignas(64) double mean[columnCount], m2[columnCount], m3[columnCount], m4[columnCount];
    alignas(64) float minimum[columnCount], maximum[columnCount];
    /// 0 where fp32 did not hold the column: not finite, beyond its range, or the pivot too far from the
    /// mean.
    alignas(64) int64_t isHeld[columnCount];
};

/// Of all values of several columns, in the order of Moments.
struct WholeMoments {
    double count, mean, m2, m3, m4, minimum, maximum;
};

/// The pivot's values: enough that one outlier among them does not carry it away.
inline constexpr int64_t pivotCount = 8;
/// Values that one fp32 sum takes in, before it goes on in fp64.
inline constexpr int64_t rowsOfSum = 128;
/// Floats of a channel's record: the members of Moments, in their order.
inline constexpr int64_t momentRecordCount = 9;

struct MomentKernels {
    /// Each column of a tile with at most ColumnMoments::columnCount columns and any number of rows. Returns
    /// whether fp32 held all of them.
    bool (*columns)(const MomentTile& tile, ColumnMoments& moments);
    /// All values of a tile of one row, as column 0. They are one fp32 sum a lane: at most some thousands.
    bool (*run)(const MomentTile& tile, ColumnMoments& moments);
    /// Of columns that are all held: what they add up to. Changes what lies past the last column.
    WholeMoments (*whole)(ColumnMoments& moments, int64_t columnCount, double rowCount);
    /// A record for each column, one after the other.
    void (*records)(const ColumnMoments& moments, int64_t columnCount, double rowCount, float* records);
};

const MomentKernels& momentKernels(Isa isa);
extern const MomentKernels momentKernelsAvx2;
extern const MomentKernels momentKernelsAvx512;

} // namespace fovea
