// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/weights.h"

#include <xxhash.h>

#include <algorithm>
#include <memory>

namespace fovea {

namespace {

constexpr std::size_t pieceBytes = std::size_t { 4 } << 20;

/// What is hashed of a tensor, least significant byte first: length and text of name and type, rank, extents,
/// bytes. The order is that of the names, so sharding does not matter.
class Hash {
public:
    Hash()
        : m_state(XXH3_createState())
    {
        XXH3_128bits_reset(m_state.get());
    }

    void addName(std::string_view name, std::string_view type, const Shape& shape)
    {
        addText(name);
        addText(type);
        addNumber(static_cast<uint64_t>(shape.rank()));
        for (const int64_t extent : shape.extents()) {
            addNumber(static_cast<uint64_t>(extent));
        }
    }

    void addBytes(std::span<const std::byte> bytes)
    {
        XXH3_128bits_update(m_state.get(), bytes.data(), bytes.size());
    }

    std::string text() const
    {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state.get()));
        std::string digits;
        for (const unsigned char byte : canonical.digest) {
            digits += "0123456789abcdef"[byte >> 4U];
            digits += "0123456789abcdef"[byte & 0xfU];
        }
        return digits;
    }

private:
    void addNumber(uint64_t number)
    {
        unsigned char bytes[8];
        for (unsigned char& byte : bytes) {
            byte = static_cast<unsigned char>(number & 0xffU);
            number >>= 8U;
        }
        XXH3_128bits_update(m_state.get(), bytes, sizeof bytes);
    }

    void addText(std::string_view text)
    {
        addNumber(text.size());
        XXH3_128bits_update(m_state.get(), text.data(), text.size());
    }

    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    std::unique_ptr<XXH3_state_t, Free> m_state;
};

} // namespace

std::string Weights::contentHash() const
{
    Hash hash;
    auto other = m_otherTensors.begin();
    const auto addOthersBefore = [&](const std::string* name) {
        for (; other != m_otherTensors.end() && (name == nullptr || other->first < *name); ++other) {
            hash.addName(other->first, other->second.type, other->second.shape);
            hash.addBytes(other->second.bytes);
        }
    };
    for (const auto& [name, tensor] : m_tensors) {
        addOthersBefore(&name);
        hash.addName(name, fovea::name(tensor.dtype), tensor.shape);
        // Given back as they are read: a hash must not double the memory of the model at work.
        StoredTensor piece = tensor;
        for (std::size_t at = 0; at < tensor.bytes.size(); at += pieceBytes) {
            piece.bytes = tensor.bytes.subspan(at, std::min(pieceBytes, tensor.bytes.size() - at));
            hash.addBytes(piece.bytes);
            release(piece);
        }
    }
    addOthersBefore(nullptr);
    return hash.text();
}

} // namespace fovea
