// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// FNV-1a, which can be carried on byte by byte: the hashes of all prefixes of a word cost one pass.
constexpr uint64_t emptyTokenHash = 0xCBF29CE484222325U;
constexpr uint64_t extendTokenHash(uint64_t hash, char byte)
{
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
}
constexpr uint64_t extendTokenHash(uint64_t hash, std::string_view bytes)
{
    for (const char byte : bytes) {
        hash = extendTokenHash(hash, byte);
    }
    return hash;
}

/// The tokens of a model and their ids: all texts in one buffer, found by hash, so that opening thirty
/// thousand takes milliseconds.
class Vocabulary {
public:
    /// What to do with a token that is listed twice.
    enum class Repeated { Refuse, LastWins };

    class Builder {
    public:
        /// `byteCount`: the size of the file, of which each token takes six bytes at least. What is reserved
        /// and not used takes no memory; growing step by step would take twice what is used.
        explicit Builder(std::size_t byteCount)
        {
            m_text.reserve(byteCount);
            m_entries.reserve(byteCount / 6);
        }
        void add(std::string_view token, int64_t id);
        std::size_t size() const { return m_entries.size(); }
        /// `source` names the file, and the key in it, for messages.
        Result<Vocabulary> build(const std::string& source, Repeated repeated) &&;

    private:
        friend class Vocabulary;
        struct Entry {
            uint32_t begin;
            uint32_t length;
            int64_t id;
        };
        std::string m_text;
        std::vector<Entry> m_entries;
    };

    std::optional<int32_t> find(std::string_view token) const;
    /// The same for the token `head` + `tail`, whose hash is known.
    std::optional<int32_t> find(uint64_t hash, std::string_view head, std::string_view tail) const;

    bool contains(int32_t id) const;
    /// Empty for an id that has no token.
    std::string_view text(int32_t id) const;
    /// Tokens that have an id.
    int64_t size() const { return m_size; }
    /// One more than the largest id.
    int64_t idLimit() const { return static_cast<int64_t>(m_spans.size()); }
    /// In bytes.
    std::size_t longestToken() const { return m_longestToken; }

private:
    struct Span {
        uint32_t begin = absent;
        uint32_t length = 0;
    };
    static constexpr uint32_t absent = 0xFFFFFFFFU;

    struct Slot {
        /// High half of the hash, so that few texts are compared in vain.
        uint32_t tag = 0;
        int32_t id = -1;
    };

    /// False when the token was there already; its id is then replaced.
    bool insert(int32_t id);

    std::string m_text;
    std::vector<Span> m_spans;
    std::vector<Slot> m_slots;
    int64_t m_size = 0;
    std::size_t m_longestToken = 0;
};

} // namespace fovea
