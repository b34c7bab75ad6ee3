// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments_cpu.h"

#include <cmath>

namespace fovea {

/// Running sums of one register of columns.
template <typename Lanes>
struct MomentLanes {
    Lanes pivot = Lanes::zero();
    Lanes sum1 = Lanes::zero(), sum2 = Lanes::zero(), sum3 = Lanes::zero(), sum4 = Lanes::zero();
    Lanes minimum = Lanes::all(HUGE_VALF), maximum = Lanes::all(-HUGE_VALF);

    void add(Lanes x) { addDeviation(x, x - pivot); }
    void addDeviation(Lanes x, Lanes deviation)
    {
        const Lanes square = deviation * deviation;
        sum1 = sum1 + deviation;
        sum2 = sum2 + square;
        sum3 = Lanes::fma(square, deviation, sum3);
        sum4 = Lanes::fma(square, square, sum4);
        minimum = Lanes::min(minimum, x);
        maximum = Lanes::max(maximum, x);
    }
};

/// Values whose mean is the pivot: enough that one outlier among them does not carry it away.
inline constexpr int64_t pivotCount = 8;

/// `registerCount` registers of columns at once, so that the chains of additions overlap.
template <typename Lanes, typename Element, int registerCount>
void columnMoments(const MomentTile& tile, int64_t column, PowerSums& sums)
{
    const auto* input = static_cast<const Element*>(tile.input) + column;
    const int64_t width = tile.columnCount - column;
    const bool isWhole = width >= registerCount * Lanes::count;
    const auto load = [&](int64_t row, int i) {
        const auto* from = input + row * tile.rowStride + i * Lanes::count;
        return isWhole ? Lanes::load(from) : Lanes::loadFirst(from, width - i * Lanes::count);
    };
    MomentLanes<Lanes> lanes[registerCount];
    const int64_t firstRows = tile.rowCount < pivotCount ? tile.rowCount : pivotCount;
    for (int i = 0; i < registerCount; ++i) {
        Lanes total = Lanes::zero();
        for (int64_t row = 0; row < firstRows; ++row) {
            total = total + load(row, i);
        }
        lanes[i].pivot = total * Lanes::all(1.0F / static_cast<float>(firstRows));
    }
    for (int64_t row = 0; row < tile.rowCount; ++row) {
        for (int i = 0; i < registerCount; ++i) {
            lanes[i].add(load(row, i));
        }
    }
    for (int i = 0; i < registerCount; ++i) {
        const int64_t at = column + i * Lanes::count;
        lanes[i].pivot.store(sums.pivot + at);
        lanes[i].sum1.store(sums.sum1 + at);
        lanes[i].sum2.store(sums.sum2 + at);
        lanes[i].sum3.store(sums.sum3 + at);
        lanes[i].sum4.store(sums.sum4 + at);
        lanes[i].minimum.store(sums.minimum + at);
        lanes[i].maximum.store(sums.maximum + at);
    }
}

template <typename Lanes, typename Element>
void columnMoments(const MomentTile& tile, PowerSums& sums)
{
    constexpr int64_t wide = 2 * Lanes::count;
    int64_t column = 0;
    for (; column + wide <= tile.columnCount; column += wide) {
        columnMoments<Lanes, Element, 2>(tile, column, sums);
    }
    for (; column < tile.columnCount; column += Lanes::count) {
        columnMoments<Lanes, Element, 1>(tile, column, sums);
    }
}

template <typename Lanes, typename Element>
void allMoments(const MomentTile& tile, PowerSums& sums)
{
    const auto* input = static_cast<const Element*>(tile.input);
    const int64_t count = tile.columnCount;
    constexpr int64_t wide = 2 * Lanes::count;
    const int64_t whole = count - count % wide;
    const int64_t firstCount = count < pivotCount * Lanes::count ? count : pivotCount * Lanes::count;
    Lanes total = Lanes::zero();
    for (int64_t i = 0; i < firstCount; i += Lanes::count) {
        total = total + Lanes::loadFirst(input + i, firstCount - i);
    }
    const float pivot = total.sum() / static_cast<float>(firstCount);
    MomentLanes<Lanes> lanes[2];
    lanes[0].pivot = lanes[1].pivot = Lanes::all(pivot);
    for (int64_t i = 0; i < whole; i += wide) {
        lanes[0].add(Lanes::load(input + i));
        lanes[1].add(Lanes::load(input + i + Lanes::count));
    }
    for (int64_t i = whole; i < count; i += Lanes::count) {
        // Lanes past the end repeat what was there for the range, and deviate by nothing.
        const auto inside = Lanes::first(count - i);
        const Lanes x = Lanes::loadFirst(input + i, count - i);
        const Lanes lowest = lanes[0].minimum, highest = lanes[0].maximum;
        lanes[0].addDeviation(x, Lanes::select(inside, x - lanes[0].pivot, Lanes::zero()));
        lanes[0].minimum = Lanes::select(inside, lanes[0].minimum, lowest);
        lanes[0].maximum = Lanes::select(inside, lanes[0].maximum, highest);
    }
    sums.pivot[0] = pivot;
    sums.sum1[0] = (lanes[0].sum1 + lanes[1].sum1).sum();
    sums.sum2[0] = (lanes[0].sum2 + lanes[1].sum2).sum();
    sums.sum3[0] = (lanes[0].sum3 + lanes[1].sum3).sum();
    sums.sum4[0] = (lanes[0].sum4 + lanes[1].sum4).sum();
    sums.minimum[0] = -(Lanes::zero() - Lanes::min(lanes[0].minimum, lanes[1].minimum)).largest();
    sums.maximum[0] = Lanes::max(lanes[0].maximum, lanes[1].maximum).largest();
}

template <typename Lanes>
void columnMoments(const MomentTile& tile, PowerSums& sums)
{
    tile.dtype == DType::BF16 ? columnMoments<Lanes, BFloat16>(tile, sums)
                              : columnMoments<Lanes, float>(tile, sums);
}

template <typename Lanes>
void allMoments(const MomentTile& tile, PowerSums& sums)
{
    tile.dtype == DType::BF16 ? allMoments<Lanes, BFloat16>(tile, sums)
                              : allMoments<Lanes, float>(tile, sums);
}

/// From sums about the pivot to sums about the mean. A plain loop over columns, which the compiler turns into
/// the registers of the file that it stands in, with the same bits in each.
template <typename Lanes>
void centreMoments(const PowerSums& sums, int64_t columnCount, double valueCount, CentralSums& central)
{
    const double share = 1 / valueCount;
    for (int64_t i = 0; i < columnCount; ++i) {
        const double sum2 = static_cast<double>(sums.sum2[i]), sum3 = static_cast<double>(sums.sum3[i]),
                     sum4 = static_cast<double>(sums.sum4[i]);
        const double shift = static_cast<double>(sums.sum1[i]) * share;
        const double square = shift * shift;
        const double m2 = sum2 - valueCount * square;
        const double m4 = sum4 - 4 * shift * sum3 + 6 * square * sum2 - 3 * valueCount * square * square;
        central.mean[i] = static_cast<double>(sums.pivot[i]) + shift;
        central.m2[i] = m2 > 0 ? m2 : 0;
        central.m3[i] = sum3 - 3 * shift * sum2 + 2 * valueCount * square * shift;
        central.m4[i] = m4 > 0 ? m4 : 0;
    }
}

template <typename Lanes>
inline constexpr MomentKernels momentKernelsOf { columnMoments<Lanes>, allMoments<Lanes>,
    centreMoments<Lanes> };

} // namespace fovea
