// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// NPY version 1.0 with the array's own type (bf16 widened to f32).
FOVEA_TRACE_EXPORT std::string formatNpy(const Array& array);
/// One line per row of the last axis; a first line of axis names, then an index column for each outer axis.
/// Shortest decimal form that reads back to the same float. The columns of the last axis are called `columns`
/// where those are as many as it is long, else `key_0`, `key_1` …
FOVEA_TRACE_EXPORT std::string formatCsv(const Array& array, const std::vector<std::string>& columns = {});
/// By suffix: .npy or .csv. Written beside and renamed: a full disk leaves no half file.
FOVEA_TRACE_EXPORT Result<void> writeArray(const Array& array, const std::filesystem::path& path);
/// Any bytes, the same careful way. The error says what failed (no space, no permission) and where.
FOVEA_TRACE_EXPORT Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace fovea
