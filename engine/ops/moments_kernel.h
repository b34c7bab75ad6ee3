// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments_centre.h"

namespace fovea {

template <typename Lanes>
void copyRange(const PowerSums& sums, int64_t columnCount, ColumnMoments& moments)
{
    for (int64_t i = 0; i < columnCount; i += Lanes::count) {
        Lanes::load(sums.minimum + i).store(moments.minimum + i);
        Lanes::load(sums.maximum + i).store(moments.maximum + i);
    }
}

template <typename Lanes, typename Element>
bool momentsOfColumns(const MomentTile& tile, ColumnMoments& moments)
{
    PowerSums sums;
    WidePowerSums wide;
    ColumnSums<Lanes, Element> columns { tile, sums };
    columns.findPivots();
    const auto rowCount = static_cast<double>(tile.rowCount);
    if (tile.rowCount <= rowsOfSum) {
        columns.add(0, tile.rowCount);
        copyRange<Lanes>(sums, tile.columnCount, moments);
        return centreSums<Lanes>(sums, sums, tile.columnCount, rowCount, moments);
    }
    for (int64_t row = 0; row < tile.rowCount; row += rowsOfSum) {
        columns.add(row, row + rowsOfSum < tile.rowCount ? row + rowsOfSum : tile.rowCount);
        widenSums<Lanes>(sums, tile.columnCount, row == 0 ? SumBegin::Anew : SumBegin::Continued, wide);
    }
    copyRange<Lanes>(sums, tile.columnCount, moments);
    return centreSums<Lanes>(sums, wide, tile.columnCount, rowCount, moments);
}

template <typename Lanes, typename Element>
bool momentsOfRun(const MomentTile& tile, ColumnMoments& moments)
{
    PowerSums sums;
    sumRun<Lanes, Element>(tile, sums);
    for (int i = 1; i < 8; ++i) {
        sums.pivot[i] = sums.sum1[i] = sums.sum2[i] = sums.sum3[i] = sums.sum4[i] = 0;
    }
    moments.minimum[0] = sums.minimum[0];
    moments.maximum[0] = sums.maximum[0];
    return centreSums<Lanes>(sums, sums, 1, static_cast<double>(tile.columnCount), moments);
}

template <typename Lanes>
bool momentsOfColumns(const MomentTile& tile, ColumnMoments& moments)
{
    return tile.dtype == DType::BF16 ? momentsOfColumns<Lanes, BFloat16>(tile, moments)
                                     : momentsOfColumns<Lanes, float>(tile, moments);
}

template <typename Lanes>
bool momentsOfRun(const MomentTile& tile, ColumnMoments& moments)
{
    return tile.dtype == DType::BF16 ? momentsOfRun<Lanes, BFloat16>(tile, moments)
                                     : momentsOfRun<Lanes, float>(tile, moments);
}

/// Four columns at a time: their records are the rows of two small transposed matrices and a zero.
template <typename Lanes>
void writeRecords(const ColumnMoments& moments, int64_t columnCount, double rowCount, float* records)
{
    using Four = float __attribute__((vector_size(16)));
    using FourDoubles = double __attribute__((vector_size(32)));
    const auto narrow = [](const double* from, Four& to) {
        FourDoubles wide;
        std::memcpy(&wide, from, sizeof wide);
        to = __builtin_convertvector(wide, Four);
    };
    const auto transpose = [](const Four(&columns)[4], Four(&rows)[4]) {
        const Four low01 = __builtin_shufflevector(columns[0], columns[1], 0, 4, 1, 5);
        const Four low23 = __builtin_shufflevector(columns[2], columns[3], 0, 4, 1, 5);
        const Four high01 = __builtin_shufflevector(columns[0], columns[1], 2, 6, 3, 7);
        const Four high23 = __builtin_shufflevector(columns[2], columns[3], 2, 6, 3, 7);
        rows[0] = __builtin_shufflevector(low01, low23, 0, 1, 4, 5);
        rows[1] = __builtin_shufflevector(low01, low23, 2, 3, 6, 7);
        rows[2] = __builtin_shufflevector(high01, high23, 0, 1, 4, 5);
        rows[3] = __builtin_shufflevector(high01, high23, 2, 3, 6, 7);
    };
    const auto count = static_cast<float>(rowCount);
    for (int64_t column = 0; column < columnCount; column += 4) {
        Four first[4] = { { count, count, count, count } }, second[4];
        narrow(moments.mean + column, first[1]);
        narrow(moments.m2 + column, first[2]);
        narrow(moments.m3 + column, first[3]);
        narrow(moments.m4 + column, second[0]);
        std::memcpy(&second[1], moments.minimum + column, sizeof(Four));
        std::memcpy(&second[2], moments.maximum + column, sizeof(Four));
        const Four below = -second[1];
        second[3] = below > second[2] ? below : second[2];
        Four left[4], right[4];
        transpose(first, left);
        transpose(second, right);
        const int64_t here = columnCount - column < 4 ? columnCount - column : 4;
        float* to = records + column * momentRecordCount;
        for (int64_t i = 0; i < here; ++i) {
            std::memcpy(to, &left[i], sizeof(Four));
            std::memcpy(to + 4, &right[i], sizeof(Four));
            to[8] = 0;
            to += momentRecordCount;
        }
    }
}

template <typename Lanes>
inline constexpr MomentKernels momentKernelsOf { momentsOfColumns<Lanes>, momentsOfRun<Lanes>,
    wholeMoments<Lanes>, writeRecords<Lanes> };

} // namespace fovea
