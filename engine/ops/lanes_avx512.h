// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>

#include <immintrin.h>

#include <cstdint>

namespace fovea {

/// Sixteen floats that kernels compute with, in one AVX-512 register. LanesAvx2 and LanesPortable have the
/// same members and, but for `fma` in the portable one, the same bits. Only for files compiled for AVX-512;
/// kernels call nothing inline from elsewhere, or the linker might keep this file's copy for all.
struct LanesAvx512 {
    static constexpr int count = 16;
    /// Rows by registers of a product's tile: what fits into the register file.
    static constexpr int tileRows = 8, tileColumns = 3;

    using Mask = __mmask16;
    __m512 value;

    static LanesAvx512 zero() { return { _mm512_setzero_ps() }; }
    static LanesAvx512 all(float x) { return { _mm512_set1_ps(x) }; }
    static LanesAvx512 load(const float* from) { return { _mm512_loadu_ps(from) }; }
    static LanesAvx512 load(const BFloat16* from)
    {
        return { widen(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))) };
    }
    /// The first `n` elements, all of them if there are more; the other lanes are zero.
    static LanesAvx512 loadFirst(const float* from, int64_t n)
    {
        return { _mm512_maskz_loadu_ps(first(n), from) };
    }
    static LanesAvx512 loadFirst(const BFloat16* from, int64_t n)
    {
        return { widen(_mm256_maskz_loadu_epi16(first(n), from)) };
    }
    void store(float* to) const { _mm512_storeu_ps(to, value); }
    void store(BFloat16* to) const { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), narrow()); }
    void storeFirst(float* to, int64_t n) const { _mm512_mask_storeu_ps(to, first(n), value); }
    void storeFirst(BFloat16* to, int64_t n) const { _mm256_mask_storeu_epi16(to, first(n), narrow()); }

    friend LanesAvx512 operator+(LanesAvx512 a, LanesAvx512 b) { return { _mm512_add_ps(a.value, b.value) }; }
    friend LanesAvx512 operator-(LanesAvx512 a, LanesAvx512 b) { return { _mm512_sub_ps(a.value, b.value) }; }
    friend LanesAvx512 operator*(LanesAvx512 a, LanesAvx512 b) { return { _mm512_mul_ps(a.value, b.value) }; }
    friend LanesAvx512 operator/(LanesAvx512 a, LanesAvx512 b) { return { _mm512_div_ps(a.value, b.value) }; }
    /// a * b + c, rounded once.
    static LanesAvx512 fma(LanesAvx512 a, LanesAvx512 b, LanesAvx512 c)
    {
        return { _mm512_fmadd_ps(a.value, b.value, c.value) };
    }
    /// The larger, or `b` when either is NaN.
    static LanesAvx512 max(LanesAvx512 a, LanesAvx512 b) { return { _mm512_max_ps(a.value, b.value) }; }
    static LanesAvx512 min(LanesAvx512 a, LanesAvx512 b) { return { _mm512_min_ps(a.value, b.value) }; }
    /// False for NaN.
    static Mask less(LanesAvx512 a, LanesAvx512 b)
    {
        return _mm512_cmp_ps_mask(a.value, b.value, _CMP_LT_OQ);
    }
    static Mask first(int64_t n)
    {
        return static_cast<Mask>(n >= count ? 0xffffU : (1U << static_cast<unsigned>(n)) - 1U);
    }
    static LanesAvx512 select(Mask mask, LanesAvx512 yes, LanesAvx512 no)
    {
        return { _mm512_mask_blend_ps(mask, no.value, yes.value) };
    }
    /// Nearest integer, ties to even.
    LanesAvx512 round() const { return { _mm512_roundscale_ps(value, 0) }; }
    LanesAvx512 absolute() const { return { _mm512_abs_ps(value) }; }
    /// The magnitude of this with the sign of `other`.
    LanesAvx512 withSignOf(LanesAvx512 other) const
    {
        const __m512i sign = _mm512_set1_epi32(static_cast<int>(0x80000000U));
        return { _mm512_castsi512_ps(_mm512_ternarylogic_epi32(
            sign, _mm512_castps_si512(other.value), _mm512_castps_si512(value), 0xca)) };
    }
    /// This times 2^n for integral lanes n; the result must be a normal number.
    LanesAvx512 timesPowerOfTwo(LanesAvx512 n) const
    {
        const __m512i shifted = _mm512_slli_epi32(_mm512_cvtps_epi32(n.value), 23);
        return { _mm512_castsi512_ps(_mm512_add_epi32(_mm512_castps_si512(value), shifted)) };
    }

    /// Folds halves: 16, 8, 4, 2, 1, the same order in every instruction set.
    float sum() const
    {
        const __m256 eight = _mm256_add_ps(_mm512_castps512_ps256(value), _mm512_extractf32x8_ps(value, 1));
        const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
    }
    float largest() const
    {
        const __m256 eight = _mm256_max_ps(_mm512_castps512_ps256(value), _mm512_extractf32x8_ps(value, 1));
        const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
        return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
    }

    /// rows[i].lane[j] becomes rows[j].lane[i].
    static void transpose(LanesAvx512 (&rows)[count])
    {
        __m512 pairs[count], quads[count], eights[count];
        for (int i = 0; i < count; i += 2) {
            pairs[i] = _mm512_unpacklo_ps(rows[i].value, rows[i + 1].value);
            pairs[i + 1] = _mm512_unpackhi_ps(rows[i].value, rows[i + 1].value);
        }
        for (int i = 0; i < count; i += 4) {
            quads[i] = _mm512_shuffle_ps(pairs[i], pairs[i + 2], 0x44);
            quads[i + 1] = _mm512_shuffle_ps(pairs[i], pairs[i + 2], 0xee);
            quads[i + 2] = _mm512_shuffle_ps(pairs[i + 1], pairs[i + 3], 0x44);
            quads[i + 3] = _mm512_shuffle_ps(pairs[i + 1], pairs[i + 3], 0xee);
        }
        // quads[4 g + c] holds column 4 q + c of rows 4 g … 4 g + 3 in its quarter q.
        for (int c = 0; c < 4; ++c) {
            eights[c] = _mm512_shuffle_f32x4(quads[c], quads[c + 4], 0x88);
            eights[c + 4] = _mm512_shuffle_f32x4(quads[c], quads[c + 4], 0xdd);
            eights[c + 8] = _mm512_shuffle_f32x4(quads[c + 8], quads[c + 12], 0x88);
            eights[c + 12] = _mm512_shuffle_f32x4(quads[c + 8], quads[c + 12], 0xdd);
        }
        for (int c = 0; c < 4; ++c) {
            rows[c].value = _mm512_shuffle_f32x4(eights[c], eights[c + 8], 0x88);
            rows[c + 8].value = _mm512_shuffle_f32x4(eights[c], eights[c + 8], 0xdd);
            rows[c + 4].value = _mm512_shuffle_f32x4(eights[c + 4], eights[c + 12], 0x88);
            rows[c + 12].value = _mm512_shuffle_f32x4(eights[c + 4], eights[c + 12], 0xdd);
        }
    }

private:
    static __m512 widen(__m256i bits)
    {
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
    }
    /// Nearest even, as toBFloat16 does; VCVTNEPS2BF16 would flush denormals and is not everywhere.
    __m256i narrow() const
    {
        const __m512i bits = _mm512_castps_si512(value);
        const __m512i odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
        const __m512i rounded
            = _mm512_srli_epi32(_mm512_add_epi32(_mm512_add_epi32(bits, _mm512_set1_epi32(0x7fff)), odd), 16);
        const __m512i quiet = _mm512_or_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(0x40));
        const __mmask16 isNan = _mm512_cmp_ps_mask(value, value, _CMP_UNORD_Q);
        return _mm512_cvtepi32_epi16(_mm512_mask_blend_epi32(isNan, rounded, quiet));
    }
};

} // namespace fovea
