// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <filesystem>
#include <string>

namespace fovea {

/// Where notes lie that are not in the file itself.
std::filesystem::path notesBeside(const std::filesystem::path& file);

/// Puts the text of all notes into an HDF5 file that nobody else has open, as the scalar dataset /notes; an
/// empty one removes it.
Result<void> writeNotesInto(const std::filesystem::path& file, const std::string& text);

} // namespace fovea
