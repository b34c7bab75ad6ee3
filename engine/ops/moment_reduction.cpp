// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/moment_reduction.h"

#include "ops/check.h"
#include "ops/moments_cpu.h"
#include "ops/moments_reference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace fovea {

namespace {

/// Values of a row that are one fp32 sum, and values that make a task.
constexpr int64_t tileElements = 8192, taskElements = 8 * tileElements;
static_assert(momentRecordSize == momentRecordCount);

int64_t widthOf(const Tensor& input)
{
    return input.shape()[0] == 0 ? 0 : input.elementCount() / input.shape()[0];
}

std::array<double, momentRecordSize> valuesOf(const Moments& moments)
{
    return { moments.count, moments.mean, moments.m2, moments.m3, moments.m4, moments.minimum,
        moments.maximum, moments.absoluteMaximum, moments.notFinite };
}

void writeRecord(const Moments& moments, float* record)
{
    const std::array<double, momentRecordSize> values = valuesOf(moments);
    std::transform(
        values.begin(), values.end(), record, [](double value) { return static_cast<float>(value); });
}

void check(const MomentUnit& unit)
{
    const Tensor& input = unit.input;
    cpuOf(input, "moments");
    requireShape(input.shape().rank() >= 1 && unit.begin >= 0 && unit.begin <= unit.end
            && unit.end <= input.shape()[0],
        "moments: rows " + std::to_string(unit.begin) + " to " + std::to_string(unit.end)
            + " are not in a tensor of shape " + input.shape().text());
    requireShape(input.dtype() == DType::F32 || input.dtype() == DType::BF16,
        "moments: the input is " + std::string(name(input.dtype())) + ", expected f32 or bf16");
}

const std::byte* elementOf(const MomentTile& tile, int64_t element)
{
    return static_cast<const std::byte*>(tile.input) + element * byteSize(tile.dtype);
}

/// A column that fp32 held, over `count` values.
Moments heldColumn(const ColumnMoments& moments, int64_t column, int64_t count)
{
    Moments channel;
    channel.count = static_cast<double>(count);
    channel.mean = moments.mean[column];
    channel.m2 = moments.m2[column];
    channel.m3 = moments.m3[column];
    channel.m4 = moments.m4[column];
    channel.minimum = static_cast<double>(moments.minimum[column]);
    channel.maximum = static_cast<double>(moments.maximum[column]);
    channel.absoluteMaximum = std::max(std::fabs(channel.minimum), std::fabs(channel.maximum));
    return channel;
}

/// A tile of one row.
Moments momentsOfTile(const MomentKernels& kernels, const MomentTile& tile)
{
    ColumnMoments moments;
    return kernels.run(tile, moments) ? heldColumn(moments, 0, tile.columnCount)
                                      : momentsReference(tile.input, tile.dtype, 1, tile.columnCount);
}

/// Some columns of all rows of a unit, or some of its rows, or some tiles of one.
struct Task {
    std::size_t unit = 0;
    int64_t firstRow = 0, lastRow = 0, begin = 0, end = 0;
    /// Where what it leaves for the whole is put.
    std::size_t firstPart = 0;
};

class Reduction {
public:
    explicit Reduction(std::span<MomentUnit> units)
        : m_units(units)
        , m_twins(units.size(), units.size())
    {
        m_seen.reserve(units.size());
        m_tasks.reserve(4 * units.size());
    }

    void run()
    {
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            check(m_units[unit]);
            if (!isTwin(unit)) {
                cut(unit);
            }
        }
        if (!m_tasks.empty()) {
            CpuDevice& device = cpuOf(m_units.front().input, "moments");
            m_kernels = &momentKernels(device.isa());
            m_parts.resize(m_partCount);
            device.parallel(static_cast<int64_t>(m_tasks.size()), [this](int64_t task, int) {
                // What was written last is read first: of the rest, part has left the cache by then anyway.
                const Task& here = m_tasks[m_tasks.size() - 1 - static_cast<std::size_t>(task)];
                m_units[here.unit].along == MomentChannels::Columns ? reduceColumns(here) : reduceRows(here);
            });
        }
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            m_twins[unit] < m_units.size() ? copyTwin(unit) : collect(unit);
        }
    }

