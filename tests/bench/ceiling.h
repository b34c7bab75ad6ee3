// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/cpu/cpu_device.h"

namespace fovea::bench {

/// What this machine can do at best, measured on the threads of a device: the best of many short runs, since
/// neighbours on a shared machine only ever take away.
struct Ceiling {
    /// GFLOP/s, 2 for each multiply-add: fp32 FMA; bf16 pairs, in vector registers and on AMX tiles (0 where
    /// the processor has none).
    double fma = 0, bfloat16Vector = 0, bfloat16Tile = 0;
    /// GB/s read by all threads from buffers of their own: 512 KiB, 8 MiB and 128 MiB each.
    double secondLevel = 0, thirdLevel = 0, memory = 0;

    /// The highest of the bf16 figures, or fp32's where bf16 is only storage.
    double bfloat16() const;
};

Ceiling measureCeiling(CpuDevice& device);
/// The arithmetic alone, in some milliseconds: to be taken again between measurements.
double measureFma(CpuDevice& device);

} // namespace fovea::bench
