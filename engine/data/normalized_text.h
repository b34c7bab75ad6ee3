// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// A half-open range of the original text, in code points.
struct TextRange {
    int32_t begin = 0;
    int32_t end = 0;
};

/// Part of a normalized text: characters and, for each, what it came from.
struct TextView {
    std::u32string_view characters;
    std::span<const TextRange> origins;

    bool isEmpty() const { return characters.empty(); }
    std::size_t size() const { return characters.size(); }
    TextView part(std::size_t begin, std::size_t end) const
    {
        return { characters.substr(begin, end - begin), origins.subspan(begin, end - begin) };
    }
    /// What all of it came from; [0, 0) when it is empty.
    TextRange origin() const
    {
        return isEmpty() ? TextRange {} : TextRange { origins.front().begin, origins.back().end };
    }
};

/// A text on its way through a normalizer.
struct NormalizedText {
    std::u32string characters;
    std::vector<TextRange> origins;

    NormalizedText() = default;
    /// Characters of the original text as they are; the first one is its code point number `begin`.
    NormalizedText(std::u32string_view original, int32_t begin)
        : characters(original)
        , origins(original.size())
    {
        for (TextRange& origin : origins) {
            origin = { begin, begin + 1 };
            ++begin;
        }
    }

    void reserve(std::size_t count)
    {
        characters.reserve(count);
        origins.reserve(count);
    }
    void append(char32_t character, TextRange origin)
    {
        characters.push_back(character);
        origins.push_back(origin);
    }
    TextView view() const { return { characters, origins }; }
};

} // namespace fovea
