// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/block_walk.h"
#include "trace/element_statistics.h"
#include "trace/pyramid_file.h"

#include <fovea/pyramid.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace fovea {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr int64_t samplesAtOnce = int64_t { 1 } << 20;
constexpr int64_t mostBlocks = int64_t { 1 } << 24;

/// Two neighbours as one; `first` has `firstSize` samples, `second` `secondSize`.
SeriesBlock joined(const SeriesBlock& first, int64_t firstSize, const SeriesBlock& second, int64_t secondSize)
{
    const auto chosen = [](float a, float b, bool wantsLess) {
        if (std::isnan(a) || std::isnan(b)) {
            return std::isnan(a) ? b : a;
        }
        return wantsLess ? std::min(a, b) : std::max(a, b);
    };
    const double share = static_cast<double>(firstSize) / static_cast<double>(firstSize + secondSize);
    const double mean = std::isnan(first.mean) ? second.mean
        : std::isnan(second.mean)              ? first.mean
                                               : first.mean * share + second.mean * (1 - share);
    return { chosen(first.minimum, second.minimum, true), chosen(first.maximum, second.maximum, false),
        first.first, second.last, static_cast<float>(mean) };
}

/// Samples along the first axis of a dataset.
struct Series {
    TraceNode node;
    int64_t sampleCount = 0, columnCount = 1;
};

Result<Series> findSeries(const Trace& trace, const std::string& path, int64_t column)
{
    Result<TraceNode> node = trace.node(path);
    if (!node) {
        return node.error();
    }
    if (node->content != TraceNode::Content::Numbers || node->shape.rank() < 1) {
        return usageError(
            FOVEA_TEXT("Trace", "%1: %2 is no series of numbers"), { trace.path().string(), path });
    }
    Series series;
    series.sampleCount = node->shape[0];
    for (int axis = 1; axis < node->shape.rank(); ++axis) {
        series.columnCount *= node->shape[axis];
    }
    if (column < 0 || column >= series.columnCount) {
        return usageError(FOVEA_TEXT("Trace", "%1: %2 has no column %3; it has %4"),
            { trace.path().string(), path, std::to_string(column), std::to_string(series.columnCount) });
    }
    series.node = *std::move(node);
    return series;
}

/// Samples [begin, end) of one column.
Result<std::vector<float>> readSamples(
    const Trace& trace, const Series& series, int64_t column, int64_t begin, int64_t end)
{
    const Shape& shape = series.node.shape;
    std::vector<int64_t> from(static_cast<std::size_t>(shape.rank()), 0), count(from.size(), 1);
    from[0] = begin;
    count[0] = end - begin;
    for (int axis = shape.rank() - 1; axis > 0; --axis) {
        from[static_cast<std::size_t>(axis)] = column % shape[axis];
        column /= shape[axis];
    }
    const Result<Array> array = trace.readDataset(series.node.path, from, count);
    if (!array) {
        return array.error();
    }
    const std::vector<double> values = widened(*array);
    return std::vector<float>(values.begin(), values.end());
}

SeriesPart singleSamples(std::vector<float> samples, int64_t begin, int64_t sampleCount)
{
    SeriesPart part { sampleCount, 1, begin, {} };
    for (const float sample : samples) {
        part.blocks.push_back({ sample, sample, sample, sample, sample });
    }
    return part;
}

/// Blocks [first, last) of a level.
Result<SeriesPart> readLevel(
    const Trace& trace, const Series& series, int64_t column, int level, int64_t begin, int64_t end)
{
    SeriesPart part { series.sampleCount, PyramidBuilder::firstBlock << level, 0, {} };
    const int64_t first = begin / part.blockSize, last = (end + part.blockSize - 1) / part.blockSize;
    const Result<Array> array = trace.readDataset(
        levelPath(series.node.path, level), { first, column, 0 }, { last - first, 1, blockMembers });
    if (!array) {
        return array.error();
    }
    const std::vector<double> values = widened(*array);
    part.begin = first * part.blockSize;
    for (std::size_t at = 0; at + blockMembers <= values.size(); at += blockMembers) {
        part.blocks.push_back({ static_cast<float>(values[at]), static_cast<float>(values[at + 1]),
            static_cast<float>(values[at + 2]), static_cast<float>(values[at + 3]),
            static_cast<float>(values[at + 4]) });
    }
    return part;
}

