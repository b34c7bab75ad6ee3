// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>

#include <immintrin.h>

#include <cstdint>

namespace fovea {

/// Sixteen floats in two AVX2 registers; see LanesAvx512. Only for files compiled for AVX2.
struct LanesAvx2 {
    static constexpr int count = 16;
    static constexpr int tileRows = 6, tileColumns = 1;

    struct Mask {
        __m256 low, high;
    };
    __m256 low, high;

    static LanesAvx2 zero() { return { _mm256_setzero_ps(), _mm256_setzero_ps() }; }
    static LanesAvx2 all(float x) { return { _mm256_set1_ps(x), _mm256_set1_ps(x) }; }
    static LanesAvx2 load(const float* from) { return { _mm256_loadu_ps(from), _mm256_loadu_ps(from + 8) }; }
    static LanesAvx2 load(const BFloat16* from)
    {
        return { widen(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))),
            widen(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 8))) };
    }
    static LanesAvx2 loadFirst(const float* from, int64_t n)
    {
        const Mask mask = first(n);
        return { _mm256_maskload_ps(from, _mm256_castps_si256(mask.low)),
            n > 8 ? _mm256_maskload_ps(from + 8, _mm256_castps_si256(mask.high)) : _mm256_setzero_ps() };
    }
    static LanesAvx2 loadFirst(const BFloat16* from, int64_t n)
    {
        BFloat16 padded[count] = {};
        for (int64_t i = 0; i < n && i < count; ++i) {
            padded[i].bits = from[i].bits;
        }
        return load(padded);
    }
    void store(float* to) const
    {
        _mm256_storeu_ps(to, low);
        _mm256_storeu_ps(to + 8, high);
    }
    void store(BFloat16* to) const
    {
        const __m256i both = _mm256_packus_epi32(narrow(low), narrow(high));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm256_permute4x64_epi64(both, 0xd8));
    }
    void storeFirst(float* to, int64_t n) const
    {
        const Mask mask = first(n);
        _mm256_maskstore_ps(to, _mm256_castps_si256(mask.low), low);
        if (n > 8) {
            _mm256_maskstore_ps(to + 8, _mm256_castps_si256(mask.high), high);
        }
    }
    void storeFirst(BFloat16* to, int64_t n) const
    {
        BFloat16 padded[count];
        store(padded);
        for (int64_t i = 0; i < n && i < count; ++i) {
            to[i].bits = padded[i].bits;
        }
    }

    friend LanesAvx2 operator+(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_add_ps(a.low, b.low), _mm256_add_ps(a.high, b.high) };
    }
    friend LanesAvx2 operator-(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_sub_ps(a.low, b.low), _mm256_sub_ps(a.high, b.high) };
    }
    friend LanesAvx2 operator*(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_mul_ps(a.low, b.low), _mm256_mul_ps(a.high, b.high) };
    }
    friend LanesAvx2 operator/(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_div_ps(a.low, b.low), _mm256_div_ps(a.high, b.high) };
    }
    static LanesAvx2 fma(LanesAvx2 a, LanesAvx2 b, LanesAvx2 c)
    {
        return { _mm256_fmadd_ps(a.low, b.low, c.low), _mm256_fmadd_ps(a.high, b.high, c.high) };
    }
    static LanesAvx2 max(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_max_ps(a.low, b.low), _mm256_max_ps(a.high, b.high) };
    }
    static LanesAvx2 min(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_min_ps(a.low, b.low), _mm256_min_ps(a.high, b.high) };
    }
    static Mask less(LanesAvx2 a, LanesAvx2 b)
    {
        return { _mm256_cmp_ps(a.low, b.low, _CMP_LT_OQ), _mm256_cmp_ps(a.high, b.high, _CMP_LT_OQ) };
    }
    static Mask first(int64_t n)
    {
        const __m256i index = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
        const int end = n < count ? static_cast<int>(n) : count;
        return { _mm256_castsi256_ps(_mm256_cmpgt_epi32(_mm256_set1_epi32(end), index)),
            _mm256_castsi256_ps(_mm256_cmpgt_epi32(_mm256_set1_epi32(end - 8), index)) };
    }
    static LanesAvx2 select(Mask mask, LanesAvx2 yes, LanesAvx2 no)
    {
        return { _mm256_blendv_ps(no.low, yes.low, mask.low),
            _mm256_blendv_ps(no.high, yes.high, mask.high) };
    }
    LanesAvx2 round() const
    {
        constexpr int nearest = _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC;
        return { _mm256_round_ps(low, nearest), _mm256_round_ps(high, nearest) };
    }
    LanesAvx2 absolute() const
    {
        const __m256 sign = _mm256_set1_ps(-0.0F);
        return { _mm256_andnot_ps(sign, low), _mm256_andnot_ps(sign, high) };
    }
    LanesAvx2 withSignOf(LanesAvx2 other) const
    {
        const __m256 sign = _mm256_set1_ps(-0.0F);
        return { _mm256_or_ps(_mm256_andnot_ps(sign, low), _mm256_and_ps(sign, other.low)),
            _mm256_or_ps(_mm256_andnot_ps(sign, high), _mm256_and_ps(sign, other.high)) };
    }
    LanesAvx2 timesPowerOfTwo(LanesAvx2 n) const { return { scaled(low, n.low), scaled(high, n.high) }; }

    float sum() const
    {
        const __m256 eight = _mm256_add_ps(low, high);
        const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }
    float largest() const
    {
        const __m256 eight = _mm256_max_ps(low, high);
        const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }

    static void transpose(LanesAvx2 (&rows)[count])
    {
        __m256 quarter[4][8];
        for (int i = 0; i < 8; ++i) {
            quarter[0][i] = rows[i].low;
            quarter[1][i] = rows[i].high;
            quarter[2][i] = rows[i + 8].low;
            quarter[3][i] = rows[i + 8].high;
        }
        for (auto& part : quarter) {
            transposeEight(part);
        }
        for (int i = 0; i < 8; ++i) {
            rows[i] = { quarter[0][i], quarter[2][i] };
            rows[i + 8] = { quarter[1][i], quarter[3][i] };
        }
    }

