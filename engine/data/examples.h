// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/value.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// One input: a text, a pair of texts, or token ids.
struct Example {
    std::string text;
    std::string pair;
    bool hasPair = false;
    std::vector<int32_t> ids;
    std::vector<int32_t> typeIds;
};

/// {"text", "pair"} or {"ids", "type_ids"}; the error begins with `source`.
Result<Example> exampleFrom(const Value& value, const std::string& source);

/// .txt: a line an example (empty lines left out). .jsonl: {"text", "pair"} or {"ids", "type_ids"} a line;
/// the error names the file and the line. Text is UTF-8, checked.
Result<std::vector<Example>> readExamples(const std::filesystem::path& path);

/// "3,14,15" or "3 14 15".
Result<std::vector<int32_t>> parseIds(std::string_view text);

} // namespace fovea
