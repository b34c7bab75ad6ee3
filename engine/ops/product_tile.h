// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace fovea {

/// out[r][c] = sum over k of a[r][k] * b[k][c] for `rowCount` x (columnCount * 16) elements held in
/// registers; k in order, one fused multiply-add each, so an element's bits do not depend on the tile's
/// shape.
template <typename Lanes, int rowCount, int columnCount>
inline void productTile(const float* a, int64_t aStride, const float* b, int64_t bStride, int64_t count,
    float* out, int64_t outStride)
{
    Lanes sums[rowCount][columnCount];
    for (auto& row : sums) {
        for (Lanes& sum : row) {
            sum = Lanes::zero();
        }
    }
    for (int64_t k = 0; k < count; ++k) {
        Lanes right[columnCount];
        for (int column = 0; column < columnCount; ++column) {
            right[column] = Lanes::load(b + k * bStride + column * Lanes::count);
        }
        for (int row = 0; row < rowCount; ++row) {
            const Lanes left = Lanes::all(a[row * aStride + k]);
            for (int column = 0; column < columnCount; ++column) {
                sums[row][column] = Lanes::fma(left, right[column], sums[row][column]);
            }
        }
    }
    for (int row = 0; row < rowCount; ++row) {
        for (int column = 0; column < columnCount; ++column) {
            sums[row][column].store(out + row * outStride + column * Lanes::count);
        }
    }
}

} // namespace fovea