/// The same from the samples themselves.
Result<SeriesPart> summarize(
    const Trace& trace, const Series& series, int64_t column, int level, int64_t begin, int64_t end)
{
    const int64_t blockSize = PyramidBuilder::firstBlock << level;
    SeriesPart part { series.sampleCount, blockSize, begin / blockSize * blockSize, {} };
    const int64_t last = std::min(series.sampleCount, (end + blockSize - 1) / blockSize * blockSize);
    // Pieces end where blocks of every level up to this one do.
    const int64_t step = std::max(samplesAtOnce / blockSize, int64_t { 1 }) * blockSize;
    for (int64_t at = part.begin; at < last; at += step) {
        PyramidBuilder builder;
        for (int64_t piece = at; piece < std::min(last, at + step); piece += samplesAtOnce) {
            const auto samples = readSamples(
                trace, series, column, piece, std::min({ last, at + step, piece + samplesAtOnce }));
            if (!samples) {
                return samples.error();
            }
            builder.add(*samples);
        }
        const auto levels = builder.levels();
        const auto& blocks = levels[std::min(static_cast<std::size_t>(level), levels.size() - 1)];
        part.blocks.insert(part.blocks.end(), blocks.begin(), blocks.end());
    }
    return part;
}

} // namespace

void PyramidBuilder::add(std::span<const float> samples)
{
    for (const float sample : samples) {
        if (m_openCount == 0) {
            m_open = { nothing, nothing, sample, sample, nothing };
            m_sum = 0;
            m_finiteCount = 0;
        }
        m_open.last = sample;
        if (!std::isnan(sample)) {
            m_open.minimum = m_finiteCount == 0 ? sample : std::min(m_open.minimum, sample);
            m_open.maximum = m_finiteCount == 0 ? sample : std::max(m_open.maximum, sample);
            m_sum += sample;
            ++m_finiteCount;
            m_open.mean = static_cast<float>(m_sum / static_cast<double>(m_finiteCount));
        }
        if (++m_openCount == firstBlock) {
            m_blocks.push_back(m_open);
            m_openCount = 0;
        }
    }
    m_sampleCount += static_cast<int64_t>(samples.size());
}

std::vector<std::vector<SeriesBlock>> PyramidBuilder::levels() const
{
    std::vector<std::vector<SeriesBlock>> levels { m_blocks };
    if (m_openCount > 0) {
        levels.front().push_back(m_open);
    }
    for (int64_t size = firstBlock; levels.back().size() > 1; size *= 2) {
        const std::vector<SeriesBlock>& below = levels.back();
        std::vector<SeriesBlock> above;
        above.reserve((below.size() + 1) / 2);
        for (std::size_t at = 0; at < below.size(); at += 2) {
            const auto secondBegin = static_cast<int64_t>(at + 1) * size;
            above.push_back(at + 1 < below.size()
                    ? joined(below[at], size, below[at + 1], std::min(size, m_sampleCount - secondBegin))
                    : below[at]);
        }
        levels.push_back(std::move(above));
    }
    return levels;
}

bool hasPyramid(const Trace& trace, const std::string& path)
{
    const Result<TraceNode> source = trace.node(path), group = trace.node(pyramidGroup(path));
    return source && group && source->shape.rank() > 0
        && group->attributes.get<int64_t>("samples", -1) == source->shape[0]
        && group->attributes.get<int64_t>("block", -1) == PyramidBuilder::firstBlock;
}

Result<SeriesPart> readSeries(
    const Trace& trace, const std::string& path, int64_t column, int64_t begin, int64_t end, int64_t pixels)
{
    const Result<Series> series = findSeries(trace, path, column);
    if (!series) {
        return series.error();
    }
    if (begin < 0 || begin > end || end > series->sampleCount || pixels < 1 || pixels > mostBlocks) {
        return usageError(FOVEA_TEXT("Trace", "%1: %2 has %3 samples; there are no samples %4 to %5"),
            { trace.path().string(), path, std::to_string(series->sampleCount), std::to_string(begin),
                std::to_string(end) });
    }
    const int64_t perPixel = (end - begin) / pixels;
    if (perPixel < PyramidBuilder::firstBlock) {
        Result<std::vector<float>> samples = readSamples(trace, *series, column, begin, end);
        return samples ? singleSamples(*std::move(samples), begin, series->sampleCount)
                       : Result<SeriesPart>(samples.error());
    }
    int level = 0;
    while ((PyramidBuilder::firstBlock << (level + 1)) <= perPixel) {
        ++level;
    }
    return hasPyramid(trace, path) ? readLevel(trace, *series, column, level, begin, end)
                                   : summarize(trace, *series, column, level, begin, end);
}

} // namespace fovea
