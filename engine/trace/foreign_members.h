// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <filesystem>

namespace fovea {

/// Copies what others put at the root of a trace, and a new one made from it does not have: groups, datasets
/// and links, as they are. Fails when something cannot be copied, and says what.
Result<void> copyForeignMembers(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace fovea
