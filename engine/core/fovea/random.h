// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace fovea {

/// Philox 4x32-10, a counter-based generator (Salmon et al., SC 2011): the same numbers on every device, in
/// any order, for the same (seed, stream, counter).
class Philox {
public:
    Philox(uint64_t seed, uint64_t stream)
        : m_key { static_cast<uint32_t>(seed), static_cast<uint32_t>(seed >> 32) }
        , m_stream { static_cast<uint32_t>(stream), static_cast<uint32_t>(stream >> 32) }
    {
    }

    /// Four independent 32-bit words for this counter.
    std::array<uint32_t, 4> operator()(uint64_t counter) const
    {
        std::array<uint32_t, 4> word { static_cast<uint32_t>(counter), static_cast<uint32_t>(counter >> 32),
            m_stream[0], m_stream[1] };
        std::array<uint32_t, 2> key = m_key;
        for (int round = 0; round < 10; ++round) {
            const uint64_t first = uint64_t { 0xD2511F53U } * word[0];
            const uint64_t second = uint64_t { 0xCD9E8D57U } * word[2];
            word = { static_cast<uint32_t>(second >> 32) ^ word[1] ^ key[0], static_cast<uint32_t>(second),
                static_cast<uint32_t>(first >> 32) ^ word[3] ^ key[1], static_cast<uint32_t>(first) };
            key[0] += 0x9E3779B9U;
            key[1] += 0xBB67AE85U;
        }
        return word;
    }

    /// A float in [0, 1) with 24 random bits.
    float uniform(uint64_t counter) const { return static_cast<float>((*this)(counter)[0] >> 8) * 0x1p-24F; }

private:
    std::array<uint32_t, 2> m_key;
    std::array<uint32_t, 2> m_stream;
};

} // namespace fovea
