// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/moments.h"

#include <cstdint>
#include <span>

namespace fovea {

/// What has statistics of its own beside those of the whole: each column over the rows, or each row over its
/// elements.
enum class MomentChannels : uint8_t { Columns, Rows };

/// Floats of a channel's record: the members of Moments, in their order.
inline constexpr int64_t momentRecordSize = 9;

/// One reduction, and what it leaves.
struct MomentUnit {
    /// [rows, ...] f32 or bf16.
    Tensor input;
    int64_t begin = 0, end = 0;
    MomentChannels along = MomentChannels::Columns;
    /// Room for the record of each channel, or null.
    float* records = nullptr;
    /// The same in fp64, or null.
    Moments* channels = nullptr;
    Moments total {};

    int64_t channelCount() const;
};

/// Makes all reductions at once, spread over the threads: what is small costs no parallel section of its own,
/// and what is asked for twice is computed once. Bits depend on a unit's rows alone. Throws ShapeError,
/// DeviceError.
void reduceMoments(std::span<MomentUnit> units);

/// Of values that lie one after the other, by the thread that calls.
Moments momentsOfRun(Isa isa, const void* values, DType dtype, int64_t count);

} // namespace fovea
