// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/ceiling_kernels.h"

#include <immintrin.h>

namespace fovea::bench {

double fmaAvx512(int64_t rounds, float* sink)
{
    constexpr int chains = 16;
    __m512 sums[chains];
    for (__m512& sum : sums) {
        sum = _mm512_set1_ps(*sink);
    }
    const __m512 a = _mm512_set1_ps(0.999F), b = _mm512_set1_ps(0.001F);
    for (int64_t round = 0; round < rounds; ++round) {
        for (__m512& sum : sums) {
            sum = _mm512_fmadd_ps(sum, a, b);
        }
    }
    for (const __m512& sum : sums) {
        *sink += _mm512_cvtss_f32(sum);
    }
    return 2.0 * 16 * chains * static_cast<double>(rounds);
}

double bfloat16Avx512(int64_t rounds, float* sink)
{
    constexpr int chains = 16;
    __m512 sums[chains];
    for (__m512& sum : sums) {
        sum = _mm512_set1_ps(*sink);
    }
    const __m512bh a = _mm512_cvtne2ps_pbh(sums[0], sums[1]);
    for (int64_t round = 0; round < rounds; ++round) {
        for (__m512& sum : sums) {
            sum = _mm512_dpbf16_ps(sum, a, a);
        }
    }
    for (const __m512& sum : sums) {
        *sink += _mm512_cvtss_f32(sum);
    }
    return 2.0 * 32 * chains * static_cast<double>(rounds);
}

void readAvx512(const std::byte* data, std::size_t byteCount, float* sink)
{
    const auto* values = reinterpret_cast<const float*>(data);
    __m512 sums[8];
    for (__m512& sum : sums) {
        sum = _mm512_setzero_ps();
    }
    for (std::size_t i = 0; i < byteCount / sizeof(float); i += 128) {
        for (std::size_t part = 0; part < 8; ++part) {
            sums[part] = _mm512_or_ps(sums[part], _mm512_load_ps(values + i + part * 16));
        }
    }
    for (const __m512& sum : sums) {
        *sink += _mm512_cvtss_f32(sum);
    }
}

} // namespace fovea::bench
