// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/safetensors.h"

#include "weights/safetensors_header.h"

#include <fovea/message_text.h>
#include <fovea/shape.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace fovea {

namespace {

constexpr std::size_t lengthBytes = 8;
constexpr uint64_t headerLimit = 100'000'000;

uint64_t littleEndian(std::span<const std::byte> bytes)
{
    uint64_t value = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        value |= static_cast<uint64_t>(bytes[i]) << (8 * i);
    }
    return value;
}

std::string shapeText(const std::vector<int64_t>& extents)
{
    return Shape(std::span<const int64_t>(extents)).text();
}

/// Bytes that the entry's shape takes, or nothing when they cannot be counted or end inside a byte.
std::optional<int64_t> byteCount(const HeaderEntry& entry)
{
    const std::optional<int64_t> elements = Shape::checkedElementCount(entry.shape);
    if (!elements || *elements > std::numeric_limits<int64_t>::max() / entry.type->bitCount) {
        return std::nullopt;
    }
    const int64_t bits = *elements * entry.type->bitCount;
    return bits % 8 == 0 ? std::optional<int64_t>(bits / 8) : std::nullopt;
}

Result<void> checkNames(const std::vector<HeaderEntry>& entries, const std::string& source)
{
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::sort(order.begin(), order.end(),
        [&](std::size_t left, std::size_t right) { return entries[left].name < entries[right].name; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (entries[order[i - 1]].name == entries[order[i]].name) {
            return inputError(FOVEA_TEXT("Safetensors", "%1: the key \"%2\" appears twice in the header"),
                { source, forMessage(entries[order[i]].name) });
        }
    }
    return {};
}

Result<void> checkSize(const HeaderEntry& entry, int64_t dataSize, const std::string& source)
{
    const std::optional<int64_t> size = byteCount(entry);
    if (!size) {
        return inputError(
            FOVEA_TEXT("Safetensors", "%1: tensor \"%2\": the size of %3 %4 cannot be counted in bytes"),
            { source, forMessage(entry.name), std::string(entry.type->name), shapeText(entry.shape) });
    }
    if (entry.begin > entry.end) {
        return inputError(FOVEA_TEXT("Safetensors",
                              "%1: tensor \"%2\": \"data_offsets\" end at %4, before they begin at %3"),
            { source, forMessage(entry.name), std::to_string(entry.begin), std::to_string(entry.end) });
    }
    if (entry.end > dataSize) {
        return inputError(FOVEA_TEXT("Safetensors",
                              "%1: tensor \"%2\" lies at bytes %3 to %4 of the data, but the file holds only "
                              "%5 bytes of data; it is cut short"),
            { source, forMessage(entry.name), std::to_string(entry.begin), std::to_string(entry.end),
                std::to_string(dataSize) });
    }
    if (entry.end - entry.begin != *size) {
        return inputError(FOVEA_TEXT("Safetensors",
                              "%1: tensor \"%2\": %3 %4 takes %5 bytes, but \"data_offsets\" give it %6"),
            { source, forMessage(entry.name), std::string(entry.type->name), shapeText(entry.shape),
                std::to_string(*size), std::to_string(entry.end - entry.begin) });
    }
    return {};
}

/// `entries` in the order of the data.
Result<void> checkCoverage(
    const std::vector<HeaderEntry>& entries, int64_t dataSize, const std::string& source)
{
    const HeaderEntry* previous = nullptr;
    int64_t covered = 0;
    for (const HeaderEntry& entry : entries) {
        if (entry.begin < covered) {
            return inputError(
                FOVEA_TEXT("Safetensors", "%1: tensors \"%2\" and \"%3\" overlap at byte %4 of the data"),
                { source, forMessage(previous->name), forMessage(entry.name), std::to_string(entry.begin) });
        }
        if (entry.begin > covered) {
            return inputError(
                FOVEA_TEXT("Safetensors",
                    "%1: bytes %2 to %3 of the data, before tensor \"%4\", belong to no tensor"),
                { source, std::to_string(covered), std::to_string(entry.begin), forMessage(entry.name) });
        }
        covered = entry.end;
        previous = &entry;
    }
    if (covered != dataSize) {
        return inputError(
            FOVEA_TEXT("Safetensors", "%1: the file holds %2 bytes of data, but its tensors take only %3"),
            { source, std::to_string(dataSize), std::to_string(covered) });
    }
    return {};
}

} // namespace

Result<SafetensorsContent> readSafetensors(std::span<const std::byte> file, const std::string& source)
{
    if (file.size() < lengthBytes) {
        return inputError(
            FOVEA_TEXT("Safetensors",
                "%1: is not a safetensors file: it has %2 bytes, and the length of a header alone "
                "takes %3"),
            { source, std::to_string(file.size()), std::to_string(lengthBytes) });
    }
    const uint64_t headerSize = littleEndian(file);
    const std::span<const std::byte> rest = file.subspan(lengthBytes);
    if (headerSize > rest.size()) {
        return inputError(
            FOVEA_TEXT("Safetensors",
                "%1: the safetensors header is announced with %2 bytes, but only %3 follow; the "
                "file is cut short or no safetensors file"),
            { source, std::to_string(headerSize), std::to_string(rest.size()) });
    }
    if (headerSize > headerLimit) {
        return inputError(
            FOVEA_TEXT("Safetensors", "%1: the safetensors header has %2 bytes; at most %3 are read"),
            { source, std::to_string(headerSize), std::to_string(headerLimit) });
    }
    const std::string_view json(reinterpret_cast<const char*>(rest.data()), headerSize);
    if (json.empty() || json.front() != '{') {
        return inputError(
            FOVEA_TEXT("Safetensors", "%1: is not a safetensors file: its header does not begin with \"{\""),
            { source });
    }
    Result<SafetensorsHeader> header = readSafetensorsHeader(json, source);
    if (!header) {
        return header.error();
    }
    std::vector<HeaderEntry>& entries = header->entries;
    if (Result<void> names = checkNames(entries, source); !names) {
        return names.error();
    }
    const std::span<const std::byte> data = rest.subspan(headerSize);
    const auto dataSize = static_cast<int64_t>(data.size());
    for (const HeaderEntry& entry : entries) {
        if (Result<void> size = checkSize(entry, dataSize, source); !size) {
            return size.error();
        }
    }
    std::sort(entries.begin(), entries.end(), [](const HeaderEntry& left, const HeaderEntry& right) {
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    });
    if (Result<void> coverage = checkCoverage(entries, dataSize, source); !coverage) {
        return coverage.error();
    }
    SafetensorsContent content;
    content.metadata = std::move(header->metadata);
    content.entries.reserve(entries.size());
    for (HeaderEntry& entry : entries) {
        content.entries.push_back({ std::move(entry.name), entry.type, std::move(entry.shape),
            data.subspan(
                static_cast<std::size_t>(entry.begin), static_cast<std::size_t>(entry.end - entry.begin)) });
    }
    return content;
}

} // namespace fovea
