// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/sink.h"
#include "record/reading_plan.h"
#include "record/staging_ring.h"

namespace fovea {

// What a pass shows of one probe, into the ring as one planned reading keeps it (SCHEMA.md). `tensor` has the
// elements that pass_rows.h counts for `reading`.

/// Every row, in the type that is planned.
void stageFull(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples);
/// The log-sum-exp of a `qk` reading: [token, head].
void stageLogSumExp(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples);
/// What reading.slice keeps.
void stageSlice(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples);

} // namespace fovea
