// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace fovea {

// What a sentence says of something that may be long, hostile or large.

/// `text`, or when it has more than `byteLimit` bytes its beginning and "…": a cut never leaves half of a
/// UTF-8 sequence.
inline std::string shortened(std::string_view text, std::size_t byteLimit)
{
    if (text.size() <= byteLimit) {
        return std::string(text);
    }
    std::size_t end = byteLimit;
    // Bytes 10xxxxxx continue a character.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

/// A name out of a file: shortened, and with "?" for what would control a terminal (ASCII's control
/// characters, and U+0080 to U+009F).
inline std::string forMessage(std::string_view name, std::size_t byteLimit = 120)
{
    std::string text = shortened(name, byteLimit);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto letter = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if (letter < 0x20U || letter == 0x7FU) {
            text[at] = '?';
        } else if (letter == 0xC2U && next >= 0x80U && next < 0xA0U) {
            text.replace(at, 2, "?");
        }
    }
    return text;
}

/// "1.5 GiB", "310 MiB", "12.0 KiB", "7 bytes".
inline std::string byteText(int64_t bytes)
{
    constexpr std::array<const char*, 5> units { "bytes", "KiB", "MiB", "GiB", "TiB" };
    // What would be rounded to four digits is said in the next unit, and three digits need no decimals.
    constexpr double nextUnit = 1023.95, threeDigits = 99.95;
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= nextUnit && unit + 1 < units.size()) {
        amount /= 1024;
        ++unit;
    }
    std::array<char, 64> text {};
    const char* const form = unit == 0 || amount >= threeDigits ? "%.0f %s" : "%.1f %s";
    std::snprintf(text.data(), text.size(), form, amount, units[unit]);
    return text.data();
}

} // namespace fovea