private:
    /// Whether another unit before this one asks for the same.
    bool isTwin(std::size_t index)
    {
        const MomentUnit& unit = m_units[index];
        const auto [found, isNew] = m_seen.try_emplace(addressOf(unit), index);
        const MomentUnit& other = m_units[found->second];
        const bool isSame = !isNew && unit.begin == other.begin && unit.end == other.end
            && unit.along == other.along && unit.input.shape() == other.input.shape()
            && unit.input.rowStride() == other.input.rowStride() && unit.input.dtype() == other.input.dtype()
            && (unit.records == nullptr || other.records != nullptr)
            && (unit.channels == nullptr || other.channels != nullptr);
        if (isSame) {
            m_twins[index] = found->second;
        }
        return isSame;
    }

    static const std::byte* addressOf(const MomentUnit& unit)
    {
        return unit.input.data<std::byte>()
            + unit.begin * unit.input.rowStride() * byteSize(unit.input.dtype());
    }

    void cut(std::size_t index)
    {
        const MomentUnit& unit = m_units[index];
        const int64_t width = widthOf(unit.input);
        if (unit.begin == unit.end || width == 0) {
            return;
        }
        if (unit.along == MomentChannels::Columns) {
            for (int64_t column = 0; column < width; column += ColumnMoments::columnCount) {
                m_tasks.push_back({ index, unit.begin, unit.end, column,
                    std::min(column + ColumnMoments::columnCount, width), m_partCount++ });
            }
            return;
        }
        const int64_t rowStep = std::max<int64_t>(1, taskElements / width);
        const int64_t step = std::min(width, taskElements);
        for (int64_t row = unit.begin; row < unit.end; row += rowStep) {
            const int64_t last = std::min(row + rowStep, unit.end);
            for (int64_t element = 0; element < width; element += step) {
                const int64_t end = std::min(element + step, width);
                m_tasks.push_back({ index, row, last, element, end, m_partCount });
                m_partCount += static_cast<std::size_t>((last - row) * tileCount(end - element));
            }
        }
    }

    static int64_t tileCount(int64_t elements) { return (elements + tileElements - 1) / tileElements; }

    MomentTile tileOf(const Task& task) const
    {
        const Tensor& input = m_units[task.unit].input;
        return { input.data<std::byte>()
                + (task.firstRow * input.rowStride() + task.begin) * byteSize(input.dtype()),
            input.dtype(), input.rowStride(), task.lastRow - task.firstRow, task.end - task.begin };
    }

    void reduceColumns(const Task& task)
    {
        const MomentUnit& unit = m_units[task.unit];
        const MomentTile tile = tileOf(task);
        ColumnMoments moments;
        const bool isHeld = m_kernels->columns(tile, moments);
        float* records = unit.records == nullptr ? nullptr : unit.records + task.begin * momentRecordSize;
        if (!isHeld || unit.channels != nullptr) {
            std::vector<Moments> channels(static_cast<std::size_t>(tile.columnCount));
            for (int64_t column = 0; column < tile.columnCount; ++column) {
                channels[static_cast<std::size_t>(column)] = moments.isHeld[column] != 0
                    ? heldColumn(moments, column, tile.rowCount)
                    : momentsReference(elementOf(tile, column), tile.dtype, tile.rowStride, tile.rowCount);
            }
            if (unit.channels != nullptr) {
                std::copy(channels.begin(), channels.end(), unit.channels + task.begin);
            }
            if (!isHeld) {
                for (std::size_t column = 0; records != nullptr && column < channels.size(); ++column) {
                    writeRecord(channels[column], records + static_cast<int64_t>(column) * momentRecordSize);
                }
                m_parts[task.firstPart] = merged(channels);
                return;
            }
        }
        const auto rowCount = static_cast<double>(tile.rowCount);
        if (records != nullptr) {
            m_kernels->records(moments, tile.columnCount, rowCount, records);
        }
        const WholeMoments whole = m_kernels->whole(moments, tile.columnCount, rowCount);
        m_parts[task.firstPart] = { whole.count, whole.mean, whole.m2, whole.m3, whole.m4, whole.minimum,
            whole.maximum, std::max(std::fabs(whole.minimum), std::fabs(whole.maximum)), 0 };
    }

    void reduceRows(const Task& task)
    {
        const MomentTile all = tileOf(task);
        std::size_t part = task.firstPart;
        for (int64_t row = 0; row < all.rowCount; ++row) {
            for (int64_t element = 0; element < all.columnCount; element += tileElements) {
                m_parts[part++] = momentsOfTile(*m_kernels,
                    { elementOf(all, row * all.rowStride + element), all.dtype, 0, 1,
                        std::min(tileElements, all.columnCount - element) });
            }
        }
    }

    /// The parts of a unit lie one after the other, those of a row too.
    void collect(std::size_t index)
    {
        MomentUnit& unit = m_units[index];
        const int64_t width = widthOf(unit.input);
        if (unit.begin == unit.end || width == 0) {
            clear(unit);
            return;
        }
        if (unit.along == MomentChannels::Columns) {
            const auto count = static_cast<std::size_t>(
                (width + ColumnMoments::columnCount - 1) / ColumnMoments::columnCount);
            unit.total = merged(std::span(m_parts).subspan(m_nextPart, count));
            m_nextPart += count;
            return;
        }
        const auto perRow = static_cast<std::size_t>(tileCount(width));
        const auto rowCount = static_cast<std::size_t>(unit.end - unit.begin);
        std::vector<Moments> rows(rowCount);
        for (std::size_t row = 0; row < rowCount; ++row) {
            rows[row] = merged(std::span(m_parts).subspan(m_nextPart, perRow));
            m_nextPart += perRow;
            if (unit.records != nullptr) {
                writeRecord(rows[row], unit.records + static_cast<int64_t>(row) * momentRecordSize);
            }
        }
        if (unit.channels != nullptr) {
            std::copy(rows.begin(), rows.end(), unit.channels);
        }
        unit.total = merged(rows);
    }

    static void clear(MomentUnit& unit)
    {
        unit.total = Moments();
        if (unit.records != nullptr) {
            std::fill_n(unit.records, unit.channelCount() * momentRecordSize, 0.0F);
        }
        if (unit.channels != nullptr) {
            std::fill_n(unit.channels, unit.channelCount(), Moments());
        }
    }

    void copyTwin(std::size_t index)
    {
        MomentUnit& unit = m_units[index];
        const MomentUnit& twin = m_units[m_twins[index]];
        unit.total = twin.total;
        if (unit.records != nullptr) {
            std::copy_n(twin.records, unit.channelCount() * momentRecordSize, unit.records);
        }
        if (unit.channels != nullptr) {
            std::copy_n(twin.channels, unit.channelCount(), unit.channels);
        }
    }

    std::span<MomentUnit> m_units;
    const MomentKernels* m_kernels = nullptr;
    /// The unit that is the same, or as many as there are.
    std::vector<std::size_t> m_twins;
    std::unordered_map<const std::byte*, std::size_t> m_seen;
    std::vector<Task> m_tasks;
    std::vector<Moments> m_parts;
    std::size_t m_partCount = 0, m_nextPart = 0;
};

} // namespace

int64_t MomentUnit::channelCount() const
{
    return along == MomentChannels::Columns ? widthOf(input) : end - begin;
}

void reduceMoments(std::span<MomentUnit> units)
{
    Reduction(units).run();
}

Moments momentsOfRun(Isa isa, const void* values, DType dtype, int64_t count)
{
    const MomentTile all { values, dtype, 0, 1, count };
    std::vector<Moments> parts;
    for (int64_t element = 0; element < count; element += tileElements) {
        parts.push_back(momentsOfTile(momentKernels(isa),
            { elementOf(all, element), dtype, 0, 1, std::min(tileElements, count - element) }));
    }
    return merged(parts);
}

} // namespace fovea
