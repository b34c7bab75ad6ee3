// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice.h"

#include <algorithm>
#include <charconv>

namespace fovea::trace_browser {
namespace {

std::optional<int64_t> wholeNumber(std::string_view text)
{
    int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = problem == std::errc() && end == text.data() + text.size() && number >= 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> fieldsOf(std::string_view inside)
{
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t comma = inside.find(',');
        fields.push_back(inside.substr(0, comma));
        if (comma == std::string_view::npos) {
            return fields;
        }
        inside.remove_prefix(comma + 1);
    }
}

} // namespace

SlicePart partOf(const SliceChoice& choice, const Shape& shape)
{
    SlicePart part;
    const int rank = shape.rank();
    const int outerCount = std::max(0, rank - 2);
    for (int axis = 0; axis < outerCount; ++axis) {
        const auto index = static_cast<std::size_t>(axis);
        const int64_t chosen = index < choice.outer.size() ? choice.outer[index] : 0;
        part.begin.push_back(std::clamp<int64_t>(chosen, 0, std::max<int64_t>(0, shape[axis] - 1)));
        part.count.push_back(std::min<int64_t>(1, shape[axis]));
    }
    part.allRows = rank == 0 ? 1 : rank == 1 ? shape[0] : shape[-2];
    part.allColumns = rank < 2 ? 1 : shape[-1];
    part.columns = std::min(part.allColumns, rank < 2 ? 1 : columnLimit);
    const int64_t first = std::clamp<int64_t>(choice.firstRow, 0, std::max<int64_t>(0, part.allRows - 1));
    part.rows = std::min(part.allRows - first, sliceLimit / std::max<int64_t>(1, part.columns));
    if (rank >= 1) {
        part.begin.push_back(first);
        part.count.push_back(part.rows);
    }
    if (rank >= 2) {
        part.begin.push_back(0);
        part.count.push_back(part.columns);
    }
    return part;
}

std::string formatAddress(const SliceChoice& choice, int rank)
{
    const int outerCount = std::max(0, rank - 2);
    if (outerCount == 0 && choice.firstRow == 0) {
        return choice.path;
    }
    std::string text = choice.path + "[";
    for (int axis = 0; axis < outerCount; ++axis) {
        const auto index = static_cast<std::size_t>(axis);
        text += std::to_string(index < choice.outer.size() ? choice.outer[index] : 0) + ",";
    }
    text += choice.firstRow > 0 ? std::to_string(choice.firstRow) + ":" : ":";
    return text + (rank >= 2 ? ",:]" : "]");
}

SliceChoice parseAddress(const std::string& address)
{
    SliceChoice choice { address, {}, 0 };
    const std::size_t open = address.rfind('[');
    if (open == std::string::npos || address.back() != ']') {
        return choice;
    }
    choice.path = address.substr(0, open);
    const std::string inside = address.substr(open + 1, address.size() - open - 2);
    for (const std::string_view field : fieldsOf(inside)) {
        const std::size_t colon = field.find(':');
        if (colon == std::string_view::npos) {
            choice.outer.push_back(wholeNumber(field).value_or(0));
        } else if (choice.firstRow == 0) {
            choice.firstRow = wholeNumber(field.substr(0, colon)).value_or(0);
        }
    }
    return choice;
}

} // namespace fovea::trace_browser
