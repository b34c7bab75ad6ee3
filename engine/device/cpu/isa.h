// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <string_view>

namespace fovea {

/// The strongest instruction set with kernels of ours that this processor and operating system can run.
Isa detectIsa();

/// What FOVEA_ISA asks for (portable, avx2, avx512). Unset: the strongest. Another word is an error.
Result<Isa> isaFromEnvironment();

/// "portable", "avx2", "avx512".
std::string_view name(Isa isa);

/// How this processor multiplies bf16, if that is faster than f32: "amx_bf16" (matrix tiles, four to eight
/// times), "bf16" (vector pairs on AMD, twice). Empty where it is slower (vector pairs on Intel, half) or
/// only emulated: bf16 is storage there and f32 computes. A fixed table, so that bits do not depend on a
/// timing.
std::string_view bfloat16Path(Isa isa);

/// Whether vector registers multiply pairs of bf16 (AVX512_BF16), however fast.
bool hasBFloat16Pairs();

} // namespace fovea
