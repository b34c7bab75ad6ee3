// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments_cpu.h"

#include <cmath>

namespace fovea {

/// Sums of powers of (x - pivot), in fp32, of some columns, and their range. The pivot is near enough to the
/// mean that little cancels.
struct PowerSums {
    static constexpr int64_t columnCount = ColumnMoments::columnCount;
    alignas(64) float pivot[columnCount], sum1[columnCount], sum2[columnCount], sum3[columnCount],
        sum4[columnCount], minimum[columnCount], maximum[columnCount];
};

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

    void load(const PowerSums& sums, int64_t column)
    {
        sum1 = Lanes::load(sums.sum1 + column);
        sum2 = Lanes::load(sums.sum2 + column);
        sum3 = Lanes::load(sums.sum3 + column);
        sum4 = Lanes::load(sums.sum4 + column);
    }
    void store(PowerSums& sums, int64_t column) const
    {
        sum1.store(sums.sum1 + column);
        sum2.store(sums.sum2 + column);
        sum3.store(sums.sum3 + column);
        sum4.store(sums.sum4 + column);
        minimum.store(sums.minimum + column);
        maximum.store(sums.maximum + column);
    }
};

/// Whether sums go on from those before.
enum class SumBegin : uint8_t { Anew, Continued };

/// The columns of one tile, read row after row in narrow bands: a band's rows are few enough that the
/// processor fetches ahead in each of them, and the sums stay in the first-level cache between bands.
template <typename Lanes, typename Element>
struct ColumnSums {
    static constexpr int64_t bandRows = 16;
    /// Registers of columns at once, so that the chains of additions overlap where there is room.
    static constexpr int registerCount = Lanes::tileColumns > 1 ? 2 : 1;

    const MomentTile& tile;
    PowerSums& sums;

    Lanes loadAt(int64_t row, int64_t column) const
    {
        const auto* from = static_cast<const Element*>(tile.input) + row * tile.rowStride + column;
        const int64_t left = tile.columnCount - column;
        return left >= Lanes::count ? Lanes::load(from) : Lanes::loadFirst(from, left);
    }

    /// The mean of rows spread over the tile: the first and last tokens, which are often unlike the rest, are
    /// among them only when there are few.
    void findPivots()
    {
        const int64_t count = tile.rowCount < pivotCount ? tile.rowCount : pivotCount;
        const Element* rows[pivotCount];
        for (int64_t i = 0; i < count; ++i) {
            rows[i] = static_cast<const Element*>(tile.input)
                + (2 * i + 1) * tile.rowCount / (2 * count) * tile.rowStride;
        }
        const Lanes share = Lanes::all(1.0F / static_cast<float>(count));
        for (int64_t column = 0; column < tile.columnCount; column += Lanes::count) {
            const int64_t left = tile.columnCount - column;
            Lanes total = Lanes::zero();
            if (left >= Lanes::count && count == pivotCount) {
                for (int64_t i = 0; i < pivotCount; ++i) {
                    total = total + Lanes::load(rows[i] + column);
                }
            } else {
                for (int64_t i = 0; i < count; ++i) {
                    total = total + Lanes::loadFirst(rows[i] + column, left);
                }
            }
            (total * share).store(sums.pivot + column);
            Lanes::all(HUGE_VALF).store(sums.minimum + column);
            Lanes::all(-HUGE_VALF).store(sums.maximum + column);
        }
    }

    template <int registers>
    void addBand(int64_t begin, int64_t end, int64_t column, SumBegin how)
    {
        const auto* input = static_cast<const Element*>(tile.input) + column;
        const int64_t left = tile.columnCount - column;
        const bool isWhole = left >= registers * Lanes::count;
        MomentLanes<Lanes> lanes[registers];
        for (int i = 0; i < registers; ++i) {
            const int64_t at = column + i * Lanes::count;
            lanes[i].pivot = Lanes::load(sums.pivot + at);
            lanes[i].minimum = Lanes::load(sums.minimum + at);
            lanes[i].maximum = Lanes::load(sums.maximum + at);
            if (how == SumBegin::Continued) {
                lanes[i].load(sums, at);
            }
        }
        if (isWhole) {
            for (int64_t row = begin; row < end; ++row) {
                for (int i = 0; i < registers; ++i) {
                    __builtin_prefetch(input + (row + bandRows) * tile.rowStride + i * Lanes::count, 0, 3);
                    lanes[i].add(Lanes::load(input + row * tile.rowStride + i * Lanes::count));
                }
            }
        } else {
            for (int64_t row = begin; row < end; ++row) {
                for (int i = 0; i < registers; ++i) {
                    lanes[i].add(loadAt(row, column + i * Lanes::count));
                }
            }
        }
        for (int i = 0; i < registers; ++i) {
            lanes[i].store(sums, column + i * Lanes::count);
        }
    }

    /// At most `rowsOfSum` rows, about pivots that are known.
    void add(int64_t begin, int64_t end)
    {
        constexpr int64_t wide = registerCount * Lanes::count;
        for (int64_t row = begin; row < end; row += bandRows) {
            const int64_t last = row + bandRows < end ? row + bandRows : end;
            const SumBegin how = row == begin ? SumBegin::Anew : SumBegin::Continued;
            int64_t column = 0;
            for (; column + wide <= tile.columnCount; column += wide) {
                addBand<registerCount>(row, last, column, how);
            }
            for (; column < tile.columnCount; column += Lanes::count) {
                addBand<1>(row, last, column, how);
            }
        }
    }
};

/// All values of a tile of one row, as column 0.
template <typename Lanes, typename Element>
void sumRun(const MomentTile& tile, PowerSums& sums)
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

} // namespace fovea
