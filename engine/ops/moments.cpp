// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moments.h"

#include "ops/check.h"
#include "ops/moments_cpu.h"
#include "ops/moments_reference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

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

Moments merged(std::span<const Moments> parts)
{
    Moments total;
    double sum = 0;
    total.minimum = std::numeric_limits<double>::infinity();
    total.maximum = -total.minimum;
    for (const Moments& part : parts) {
        total.notFinite += part.notFinite;
        if (part.count > 0) {
            total.count += part.count;
            sum += part.count * part.mean;
            total.minimum = std::min(total.minimum, part.minimum);
            total.maximum = std::max(total.maximum, part.maximum);
            total.absoluteMaximum = std::max(total.absoluteMaximum, part.absoluteMaximum);
        }
    }
    if (total.count == 0) {
        total.minimum = total.maximum = 0;
        return total;
    }
    total.mean = sum / total.count;
    for (const Moments& part : parts) {
        if (part.count > 0) {
            const double shift = part.mean - total.mean, square = shift * shift;
            total.m2 += part.m2 + part.count * square;
            total.m3 += part.m3 + 3 * shift * part.m2 + part.count * square * shift;
            total.m4 += part.m4 + 4 * shift * part.m3 + 6 * square * part.m2 + part.count * square * square;
        }
    }
    return total;
}

namespace {

/// Rows of a tile: what its columns leave room for in the first-level cache.
constexpr int64_t tileRows = 128;
constexpr int64_t tileColumns = PowerSums::columnCount;
constexpr int64_t tileElements = 8192;

/// The moments of column `i`, which holds `count` values. NaN or an infinity among them, or a fourth power
/// that leaves fp32, shows in the fourth sum: then they are counted one by one.
Moments momentsOfColumn(const MomentTile& tile, int64_t stride, int64_t count, const PowerSums& sums,
    const CentralSums& central, int64_t i)
{
    if (!std::isfinite(sums.sum4[i])) {
        const auto* first = static_cast<const std::byte*>(tile.input) + i * byteSize(tile.dtype);
        return momentsReference(first, tile.dtype, stride, count);
    }
    Moments moments;
    moments.count = static_cast<double>(count);
    moments.mean = central.mean[i];
    moments.m2 = central.m2[i];
    moments.m3 = central.m3[i];
    moments.m4 = central.m4[i];
    moments.minimum = static_cast<double>(sums.minimum[i]);
    moments.maximum = static_cast<double>(sums.maximum[i]);
    moments.absoluteMaximum = std::max(std::fabs(moments.minimum), std::fabs(moments.maximum));
    return moments;
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
    const MomentKernels& kernels = momentKernels(device.isa());
    device.parallel(runCount * tilesPerRun, [&](int64_t task, int) {
        const int64_t first = task % tilesPerRun * tileElements;
        const int64_t count = std::min(tileElements, runLength - first);
        const MomentTile tile { rows.data<std::byte>()
                + (task / tilesPerRun * rows.rowStride() + first) * byteSize(rows.dtype()),
            rows.dtype(), count, 1, count };
        PowerSums sums;
        CentralSums central;
        kernels.all(tile, sums);
        kernels.centre(sums, 1, static_cast<double>(count), central);
        parts[static_cast<std::size_t>(task)] = momentsOfColumn(tile, 1, count, sums, central, 0);
    });
    return merged(parts);
}

void channelMoments(const Tensor& input, int64_t begin, int64_t end, std::span<Moments> perChannel)
{
    check(input, begin, end);
    requireShape(input.shape().rank() == 2 && static_cast<int64_t>(perChannel.size()) == input.shape()[1],
        "channel moments: the input has shape " + input.shape().text() + ", expected [rows, "
            + std::to_string(perChannel.size()) + "]");
    CpuDevice& device = cpuOf(input, "moments");
    const int64_t width = input.shape()[1];
    const MomentKernels& kernels = momentKernels(device.isa());
    device.parallel((width + tileColumns - 1) / tileColumns, [&](int64_t task, int) {
        const int64_t column = task * tileColumns;
        const int64_t columnCount = std::min(tileColumns, width - column);
        PowerSums sums;
        CentralSums central;
        for (int64_t row = begin; row < end; row += tileRows) {
            const int64_t rowCount = std::min(tileRows, end - row);
            const MomentTile tile { input.data<std::byte>()
                    + (row * input.rowStride() + column) * byteSize(input.dtype()),
                input.dtype(), input.rowStride(), rowCount, columnCount };
            kernels.columns(tile, sums);
            kernels.centre(sums, columnCount, static_cast<double>(rowCount), central);
            for (int64_t i = 0; i < columnCount; ++i) {
                const Moments part = momentsOfColumn(tile, tile.rowStride, rowCount, sums, central, i);
                Moments& channel = perChannel[static_cast<std::size_t>(column + i)];
                if (channel.count == 0 && channel.notFinite == 0) {
                    channel = part;
                } else {
                    channel.merge(part);
                }
            }
        }
    });
}

} // namespace fovea
