// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/ceiling_kernels.h"

#include <immintrin.h>

namespace fovea::bench {

double fmaAvx2(int64_t rounds, float* sink)
{
    constexpr int chains = 12;
    __m256 sums[chains];
    for (__m256& sum : sums) {
        sum = _mm256_set1_ps(*sink);
    }
    const __m256 a = _mm256_set1_ps(0.999F), b = _mm256_set1_ps(0.001F);
    for (int64_t round = 0; round < rounds; ++round) {
        for (__m256& sum : sums) {
            sum = _mm256_fmadd_ps(sum, a, b);
        }
    }
    for (const __m256& sum : sums) {
        *sink += _mm256_cvtss_f32(sum);
    }
    return 2.0 * 8 * chains * static_cast<double>(rounds);
}

void readAvx2(const std::byte* data, std::size_t byteCount, float* sink)
{
    const auto* values = reinterpret_cast<const float*>(data);
    __m256 sums[8];
    for (__m256& sum : sums) {
        sum = _mm256_setzero_ps();
    }
    for (std::size_t i = 0; i < byteCount / sizeof(float); i += 64) {
        for (std::size_t part = 0; part < 8; ++part) {
            sums[part] = _mm256_or_ps(sums[part], _mm256_load_ps(values + i + part * 8));
        }
    }
    for (const __m256& sum : sums) {
        *sink += _mm256_cvtss_f32(sum);
    }
}

} // namespace fovea::bench
