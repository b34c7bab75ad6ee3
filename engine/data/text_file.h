// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fovea {

/// All bytes of a regular file; one of more than `limit` bytes is refused before anything is read.
Result<std::string> readTextFile(const std::filesystem::path& path, int64_t limit);

/// The same of a file that must be UTF-8.
Result<std::string> readUtf8File(const std::filesystem::path& path, int64_t limit);

/// Takes the first line, without its end, off `rest`; there must be one.
std::string_view takeLine(std::string_view& rest);

} // namespace fovea
