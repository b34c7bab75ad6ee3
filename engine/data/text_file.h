// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace fovea {

/// All bytes of a regular file; one of more than `limit` bytes is refused before anything is read.
Result<std::string> readTextFile(const std::filesystem::path& path, int64_t limit);

} // namespace fovea
