// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/series_source.h>
#include <fovea/widgets_export.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace fovea {

/// f32 samples with the extremes of blocks of 64, 128, 256 … of them, so that a pixel column of a hundred
/// million is found in a few steps. Grows at the end; copies share what is full, so a copy is a snapshot that
/// costs little, and a copy may be read on another thread while this one grows. x is first + index * step,
/// unless the samples have been appended with their own.
class FOVEA_WIDGETS_EXPORT SeriesPyramid final : public SeriesSource {
public:
    /// Samples in the blocks of the finest level.
    static constexpr int64_t blockSize = 64;
    /// Samples that are shared between copies.
    static constexpr int64_t chunkSize = 65536;

    explicit SeriesPyramid(double first = 0, double step = 1);
    explicit SeriesPyramid(std::span<const float> values, double first = 0, double step = 1);
    /// Samples with their own x; sorted when they are not ascending. An x that is not finite is left out.
    static SeriesPyramid withPositions(std::span<const double> positions, std::span<const float> values);

    void append(std::span<const float> values);
    /// At a position of its own, which is not before the last one (otherwise the last one is taken); left out
    /// when it is not finite. Only of a series whose samples all have been appended so.
    void append(double position, float value);

    /// Samples without a place: an infinite one would leave no room for the others.
    int64_t leftOutCount() const { return m_leftOutCount; }

    int64_t count() const override { return m_count; }
    double x(int64_t index) const override;
    float value(int64_t index) const override;
    Extremes extremes(int64_t begin, int64_t end) const override;
    int64_t lowerBound(double position) const override;

private:
    struct Chunk {
        std::vector<float> values;
        std::vector<double> positions;
        /// Blocks of blockSize * 2^level samples; the last one of a level may not be full.
        std::vector<std::vector<Extremes>> levels;
    };
    static void update(Chunk& chunk, int64_t firstChanged);
    static Extremes extremesIn(const Chunk& chunk, int64_t begin, int64_t end);
    /// The last chunk, which nobody else reads.
    Chunk& growing();
    void finishGrowing(int64_t firstChanged);

    double m_first;
    double m_step;
    bool m_hasPositions = false;
    int64_t m_count = 0;
    int64_t m_leftOutCount = 0;
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    /// Of each chunk.
    std::vector<Extremes> m_summaries;
};

} // namespace fovea
