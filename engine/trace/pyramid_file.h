// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace fovea {

/// Numbers in a block: minimum, maximum, first, last, mean.
inline constexpr int64_t blockMembers = 5;

/// Where the pyramid of a dataset lies, and one of its levels.
std::string pyramidGroup(const std::string& source);
std::string levelPath(const std::string& source, int level);

/// Adds the pyramids of all long series below /readings to an HDF5 file that nobody else has open: datasets
/// of numbers with at least 4,096 rows and at most 64 elements a row that have none yet. Gives how many.
Result<int64_t> addPyramids(const std::filesystem::path& file, const std::function<bool()>& shouldStop);

} // namespace fovea