private:
    static void transposeEight(__m256 (&rows)[8])
    {
        __m256 pairs[8], quads[8];
        for (int i = 0; i < 8; i += 2) {
            pairs[i] = _mm256_unpacklo_ps(rows[i], rows[i + 1]);
            pairs[i + 1] = _mm256_unpackhi_ps(rows[i], rows[i + 1]);
        }
        for (int i = 0; i < 8; i += 4) {
            quads[i] = _mm256_shuffle_ps(pairs[i], pairs[i + 2], 0x44);
            quads[i + 1] = _mm256_shuffle_ps(pairs[i], pairs[i + 2], 0xee);
            quads[i + 2] = _mm256_shuffle_ps(pairs[i + 1], pairs[i + 3], 0x44);
            quads[i + 3] = _mm256_shuffle_ps(pairs[i + 1], pairs[i + 3], 0xee);
        }
        for (int i = 0; i < 4; ++i) {
            rows[i] = _mm256_permute2f128_ps(quads[i], quads[i + 4], 0x20);
            rows[i + 4] = _mm256_permute2f128_ps(quads[i], quads[i + 4], 0x31);
        }
    }
    static __m256 widen(__m128i bits)
    {
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
    }
    static __m256i narrow(__m256 half)
    {
        const __m256i bits = _mm256_castps_si256(half);
        const __m256i odd = _mm256_and_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(1));
        const __m256i rounded
            = _mm256_srli_epi32(_mm256_add_epi32(_mm256_add_epi32(bits, _mm256_set1_epi32(0x7fff)), odd), 16);
        const __m256i quiet = _mm256_or_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(0x40));
        const __m256i isNan = _mm256_castps_si256(_mm256_cmp_ps(half, half, _CMP_UNORD_Q));
        return _mm256_blendv_epi8(rounded, quiet, isNan);
    }
    static __m256 scaled(__m256 half, __m256 n)
    {
        const __m256i shifted = _mm256_slli_epi32(_mm256_cvtps_epi32(n), 23);
        return _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(half), shifted));
    }
};

} // namespace fovea
