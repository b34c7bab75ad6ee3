// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/address.h>
#include <fovea/message_text.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace fovea {

namespace {

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Error badEntry(std::string_view entry, std::string_view problem)
{
    return usageError(FOVEA_TEXT("Address",
                          "the slice entry \"%1\" %2; expected an index, a range a:b or a:b:step, \":\" or "
                          "\"...\""),
        { forMessage(entry), std::string(problem) });
}

std::optional<int64_t> wholeNumber(std::string_view text)
{
    text.remove_prefix(text.starts_with('+') && !text.starts_with("+-") ? 1 : 0);
    int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

Result<SliceEntry> parseEntry(std::string_view text)
{
    SliceEntry entry;
    if (text == "..." || text == "…") {
        entry.type = SliceEntry::Type::Ellipsis;
        return entry;
    }
    if (text.find(':') == std::string_view::npos) {
        const std::optional<int64_t> index = wholeNumber(text);
        if (!index) {
            return badEntry(text, text.empty() ? "is empty" : "is no whole number");
        }
        entry.type = SliceEntry::Type::Index;
        entry.index = *index;
        return entry;
    }
    std::optional<int64_t> parts[3];
    std::size_t at = 0;
    for (std::string_view rest = text;; ++at) {
        const std::size_t colon = rest.find(':');
        const std::string_view part = trimmed(rest.substr(0, colon));
        if (at == 3) {
            return badEntry(text, "has more than two colons");
        }
        parts[at] = part.empty() ? std::nullopt : wholeNumber(part);
        if (!part.empty() && !parts[at]) {
            return badEntry(text, "holds something else than whole numbers");
        }
        if (colon == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(colon + 1);
    }
    entry.begin = parts[0];
    entry.end = parts[1];
    entry.step = parts[2].value_or(1);
    if (entry.step < 1) {
        return badEntry(
            text, entry.step == 0 ? "has a step of 0" : "has a negative step, which a file is not read by");
    }
    return entry;
}

Result<std::vector<SliceEntry>> parseSlice(std::string_view text)
{
    std::vector<SliceEntry> slice;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string_view part = trimmed(text.substr(0, comma));
        // A comma may end the list, as in Python's tuples.
        if (part.empty() && comma == std::string_view::npos && !slice.empty()) {
            return slice;
        }
        const Result<SliceEntry> entry = parseEntry(part);
        if (!entry) {
            return entry.error();
        }
        slice.push_back(*entry);
        if (slice.size() > static_cast<std::size_t>(Shape::maximumRank) + 1) {
            return usageError(FOVEA_TEXT("Address", "the slice has more than %1 entries"),
                { std::to_string(Shape::maximumRank) });
        }
        if (comma == std::string_view::npos) {
            return slice;
        }
        text.remove_prefix(comma + 1);
    }
}

std::string formatEntry(const SliceEntry& entry)
{
    if (entry.type == SliceEntry::Type::Ellipsis) {
        return "...";
    }
    if (entry.type == SliceEntry::Type::Index) {
        return std::to_string(entry.index);
    }
    return (entry.begin ? std::to_string(*entry.begin) : "") + ":"
        + (entry.end ? std::to_string(*entry.end) : "")
        + (entry.step != 1 ? ":" + std::to_string(entry.step) : "");
}

/// Python's rule for one bound of a range.
int64_t clipped(std::optional<int64_t> bound, int64_t fallback, int64_t extent)
{
    const int64_t from = bound.value_or(fallback);
    return std::clamp<int64_t>(from < 0 ? (from < -extent ? 0 : from + extent) : from, 0, extent);
}

Error noSuchIndex(int64_t index, std::size_t axis, int64_t extent)
{
    return usageError(FOVEA_TEXT("Address", "there is no index %1 on axis %2, which has %3"),
        { std::to_string(index), std::to_string(axis), std::to_string(extent) });
}

bool isFile(std::string_view name)
{
    std::error_code error;
    return !name.empty() && name.find('\0') == std::string_view::npos
        && std::filesystem::exists(std::filesystem::path(name), error);
}

/// Where the file ends; npos when it does not.
std::size_t markIn(std::string_view text)
{
    const std::size_t first = text.find("::/");
    if (first != std::string_view::npos) {
        // A folder or a group may end in "::", too.
        for (std::size_t mark = first; mark != std::string_view::npos; mark = text.find("::/", mark + 1)) {
            if (isFile(text.substr(0, mark))) {
                return mark;
            }
        }
        return isFile(text) ? std::string_view::npos : first;
    }
    if (text.find("::") == std::string_view::npos || isFile(text)) {
        return std::string_view::npos;
    }
    // A slice has colons of its own.
    const std::size_t slice = text.ends_with(']') ? text.rfind('[') : std::string_view::npos;
    return text.substr(0, slice).rfind("::");
}

} // namespace

Result<Address> parseAddress(std::string_view text)
{
    Address address;
    const std::size_t mark = markIn(text);
    address.file = text.substr(0, mark);
    if (address.file.empty()) {
        return usageError(
            FOVEA_TEXT("Address", "\"%1\" names no file; expected FILE::/PATH[SLICE]"), { forMessage(text) });
    }
    if (mark == std::string_view::npos) {
        return address;
    }
    std::string_view rest = text.substr(mark + 2);
    if (rest.ends_with(']')) {
        const std::size_t open = rest.rfind('[');
        if (open == std::string_view::npos) {
            return usageError(
                FOVEA_TEXT("Address", "\"%1\" closes a slice that it does not open"), { forMessage(text) });
        }
        const std::string_view inside = trimmed(rest.substr(open + 1, rest.size() - open - 2));
        Result<std::vector<SliceEntry>> slice
            = inside.empty() ? std::vector<SliceEntry>() : parseSlice(inside);
        if (!slice) {
            return slice.error();
        }
        address.slice = *std::move(slice);
        rest = rest.substr(0, open);
    }
    if (!rest.empty() || !address.slice.empty()) {
        address.path = rest.starts_with('/') ? std::string(rest) : "/" + std::string(rest);
    }
    return address;
}

std::string formatSlice(std::span<const SliceEntry> slice)
{
    std::string text;
    for (const SliceEntry& entry : slice) {
        text += (text.empty() ? "[" : ", ") + formatEntry(entry);
    }
    return text.empty() ? text : text + "]";
}

std::string formatAddress(const Address& address)
{
    if (address.path.empty()) {
        // Else a mark within the file's own name would be read as one.
        return address.file + (address.file.find("::") != std::string::npos ? "::" : "");
    }
    const std::string slice = formatSlice(address.slice);
    // Else its own bracket would be read as a slice.
    const bool needsEnd = slice.empty() && address.path.ends_with(']');
    return address.file + "::" + address.path + (needsEnd ? "[]" : slice);
}

Result<SlicePart> resolveSlice(std::span<const SliceEntry> slice, std::span<const int64_t> extents)
{
    const auto isEllipsis = [](const SliceEntry& entry) { return entry.type == SliceEntry::Type::Ellipsis; };
    const auto ellipses = static_cast<std::size_t>(std::count_if(slice.begin(), slice.end(), isEllipsis));
    const std::size_t named = slice.size() - ellipses;
    if (ellipses > 1 || named > extents.size()) {
        return usageError(ellipses > 1
                ? FOVEA_TEXT("Address", "the slice %1 has more than one \"...\" for %2 axes")
                : FOVEA_TEXT("Address", "the slice %1 is for more axes than the %2 there are"),
            { formatSlice(slice), std::to_string(extents.size()) });
    }
    std::vector<SliceEntry> entries;
    for (const SliceEntry& entry : slice) {
        if (isEllipsis(entry)) {
            entries.resize(entries.size() + extents.size() - named);
        } else {
            entries.push_back(entry);
        }
    }
    entries.resize(extents.size());
    SlicePart part;
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
        const SliceEntry& entry = entries[axis];
        const int64_t extent = extents[axis];
        const bool isIndex = entry.type == SliceEntry::Type::Index;
        if (isIndex && (entry.index >= extent || entry.index < -extent)) {
            return noSuchIndex(entry.index, axis, extent);
        }
        const int64_t begin = isIndex ? (entry.index < 0 ? entry.index + extent : entry.index)
                                      : clipped(entry.begin, 0, extent);
        const int64_t end = isIndex ? begin + 1 : clipped(entry.end, extent, extent);
        part.begin.push_back(begin);
        part.count.push_back(end > begin ? (end - begin - 1) / entry.step + 1 : 0);
        part.step.push_back(isIndex ? 1 : entry.step);
        part.isIndexed.push_back(isIndex);
    }
    return part;
}

} // namespace fovea
