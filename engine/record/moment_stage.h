// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/sink.h"
#include "ops/moment_reduction.h"
#include "record/staging_ring.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fovea {

/// Statistics of each example's tensor, and of its channels (of a map, its heads), into the ring. Tensors
/// wait here, shared, until enough are there to be reduced in one parallel section, or the pass ends; what
/// the threads find they write straight into the ring.
class MomentStage {
public:
    explicit MomentStage(StagingRing& ring)
        : m_ring(ring)
    {
    }

    /// `tensor` has the elements that pass_rows.h counts for `reading`, number `index` of the plan.
    void add(
        std::size_t index, const PlannedReading& reading, const Tensor& tensor, const PassExamples& examples);
    /// Straight into the ring: what is known of the channels of each example already, [examples, channels].
    void addReduced(std::size_t index, std::span<const Moments> moments, const PassExamples& examples);
    /// Reduces and stages what waits.
    void flush();
    /// Forgets what waits: the pass was broken off.
    void drop();

private:
    /// Where what a unit leaves belongs.
    struct Row {
        std::size_t reading = 0;
        int64_t example = 0;
        bool hasChannels = false;
    };
    /// Units of one reading whose examples follow one another, so that their rows do in the file.
    struct Run {
        std::size_t first = 0, count = 0;
        std::span<std::byte> tensorPlace {}, channelPlace {};
    };

    void add(const Row& row, MomentUnit unit);
    std::vector<Run> runs() const;
    int64_t channelBytes(const Run& run) const;
    void reserve(std::vector<Run>& runs, std::vector<std::byte>& beside);

    StagingRing& m_ring;
    std::vector<MomentUnit> m_units;
    /// One for each unit.
    std::vector<Row> m_rows;
    int64_t m_inputBytes = 0, m_placeBytes = 0;
};

} // namespace fovea
