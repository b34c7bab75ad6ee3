// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace fovea::bench {

/// Loops that do nothing but what is measured. Each returns the floating-point operations done; `sink` keeps
/// the compiler from dropping them.
double fmaAvx2(int64_t rounds, float* sink);
double fmaAvx512(int64_t rounds, float* sink);
double bfloat16Avx512(int64_t rounds, float* sink);
/// Zero when the operating system does not grant the tiles.
double bfloat16Amx(int64_t rounds, float* sink);

/// Reads `byteCount` bytes, a multiple of 1024, 64-byte aligned.
void readAvx2(const std::byte* data, std::size_t byteCount, float* sink);
void readAvx512(const std::byte* data, std::size_t byteCount, float* sink);

} // namespace fovea::bench
