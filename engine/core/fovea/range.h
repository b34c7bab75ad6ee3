// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace fovea {

/// Indices from `first` to `last`, both included.
struct IndexRange {
    int64_t first = 0, last = 0;
};

/// "4" or "0-3"; nothing when it is neither, or descends.
inline std::optional<IndexRange> parseRange(std::string_view text)
{
    const auto parseIndex = [](std::string_view digits) -> std::optional<int64_t> {
        int64_t index = -1;
        const char* const end = digits.data() + digits.size();
        const auto [stop, problem] = std::from_chars(digits.data(), end, index);
        const bool isIndex = problem == std::errc() && stop == end && index >= 0 && digits.front() != '-';
        return isIndex ? std::optional(index) : std::nullopt;
    };
    const std::size_t dash = text.find('-');
    const auto first = parseIndex(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parseIndex(text.substr(dash + 1));
    return first && last && *first <= *last ? std::optional(IndexRange { *first, *last }) : std::nullopt;
}

} // namespace fovea
