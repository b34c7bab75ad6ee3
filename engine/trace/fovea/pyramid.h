// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace.h>
#include <fovea/trace_export.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// What a block of a long series comes to, so that no extreme is ever lost. NaN counts for `first` and `last`
/// only, unless a block holds nothing else.
struct SeriesBlock {
    float minimum = 0, maximum = 0, first = 0, last = 0, mean = 0;

    friend bool operator==(const SeriesBlock&, const SeriesBlock&) = default;
};

/// Consecutive blocks of a series, all of `blockSize` samples but perhaps the last of the series.
struct SeriesPart {
    int64_t sampleCount = 0, blockSize = 1;
    /// The sample that the first block begins with: at or before the one that was asked for.
    int64_t begin = 0;
    std::vector<SeriesBlock> blocks;
};

/// Level k of a series holds one SeriesBlock for each 64 * 2^k samples; the last level holds one.
class FOVEA_TRACE_EXPORT PyramidBuilder {
public:
    static constexpr int64_t firstBlock = 64;

    /// The next samples, in any number.
    void add(std::span<const float> samples);
    /// All levels of what was added.
    std::vector<std::vector<SeriesBlock>> levels() const;
    int64_t sampleCount() const { return m_sampleCount; }

private:
    int64_t m_sampleCount = 0;
    std::vector<SeriesBlock> m_blocks;
    /// Of the block that is not full yet.
    SeriesBlock m_open;
    int64_t m_openCount = 0, m_finiteCount = 0;
    double m_sum = 0;
};

/// Samples [begin, end) along the first axis of a dataset, with blocks as wide as `pixels` allow: at least
/// one for each pixel where there are so many samples, and fewer than three; single samples where they fit.
/// Read from the file's pyramid where it has one (SCHEMA.md), else from the samples, all of them. `column`
/// chooses among the elements of a row.
FOVEA_TRACE_EXPORT Result<SeriesPart> readSeries(
    const Trace& trace, const std::string& path, int64_t column, int64_t begin, int64_t end, int64_t pixels);

/// True when the file holds a pyramid of that dataset.
FOVEA_TRACE_EXPORT bool hasPyramid(const Trace& trace, const std::string& path);

} // namespace fovea
