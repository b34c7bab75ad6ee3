// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record/recorder.h"
#include "session/open_models.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace fovea {

/// Examples [first, last) that one pass computes.
struct PassRange {
    std::size_t first = 0, last = 0;
};

/// Examples in their order, as many to a pass as `tokenLimit` lets in and at least one. What a pass holds
/// never changes a result, only the time it takes.
std::vector<PassRange> splitIntoPasses(std::span<const PlannedExample> examples, int64_t tokenLimit);

/// Runs `examples` through the model into the recorder, which knows them as `firstId`, firstId + 1 …; `done`
/// is told after each pass how many of them are computed. The seconds spent inside the model. Throws
/// Interrupted, ShapeError and DeviceError; a write error comes back.
Result<double> runPasses(Job& job, OpenModel& model, std::span<const PlannedExample> examples,
    int64_t firstId, int64_t tokenLimit, Recorder& recorder, const std::function<void(int64_t)>& done);

} // namespace fovea
