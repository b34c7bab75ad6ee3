// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments_sums.h"

#include <cstring>

namespace fovea {

// Eight columns at once, in whatever registers the file that this stands in may use: plain additions and
// products in one order, so that the bits are the same in each.
using EightDoubles = double __attribute__((vector_size(64)));
using EightFloats = float __attribute__((vector_size(32)));
using EightMasks = int64_t __attribute__((vector_size(64)));

/// The same sums, of more rows than fp32 is trusted with.
struct WidePowerSums {
    static constexpr int64_t columnCount = PowerSums::columnCount;
    alignas(64) double sum1[columnCount], sum2[columnCount], sum3[columnCount], sum4[columnCount];
};

/// Moves fp32 sums on into fp64. A template, as all here, so that each instruction set has its own copy.
template <typename Lanes>
void widenSums(const PowerSums& sums, int64_t columnCount, SumBegin how, WidePowerSums& wide)
{
    const auto move = [&](const float* from, double* to) {
        for (int64_t i = 0; i < columnCount; i += 8) {
            EightFloats narrow;
            std::memcpy(&narrow, from + i, sizeof narrow);
            EightDoubles values = __builtin_convertvector(narrow, EightDoubles);
            if (how == SumBegin::Continued) {
                EightDoubles before;
                std::memcpy(&before, to + i, sizeof before);
                values += before;
            }
            std::memcpy(to + i, &values, sizeof values);
        }
    };
    move(sums.sum1, wide.sum1);
    move(sums.sum2, wide.sum2);
    move(sums.sum3, wide.sum3);
    move(sums.sum4, wide.sum4);
}

/// From sums about the pivots in `range` to sums about the mean, of `rowCount` rows. Returns whether all are
/// held. `Sums` is PowerSums or WidePowerSums.
template <typename Lanes, typename Sums>
bool centreSums(
    const PowerSums& range, const Sums& sums, int64_t columnCount, double rowCount, ColumnMoments& moments)
{
    const auto load = [](const auto* from, EightDoubles& to) {
        if constexpr (sizeof *from == sizeof(double)) {
            std::memcpy(&to, from, sizeof to);
        } else {
            EightFloats narrow;
            std::memcpy(&narrow, from, sizeof narrow);
            to = __builtin_convertvector(narrow, EightDoubles);
        }
    };
    // How much of the second sum may cancel: beyond it the pivot was a bad one.
    constexpr double mostCancelled = 7;
    constexpr double largest = 1.7976931348623157e308;
    const double share = 1 / rowCount;
    const EightDoubles zero = {};
    EightMasks allHeld = ~EightMasks {};
    const EightMasks all = ~EightMasks {};
    for (int64_t i = 0; i < columnCount; i += 8) {
        EightDoubles pivot, sum1, sum2, sum3, sum4;
        load(range.pivot + i, pivot);
        load(sums.sum1 + i, sum1);
        load(sums.sum2 + i, sum2);
        load(sums.sum3 + i, sum3);
        load(sums.sum4 + i, sum4);
        const EightDoubles shift = sum1 * share;
        const EightDoubles square = shift * shift;
        const EightDoubles cancelled = rowCount * square;
        const EightDoubles m2 = sum2 - cancelled;
        const EightDoubles m3 = sum3 - 3 * shift * sum2 + 2 * cancelled * shift;
        const EightDoubles m4 = sum4 - 4 * shift * sum3 + 6 * square * sum2 - 3 * cancelled * square;
        const EightDoubles mean = pivot + shift;
        const EightDoubles positive2 = m2 > 0 ? m2 : zero, positive4 = m4 > 0 ? m4 : zero;
        const auto finite = sum4 <= largest, near = cancelled <= mostCancelled * m2;
        const EightMasks isHeld = (finite & near) != 0 ? all : ~all;
        std::memcpy(moments.mean + i, &mean, sizeof mean);
        std::memcpy(moments.m2 + i, &positive2, sizeof positive2);
        std::memcpy(moments.m3 + i, &m3, sizeof m3);
        std::memcpy(moments.m4 + i, &positive4, sizeof positive4);
        std::memcpy(moments.isHeld + i, &isHeld, sizeof isHeld);
        if (i + 8 <= columnCount) {
            allHeld &= isHeld;
        }
    }
    bool isEveryOneHeld = true;
    for (int i = 0; i < 8; ++i) {
        isEveryOneHeld = isEveryOneHeld && allHeld[i] != 0;
    }
    for (int64_t i = columnCount - columnCount % 8; i < columnCount; ++i) {
        isEveryOneHeld = isEveryOneHeld && moments.isHeld[i] != 0;
    }
    return isEveryOneHeld;
}

/// Lane 0 to 7, always in pairs of the same distance.
template <typename Lanes>
double foldEight(const double (&lane)[8])
{
    return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

template <typename Lanes>
WholeMoments wholeMoments(ColumnMoments& moments, int64_t columnCount, double rowCount)
{
    const int64_t padded = (columnCount + 7) / 8 * 8;
    for (int64_t i = columnCount; i < padded; ++i) {
        moments.mean[i] = 0;
    }
    double lane[8];
    EightDoubles means = {};
    for (int64_t i = 0; i < padded; i += 8) {
        EightDoubles mean;
        std::memcpy(&mean, moments.mean + i, sizeof mean);
        means += mean;
    }
    std::memcpy(lane, &means, sizeof lane);
    WholeMoments whole {};
    whole.count = rowCount * static_cast<double>(columnCount);
    whole.mean = foldEight<Lanes>(lane) / static_cast<double>(columnCount);
    // Columns past the last one deviate by nothing and are in the range of the others.
    for (int64_t i = columnCount; i < padded; ++i) {
        moments.mean[i] = whole.mean;
        moments.m2[i] = moments.m3[i] = moments.m4[i] = 0;
        moments.minimum[i] = moments.minimum[0];
        moments.maximum[i] = moments.maximum[0];
    }
    EightDoubles total2 = {}, total3 = {}, total4 = {};
    EightFloats lowest, highest;
    std::memcpy(&lowest, moments.minimum, sizeof lowest);
    std::memcpy(&highest, moments.maximum, sizeof highest);
    for (int64_t i = 0; i < padded; i += 8) {
        EightDoubles mean, m2, m3, m4;
        EightFloats minimum, maximum;
        std::memcpy(&mean, moments.mean + i, sizeof mean);
        std::memcpy(&m2, moments.m2 + i, sizeof m2);
        std::memcpy(&m3, moments.m3 + i, sizeof m3);
        std::memcpy(&m4, moments.m4 + i, sizeof m4);
        std::memcpy(&minimum, moments.minimum + i, sizeof minimum);
        std::memcpy(&maximum, moments.maximum + i, sizeof maximum);
        const EightDoubles shift = mean - whole.mean, square = shift * shift;
        const EightDoubles spread = rowCount * square;
        total2 += m2 + spread;
        total3 += m3 + 3 * shift * m2 + spread * shift;
        total4 += m4 + 4 * shift * m3 + 6 * square * m2 + spread * square;
        lowest = minimum < lowest ? minimum : lowest;
        highest = maximum > highest ? maximum : highest;
    }
    std::memcpy(lane, &total2, sizeof lane);
    whole.m2 = foldEight<Lanes>(lane);
    std::memcpy(lane, &total3, sizeof lane);
    whole.m3 = foldEight<Lanes>(lane);
    std::memcpy(lane, &total4, sizeof lane);
    whole.m4 = foldEight<Lanes>(lane);
    whole.minimum = static_cast<double>(lowest[0]);
    whole.maximum = static_cast<double>(highest[0]);
    for (int i = 1; i < 8; ++i) {
        whole.minimum = lowest[i] < whole.minimum ? static_cast<double>(lowest[i]) : whole.minimum;
        whole.maximum = highest[i] > whole.maximum ? static_cast<double>(highest[i]) : whole.maximum;
    }
    return whole;
}

} // namespace fovea
