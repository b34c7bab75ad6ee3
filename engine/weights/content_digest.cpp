// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/content_digest.h"

#include <xxhash.h>

namespace fovea {

struct ContentDigest::State {
    XXH3_state_t* xxh = XXH3_createState();

    State() { XXH3_128bits_reset(xxh); }
    ~State() { XXH3_freeState(xxh); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

ContentDigest::ContentDigest()
    : m_state(std::make_unique<State>())
{
}

ContentDigest::~ContentDigest() = default;

void ContentDigest::addBytes(std::span<const std::byte> bytes)
{
    XXH3_128bits_update(m_state->xxh, bytes.data(), bytes.size());
}

void ContentDigest::addNumber(uint64_t number)
{
    unsigned char bytes[8];
    for (unsigned char& byte : bytes) {
        byte = static_cast<unsigned char>(number & 0xffU);
        number >>= 8U;
    }
    XXH3_128bits_update(m_state->xxh, bytes, sizeof bytes);
}

void ContentDigest::addText(std::string_view text)
{
    addNumber(text.size());
    XXH3_128bits_update(m_state->xxh, text.data(), text.size());
}

std::string ContentDigest::text() const
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state->xxh));
    std::string digits;
    for (const unsigned char byte : canonical.digest) {
        digits += "0123456789abcdef"[byte >> 4U];
        digits += "0123456789abcdef"[byte & 0xfU];
    }
    return digits;
}

} // namespace fovea
