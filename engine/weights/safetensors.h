// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// An element type of the safetensors format.
struct SafetensorsType {
    std::string_view name;
    int64_t bitCount;
};

/// One entry of a header whose every number was checked against the file: `bytes` is exactly what the shape
/// takes.
struct SafetensorsEntry {
    std::string name;
    const SafetensorsType* type = nullptr;
    std::vector<int64_t> shape;
    std::span<const std::byte> bytes;
};

struct SafetensorsContent {
    /// In the order of the data.
    std::vector<SafetensorsEntry> entries;
    std::map<std::string, std::string, std::less<>> metadata;
};

/// Reads a whole safetensors file (8 bytes of header length, JSON header, data) that lies in memory; the data
/// is not touched. Refused, with a sentence that names `source`: a header over 100 MB or longer than the
/// file, anything but the format's keys, a key twice, more than 100,000 tensors or 8 axes, sizes that do not
/// multiply out, tensors that overlap, and bytes that belong to none.
Result<SafetensorsContent> readSafetensors(std::span<const std::byte> file, const std::string& source);

} // namespace fovea
