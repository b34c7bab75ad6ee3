// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace fovea {

enum class Existing : uint8_t { Refuse, Replace };

/// Where a Command's result goes. A path that ends in "/" is a folder, made if need be, and gets `fileName`.
/// Fails when the file is there and may not be replaced, or when its folder is not there or not writable.
Result<std::filesystem::path> outputFile(
    const std::string& output, const std::string& fileName, Existing existing);

/// Fails when something lies at `path` and may not be replaced.
Result<void> refuseExisting(const std::filesystem::path& path, Existing existing);

} // namespace fovea
