// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/axis_scales.h"
#include "trace/hdf5_handle.h"

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// Why the library could not write the file.
Error hdf5WriteError(const std::filesystem::path& path);

/// A new file in the oldest format, which every HDF5 reader knows. An existing one is replaced.
Hdf5Handle createFile(const std::filesystem::path& path);

/// A new dataset of fixed extents with its groups: contiguous, allocated at once, never filled; axes named.
Hdf5Handle createRows(hid_t file, AxisScales& scales, const std::string& path, hid_t type,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents);

/// The same in chunks of whole rows, about 1 MiB each, for the filters shuffle and deflate.
Hdf5Handle createPackedRows(hid_t file, AxisScales& scales, const std::string& path, hid_t type,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents);

/// The same for numbers that are known now.
bool writeNumbers(hid_t file, AxisScales& scales, const std::string& path,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents,
    std::span<const int32_t> values);
bool writeNumbers(hid_t file, AxisScales& scales, const std::string& path,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents,
    std::span<const int64_t> values);

/// Texts along one axis.
bool writeTexts(hid_t file, AxisScales& scales, const std::string& path, const std::string& axis,
    const std::vector<std::string>& texts);

} // namespace fovea
