// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/series_pyramid.h>

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>

namespace fovea {

SeriesSource::~SeriesSource() = default;

int64_t SeriesSource::lowerBound(double position) const
{
    int64_t begin = 0;
    int64_t end = count();
    while (begin < end) {
        const int64_t middle = begin + (end - begin) / 2;
        if (x(middle) < position) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

SeriesPyramid::SeriesPyramid(double first, double step)
    : m_first(std::isfinite(first) ? first : 0)
    , m_step(std::isfinite(step) && step > 0 ? step : 1)
{
}

SeriesPyramid::SeriesPyramid(std::span<const float> values, double first, double step)
    : SeriesPyramid(first, step)
{
    append(values);
}

SeriesPyramid SeriesPyramid::withPositions(std::span<const double> positions, std::span<const float> values)
{
    std::vector<std::size_t> order;
    const std::size_t count = std::min(positions.size(), values.size());
    for (std::size_t index = 0; index < count; ++index) {
        if (std::isfinite(positions[index])) {
            order.push_back(index);
        }
    }
    const auto isBefore = [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; };
    if (!std::is_sorted(order.begin(), order.end(), isBefore)) {
        std::stable_sort(order.begin(), order.end(), isBefore);
    }
    SeriesPyramid series;
    series.m_hasPositions = true;
    series.m_leftOutCount = static_cast<int64_t>(count - order.size());
    for (std::size_t begin = 0; begin < order.size(); begin += chunkSize) {
        Chunk& chunk = series.growing();
        const std::size_t end = std::min(order.size(), begin + chunkSize);
        for (std::size_t index = begin; index < end; ++index) {
            chunk.positions.push_back(positions[order[index]]);
            chunk.values.push_back(values[order[index]]);
        }
        series.finishGrowing(0);
    }
    return series;
}

SeriesPyramid::Chunk& SeriesPyramid::growing()
{
    if (m_count % chunkSize == 0) {
        m_chunks.push_back(std::make_shared<Chunk>());
        m_summaries.emplace_back();
    } else if (m_chunks.back().use_count() > 1) {
        m_chunks.back() = std::make_shared<Chunk>(*m_chunks.back());
    } else {
        // What the last other owner read, on its thread, comes before what is written now.
        std::atomic_thread_fence(std::memory_order_acquire);
    }
    return *m_chunks.back();
}

void SeriesPyramid::finishGrowing(int64_t firstChanged)
{
    Chunk& chunk = *m_chunks.back();
    update(chunk, firstChanged);
    const auto held = static_cast<int64_t>(chunk.values.size());
    m_count = (static_cast<int64_t>(m_chunks.size()) - 1) * chunkSize + held;
    m_summaries.back() = extremesIn(chunk, 0, held);
}

void SeriesPyramid::append(std::span<const float> values)
{
    while (!values.empty()) {
        Chunk& chunk = growing();
        const auto held = static_cast<int64_t>(chunk.values.size());
        const auto taken = std::min(values.size(), static_cast<std::size_t>(chunkSize - held));
        for (std::size_t index = 0; m_hasPositions && index < taken; ++index) {
            chunk.positions.push_back(
                (m_count > 0 ? x(m_count - 1) : m_first) + m_step * static_cast<double>(index + 1));
        }
        chunk.values.insert(chunk.values.end(), values.begin(), values.begin() + static_cast<int64_t>(taken));
        finishGrowing(held);
        values = values.subspan(taken);
    }
}

void SeriesPyramid::append(double position, float value)
{
    assert(m_count == 0 || m_hasPositions);
    m_hasPositions = true;
    if (!std::isfinite(position)) {
        ++m_leftOutCount;
        return;
    }
    const double last = m_count > 0 ? x(m_count - 1) : position;
    Chunk& chunk = growing();
    const auto held = static_cast<int64_t>(chunk.values.size());
    chunk.positions.push_back(position > last ? position : last);
    chunk.values.push_back(value);
    finishGrowing(held);
}

void SeriesPyramid::update(Chunk& chunk, int64_t firstChanged)
{
    const auto count = static_cast<int64_t>(chunk.values.size());
    const std::span<const float> values(chunk.values);
    std::size_t level = 0;
    for (int64_t size = blockSize; size <= chunkSize && (level == 0 || size / 2 < count);
         size *= 2, ++level) {
        if (chunk.levels.size() <= level) {
            chunk.levels.emplace_back();
            firstChanged = level == 0 ? firstChanged : 0;
        }
        std::vector<Extremes>& blocks = chunk.levels[level];
        blocks.resize(static_cast<std::size_t>((count + size - 1) / size));
        for (auto block = static_cast<std::size_t>(firstChanged / size); block < blocks.size(); ++block) {
            if (level == 0) {
                const auto begin = block * static_cast<std::size_t>(size);
                blocks[block] = extremesOf(
                    values.subspan(begin, std::min(static_cast<std::size_t>(size), values.size() - begin)));
            } else {
                const std::vector<Extremes>& finer = chunk.levels[level - 1];
                blocks[block] = 2 * block + 1 < finer.size() ? joined(finer[2 * block], finer[2 * block + 1])
                                                             : finer[2 * block];
            }
        }
    }
}

Extremes SeriesPyramid::extremesIn(const Chunk& chunk, int64_t begin, int64_t end)
{
    const std::span<const float> values(chunk.values);
    const auto scan = [&values](int64_t from, int64_t to) {
        return extremesOf(
            values.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    };
    Extremes all;
    while (begin < end) {
        if (begin % blockSize != 0 || end - begin < blockSize) {
            const int64_t stop = std::min(end, (begin / blockSize + 1) * blockSize);
            all = joined(all, scan(begin, stop));
            begin = stop;
            continue;
        }
        std::size_t level = 0;
        int64_t size = blockSize;
        while (level + 1 < chunk.levels.size() && begin % (2 * size) == 0 && end - begin >= 2 * size) {
            size *= 2;
            ++level;
        }
        all = joined(all, chunk.levels[level][static_cast<std::size_t>(begin / size)]);
        begin += size;
    }
    return all;
}

Extremes SeriesPyramid::extremes(int64_t begin, int64_t end) const
{
    assert(begin >= 0 && end <= m_count);
    Extremes all;
    while (begin < end) {
        const auto index = static_cast<std::size_t>(begin / chunkSize);
        const int64_t origin = begin / chunkSize * chunkSize;
        const int64_t stop = std::min(end, origin + static_cast<int64_t>(m_chunks[index]->values.size()));
        const bool isWhole
            = begin == origin && stop - begin == static_cast<int64_t>(m_chunks[index]->values.size());
        all = joined(
            all, isWhole ? m_summaries[index] : extremesIn(*m_chunks[index], begin - origin, stop - origin));
        begin = stop;
    }
    return all;
}

double SeriesPyramid::x(int64_t index) const
{
    return m_hasPositions ? m_chunks[static_cast<std::size_t>(index / chunkSize)]
                                ->positions[static_cast<std::size_t>(index % chunkSize)]
                          : m_first + m_step * static_cast<double>(index);
}

float SeriesPyramid::value(int64_t index) const
{
    return m_chunks[static_cast<std::size_t>(index / chunkSize)]
        ->values[static_cast<std::size_t>(index % chunkSize)];
}

int64_t SeriesPyramid::lowerBound(double position) const
{
    if (m_hasPositions) {
        return SeriesSource::lowerBound(position);
    }
    const double index = std::ceil((position - m_first) / m_step);
    int64_t near = !(index > 0)                 ? 0
        : index >= static_cast<double>(m_count) ? m_count
                                                : static_cast<int64_t>(index);
    // The division may have rounded over a sample.
    while (near > 0 && x(near - 1) >= position) {
        --near;
    }
    while (near < m_count && x(near) < position) {
        ++near;
    }
    return near;
}

} // namespace fovea
