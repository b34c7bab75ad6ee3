// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <cstdint>
#include <filesystem>
#include <functional>

namespace fovea {

/// What `repair` did.
struct RepairReport {
    int64_t committedExamples = 0;
    int64_t droppedExamples = 0;
    int64_t bytesBefore = 0, bytesAfter = 0;
    int64_t pyramidCount = 0;
};

/// Whether long series get pyramids (pyramid_file.h): those that had some keep them in any case.
enum class Pyramids : uint8_t { Keep, Build };

/// Rewrites a trace so that it holds committed examples only (`pack`: compressed) into `output`, which may be
/// `input` itself: what was there before is replaced once the new file is whole. `shouldStop` is asked every
/// few megabytes; when it says yes the error is Interrupted and nothing is changed.
FOVEA_TRACE_EXPORT Result<RepairReport> repairTrace(const std::filesystem::path& input,
    const std::filesystem::path& output, bool pack, const std::function<bool()>& shouldStop = {},
    Pyramids pyramids = Pyramids::Keep);

/// Takes from a closed trace that ended early what was planned and not written, as `repairTrace` would;
/// readers that have it open keep what they have. False: there is nothing to take, nothing to keep, or more
/// than `byteLimit` would have to be copied; what was planned and not written takes no disk.
FOVEA_TRACE_EXPORT Result<bool> trimTrace(const std::filesystem::path& path, int64_t byteLimit);

} // namespace fovea
