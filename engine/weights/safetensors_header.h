// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/safetensors.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// An entry as the header has it: types and counts are checked, `begin` and `end` are not yet held against
/// the file.
struct HeaderEntry {
    std::string name;
    const SafetensorsType* type = nullptr;
    std::vector<int64_t> shape;
    int64_t begin = 0, end = 0;
};

struct SafetensorsHeader {
    std::vector<HeaderEntry> entries;
    std::map<std::string, std::string, std::less<>> metadata;
};

/// Reads the JSON of a header. Whatever the format does not know is refused where it begins, so that memory
/// stays bounded by the limits on tensors, axes and metadata.
Result<SafetensorsHeader> readSafetensorsHeader(std::string_view json, const std::string& source);

} // namespace fovea
