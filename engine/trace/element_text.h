// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_reading.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fovea {

/// One element of any HDF5 type as a person would write it: `GREEN`, `{x: 1.5, name: "a"}`, `[1, 2]`, `->
/// /group`, `0x1f`. `type` is its type in memory, `file` any object of the file (for references). At most a
/// few KiB; one that is cut ends with a checksum of all of it, so that two texts are alike only where the
/// elements are.
std::string elementText(hid_t file, hid_t type, const std::byte* element);

/// A part of a dataset of any type, each element as its text.
Result<std::vector<std::string>> readElementTexts(
    hid_t dataset, const DatasetDescription& description, const DatasetPart& part, const std::string& name);

} // namespace fovea
