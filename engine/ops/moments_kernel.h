// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments_cpu.h"

#include <cmath>

namespace fovea {

/// Two reads of a tile that the first brings into the nearest cache: the mean, minimum and maximum; then the
/// powers of what is left.
template <typename Lanes>
struct PowerLanes {
    Lanes sum1 = Lanes::zero(), sum2 = Lanes::zero(), sum3 = Lanes::zero(), sum4 = Lanes::zero();

    void add(Lanes deviation)
    {
        const Lanes square = deviation * deviation;
        sum1 = sum1 + deviation;
        sum2 = sum2 + square;
        sum3 = Lanes::fma(square, deviation, sum3);
        sum4 = Lanes::fma(square, square, sum4);
    }
};

template <typename Lanes>
struct RangeLanes {
    Lanes sum = Lanes::zero(), minimum = Lanes::all(HUGE_VALF), maximum = Lanes::all(-HUGE_VALF);

    void add(Lanes x)
    {
        sum = sum + x;
        minimum = Lanes::min(minimum, x);
        maximum = Lanes::max(maximum, x);
    }
};

/// `columnCount` columns of registers at once, so that the chains of additions overlap.
template <typename Lanes, typename Element, int columnCount>
void columnMoments(const MomentTile& tile, int64_t column, int64_t width, PowerSums* sums)
{
    const auto* input = static_cast<const Element*>(tile.input) + column;
    const auto load = [&](int64_t row, int i) {
        const auto* from = input + row * tile.rowStride + i * Lanes::count;
        return width == columnCount * Lanes::count ? Lanes::load(from)
                                                   : Lanes::loadFirst(from, width - i * Lanes::count);
    };
    RangeLanes<Lanes> range[columnCount];
    for (int64_t row = 0; row < tile.rowCount; ++row) {
        for (int i = 0; i < columnCount; ++i) {
            range[i].add(load(row, i));
        }
    }
    Lanes pivot[columnCount];
    PowerLanes<Lanes> power[columnCount];
    for (int i = 0; i < columnCount; ++i) {
        pivot[i] = range[i].sum * Lanes::all(1.0F / static_cast<float>(tile.rowCount));
    }
    for (int64_t row = 0; row < tile.rowCount; ++row) {
        for (int i = 0; i < columnCount; ++i) {
            power[i].add(load(row, i) - pivot[i]);
        }
    }
    for (int i = 0; i < columnCount; ++i) {
        float part[7][Lanes::count];
        pivot[i].store(part[0]);
        power[i].sum1.store(part[1]);
        power[i].sum2.store(part[2]);
        power[i].sum3.store(part[3]);
        power[i].sum4.store(part[4]);
        range[i].minimum.store(part[5]);
        range[i].maximum.store(part[6]);
        for (int64_t lane = 0; lane < Lanes::count && i * Lanes::count + lane < width; ++lane) {
            sums[column + i * Lanes::count + lane] = { part[0][lane], part[1][lane], part[2][lane],
                part[3][lane], part[4][lane], part[5][lane], part[6][lane] };
        }
    }
}

template <typename Lanes, typename Element>
void columnMoments(const MomentTile& tile, PowerSums* sums)
{
    constexpr int64_t wide = 2 * Lanes::count;
    int64_t column = 0;
    for (; column + wide <= tile.columnCount; column += wide) {
        columnMoments<Lanes, Element, 2>(tile, column, wide, sums);
    }
    for (; column < tile.columnCount; column += Lanes::count) {
        const int64_t left = tile.columnCount - column;
        columnMoments<Lanes, Element, 1>(tile, column, left < Lanes::count ? left : Lanes::count, sums);
    }
}

template <typename Lanes, typename Element>
PowerSums allMoments(const MomentTile& tile)
{
    const auto* input = static_cast<const Element*>(tile.input);
    const int64_t count = tile.rowCount * tile.columnCount;
    constexpr int64_t wide = 2 * Lanes::count;
    const int64_t whole = count - count % wide;
    RangeLanes<Lanes> range[2];
    for (int64_t i = 0; i < whole; i += wide) {
        range[0].add(Lanes::load(input + i));
        range[1].add(Lanes::load(input + i + Lanes::count));
    }
    for (int64_t i = whole; i < count; i += Lanes::count) {
        const auto inside = Lanes::first(count - i);
        const Lanes x = Lanes::loadFirst(input + i, count - i);
        range[0].sum = range[0].sum + x;
        range[0].minimum = Lanes::min(range[0].minimum, Lanes::select(inside, x, range[0].minimum));
        range[0].maximum = Lanes::max(range[0].maximum, Lanes::select(inside, x, range[0].maximum));
    }
    const float mean = (range[0].sum + range[1].sum).sum() / static_cast<float>(count);
    const Lanes pivot = Lanes::all(mean);
    PowerLanes<Lanes> power[2];
    for (int64_t i = 0; i < whole; i += wide) {
        power[0].add(Lanes::load(input + i) - pivot);
        power[1].add(Lanes::load(input + i + Lanes::count) - pivot);
    }
    for (int64_t i = whole; i < count; i += Lanes::count) {
        const Lanes deviation = Lanes::loadFirst(input + i, count - i) - pivot;
        power[0].add(Lanes::select(Lanes::first(count - i), deviation, Lanes::zero()));
    }
    const Lanes lowest = Lanes::min(range[0].minimum, range[1].minimum);
    return { mean, (power[0].sum1 + power[1].sum1).sum(), (power[0].sum2 + power[1].sum2).sum(),
        (power[0].sum3 + power[1].sum3).sum(), (power[0].sum4 + power[1].sum4).sum(),
        -(Lanes::zero() - lowest).largest(), Lanes::max(range[0].maximum, range[1].maximum).largest() };
}

template <typename Lanes>
void columnMoments(const MomentTile& tile, PowerSums* sums)
{
    tile.dtype == DType::BF16 ? columnMoments<Lanes, BFloat16>(tile, sums)
                              : columnMoments<Lanes, float>(tile, sums);
}

template <typename Lanes>
PowerSums allMoments(const MomentTile& tile)
{
    return tile.dtype == DType::BF16 ? allMoments<Lanes, BFloat16>(tile) : allMoments<Lanes, float>(tile);
}

template <typename Lanes>
inline constexpr MomentKernels momentKernelsOf { columnMoments<Lanes>, allMoments<Lanes> };

} // namespace fovea
