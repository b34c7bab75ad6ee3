// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fovea {

/// Byte offset of the first byte that is no part of valid UTF-8 (RFC 3629: no surrogates, nothing overlong,
/// nothing above U+10FFFF); none when all of it is.
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

/// The code points of `text`. Each maximal part that is not UTF-8 becomes one U+FFFD, as Python's
/// errors="replace" does.
std::u32string decodeUtf8(std::string_view text);

/// Writes one character, 1 to 4 bytes; returns how many.
std::size_t writeUtf8(char32_t character, char bytes[4]);
void appendUtf8(std::string& text, char32_t character);
std::string encodeUtf8(std::u32string_view text);

} // namespace fovea
