// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moments.h"

#include "ops/check.h"
#include "ops/moments_cpu.h"
#include "ops/moments_reference.h"

#include <algorithm>
#include <cmath>

namespace fovea {

void Moments::merge(const Moments& other)
{
    if (other.count == 0 || count == 0) {
        const double bad = notFinite + other.notFinite;
        if (count == 0) {
            *this = other;
        }
        notFinite = bad;
        return;
    }
    const double n = count + other.count;
    const double delta = other.mean - mean;
    const double share = delta / n;
    const double cross = delta * share * count * other.count;
    // SAND2008-6212 eqs. 2.1, 3.1 for the third and fourth sums.
    m4 += other.m4 + cross * share * share * (count * count - count * other.count + other.count * other.count)
        + 6 * share * share * (count * count * other.m2 + other.count * other.count * m2)
        + 4 * share * (count * other.m3 - other.count * m3);
    m3 += other.m3 + cross * share * (count - other.count)
        + 3 * share * (count * other.m2 - other.count * m2);
    m2 += other.m2 + cross;
    mean += share * other.count;
    count = n;
    minimum = std::min(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
    absoluteMaximum = std::max(absoluteMaximum, other.absoluteMaximum);
    notFinite += other.notFinite;
}

namespace {

/// Rows of a tile: what 64 columns of fp32 leave room for in the first-level cache.
constexpr int64_t tileRows = 128;
constexpr int64_t tileColumns = 64;
constexpr int64_t tileElements = 8192;

/// Central moments from power sums about the pivot.
Moments fromPowers(const PowerSums& sums, double count)
{
    Moments moments;
    const double shift = static_cast<double>(sums.sum1) / count;
    const double sum2 = sums.sum2, sum3 = sums.sum3, sum4 = sums.sum4;
    moments.count = count;
    moments.mean = static_cast<double>(sums.pivot) + shift;
    moments.m2 = std::max(sum2 - count * shift * shift, 0.0);
    moments.m3 = sum3 - 3 * shift * sum2 + 2 * count * shift * shift * shift;
    moments.m4 = std::max(
        sum4 - 4 * shift * sum3 + 6 * shift * shift * sum2 - 3 * count * shift * shift * shift * shift, 0.0);
    moments.minimum = sums.minimum;
    moments.maximum = sums.maximum;
    moments.absoluteMaximum = std::max(std::fabs(moments.minimum), std::fabs(moments.maximum));
    return moments;
}

/// Whether fp32 held everything: not with a NaN or an infinity among the values, nor when a fourth power
/// overflowed.
bool isExact(const PowerSums& sums)
{
    return std::isfinite(sums.sum4);
}

void check(const Tensor& input, int64_t begin, int64_t end)
{
    requireShape(input.shape().rank() >= 1 && begin >= 0 && begin <= end && end <= input.shape()[0],
        "moments: rows " + std::to_string(begin) + " to " + std::to_string(end)
            + " are not in a tensor of shape " + input.shape().text());
    requireShape(input.dtype() == DType::F32 || input.dtype() == DType::BF16,
        "moments: the input is " + std::string(name(input.dtype())) + ", expected f32 or bf16");
}

} // namespace

Moments tensorMoments(const Tensor& input, int64_t begin, int64_t end)
{
    check(input, begin, end);
    CpuDevice& device = cpuOf(input, "moments");
    const Tensor rows = input.rows(begin, end);
    // Dense rows are one run of elements, cut into tiles; strided ones give at least a tile each.
    const bool isOneRun = rows.isDense();
    const int64_t runLength
        = isOneRun ? rows.elementCount() : rows.elementCount() / std::max<int64_t>(end - begin, 1);
    const int64_t runCount = rows.elementCount() == 0 ? 0 : isOneRun ? 1 : end - begin;
    const int64_t tilesPerRun = (runLength + tileElements - 1) / tileElements;
    std::vector<Moments> parts(static_cast<std::size_t>(runCount * tilesPerRun));
    const auto kernel = momentKernels(device.isa()).all;
    device.parallel(runCount * tilesPerRun, [&](int64_t task, int) {
        const int64_t first = task % tilesPerRun * tileElements;
        const int64_t count = std::min(tileElements, runLength - first);
        MomentTile tile { rows.data<std::byte>()
                + (task / tilesPerRun * rows.rowStride() + first) * byteSize(rows.dtype()),
            rows.dtype(), count, 1, count };
        const PowerSums sums = kernel(tile);
        parts[static_cast<std::size_t>(task)] = isExact(sums)
            ? fromPowers(sums, static_cast<double>(count))
            : momentsReference(tile.input, tile.dtype, 1, count);
    });
    Moments total;
    for (const Moments& part : parts) {
        total.merge(part);
    }
    return total;
}

void channelMoments(const Tensor& input, int64_t begin, int64_t end, std::span<Moments> perChannel)
{
    check(input, begin, end);
    requireShape(input.shape().rank() == 2 && static_cast<int64_t>(perChannel.size()) == input.shape()[1],
        "channel moments: the input has shape " + input.shape().text() + ", expected [rows, "
            + std::to_string(perChannel.size()) + "]");
    CpuDevice& device = cpuOf(input, "moments");
    const int64_t width = input.shape()[1];
    const auto kernel = momentKernels(device.isa()).columns;
    device.parallel((width + tileColumns - 1) / tileColumns, [&](int64_t task, int) {
        const int64_t column = task * tileColumns;
        const int64_t columnCount = std::min(tileColumns, width - column);
        PowerSums sums[tileColumns];
        for (int64_t row = begin; row < end; row += tileRows) {
            const int64_t rowCount = std::min(tileRows, end - row);
            const MomentTile tile { input.data<std::byte>()
                    + (row * input.rowStride() + column) * byteSize(input.dtype()),
                input.dtype(), input.rowStride(), rowCount, columnCount };
            kernel(tile, sums);
            for (int64_t i = 0; i < columnCount; ++i) {
                const auto* first = static_cast<const std::byte*>(tile.input) + i * byteSize(tile.dtype);
                perChannel[static_cast<std::size_t>(column + i)].merge(isExact(sums[i])
                        ? fromPowers(sums[i], static_cast<double>(rowCount))
                        : momentsReference(first, tile.dtype, tile.rowStride, rowCount));
            }
        }
    });
}

} // namespace fovea
