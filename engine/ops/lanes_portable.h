// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>

#include <bit>
#include <cmath>
#include <cstdint>

namespace fovea {

/// Sixteen floats in an array, for any processor; see LanesAvx512. `fma` rounds twice here: a fused one in
/// software would be fifty times slower.
struct LanesPortable {
    static constexpr int count = 16;
    static constexpr int tileRows = 2, tileColumns = 1;

    struct Mask {
        bool lane[count];
    };
    float lane[count];

    static LanesPortable zero() { return all(0.0F); }
    static LanesPortable all(float x)
    {
        return make([&](int) { return x; });
    }
    static LanesPortable load(const float* from)
    {
        return make([&](int i) { return from[i]; });
    }
    static LanesPortable load(const BFloat16* from)
    {
        return make([&](int i) { return toFloat(from[i]); });
    }
    static LanesPortable loadFirst(const float* from, int64_t n)
    {
        return make([&](int i) { return i < n ? from[i] : 0.0F; });
    }
    static LanesPortable loadFirst(const BFloat16* from, int64_t n)
    {
        return make([&](int i) { return i < n ? toFloat(from[i]) : 0.0F; });
    }
    void store(float* to) const { storeFirst(to, count); }
    void store(BFloat16* to) const { storeFirst(to, count); }
    void storeFirst(float* to, int64_t n) const
    {
        for (int64_t i = 0; i < n && i < count; ++i) {
            to[i] = lane[i];
        }
    }
    void storeFirst(BFloat16* to, int64_t n) const
    {
        for (int64_t i = 0; i < n && i < count; ++i) {
            to[i] = toBFloat16(lane[i]);
        }
    }

    friend LanesPortable operator+(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] + b.lane[i]; });
    }
    friend LanesPortable operator-(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] - b.lane[i]; });
    }
    friend LanesPortable operator*(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] * b.lane[i]; });
    }
    friend LanesPortable operator/(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] / b.lane[i]; });
    }
    static LanesPortable fma(const LanesPortable& a, const LanesPortable& b, const LanesPortable& c)
    {
        return make([&](int i) { return a.lane[i] * b.lane[i] + c.lane[i]; });
    }
    static LanesPortable max(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    static LanesPortable min(const LanesPortable& a, const LanesPortable& b)
    {
        return make([&](int i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    static Mask less(const LanesPortable& a, const LanesPortable& b)
    {
        Mask mask;
        for (int i = 0; i < count; ++i) {
            mask.lane[i] = a.lane[i] < b.lane[i];
        }
        return mask;
    }
    static Mask first(int64_t n)
    {
        Mask mask;
        for (int i = 0; i < count; ++i) {
            mask.lane[i] = i < n;
        }
        return mask;
    }
    static LanesPortable select(const Mask& mask, const LanesPortable& yes, const LanesPortable& no)
    {
        return make([&](int i) { return mask.lane[i] ? yes.lane[i] : no.lane[i]; });
    }
    LanesPortable round() const
    {
        return make([&](int i) { return std::nearbyint(lane[i]); });
    }
    LanesPortable absolute() const
    {
        return make([&](int i) { return std::fabs(lane[i]); });
    }
    LanesPortable withSignOf(const LanesPortable& other) const
    {
        return make([&](int i) { return std::copysign(lane[i], other.lane[i]); });
    }
    LanesPortable timesPowerOfTwo(const LanesPortable& n) const
    {
        return make([&](int i) {
            // A NaN lane stays NaN whatever is added to its bits' exponent.
            const int shift = n.lane[i] == n.lane[i] ? static_cast<int>(n.lane[i]) : 0;
            return std::bit_cast<float>(
                std::bit_cast<uint32_t>(lane[i]) + (static_cast<uint32_t>(shift) << 23));
        });
    }

    float sum() const
    {
        return fold([](float a, float b) { return a + b; });
    }
    float largest() const
    {
        return fold([](float a, float b) { return a > b ? a : b; });
    }

    static void transpose(LanesPortable (&rows)[count])
    {
        for (int i = 0; i < count; ++i) {
            for (int j = 0; j < i; ++j) {
                const float kept = rows[i].lane[j];
                rows[i].lane[j] = rows[j].lane[i];
                rows[j].lane[i] = kept;
            }
        }
    }

private:
    template <typename Function>
    static LanesPortable make(Function function)
    {
        LanesPortable result;
        for (int i = 0; i < count; ++i) {
            result.lane[i] = function(i);
        }
        return result;
    }
    template <typename Function>
    float fold(Function function) const
    {
        LanesPortable part = *this;
        for (int half = count / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; ++i) {
                part.lane[i] = function(part.lane[i], part.lane[i + half]);
            }
        }
        return part.lane[0];
    }
};

} // namespace fovea
