// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/utf8.h"

namespace fovea {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t character = replacement;
    std::size_t length = 1;
    bool isValid = false;
};

/// One code point at the start of `text`, which is not empty; an invalid one covers its maximal prefix that
/// could still have become valid (Unicode 15, table 3-7).
Decoded decodeOne(std::string_view text)
{
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byteAt(0);
    if (first < 0x80) {
        return { first, 1, true };
    }
    if (first < 0xC2 || first > 0xF4) {
        return {};
    }
    const std::size_t length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4);
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (first == 0xE0) {
        lowest = 0xA0;
    } else if (first == 0xED) {
        highest = 0x9F;
    } else if (first == 0xF0) {
        lowest = 0x90;
    } else if (first == 0xF4) {
        highest = 0x8F;
    }
    char32_t character = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size() || byteAt(i) < lowest || byteAt(i) > highest) {
            return { replacement, i, false };
        }
        character = (character << 6U) | (byteAt(i) & 0x3FU);
        lowest = 0x80;
        highest = 0xBF;
    }
    return { character, length, true };
}

} // namespace

std::optional<std::size_t> findInvalidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const Decoded decoded = decodeOne(text.substr(i, 4));
        if (!decoded.isValid) {
            return i;
        }
        i += decoded.length;
    }
    return std::nullopt;
}

std::u32string decodeUtf8(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            characters.push_back(byte);
            ++i;
            continue;
        }
        const Decoded decoded = decodeOne(text.substr(i, 4));
        characters.push_back(decoded.character);
        i += decoded.length;
    }
    return characters;
}

std::size_t writeUtf8(char32_t character, char bytes[4])
{
    if (character < 0x80) {
        bytes[0] = static_cast<char>(character);
        return 1;
    }
    const std::size_t length = character < 0x800 ? 2 : (character < 0x10000 ? 3 : 4);
    for (std::size_t i = length - 1; i > 0; --i) {
        bytes[i] = static_cast<char>(0x80U | (character & 0x3FU));
        character >>= 6U;
    }
    // As many leading ones as there are bytes.
    bytes[0] = static_cast<char>(((0xF00U >> length) & 0xFFU) | character);
    return length;
}

void appendUtf8(std::string& text, char32_t character)
{
    char bytes[4];
    text.append(bytes, writeUtf8(character, bytes));
}

std::string encodeUtf8(std::u32string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t character : text) {
        appendUtf8(bytes, character);
    }
    return bytes;
}

} // namespace fovea
