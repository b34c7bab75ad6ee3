// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/dataset_part.h"
#include "trace/hdf5_handle.h"
#include "trace/hdf5_types.h"

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fovea {

/// Opens a file for reading, for as long as one question takes: nobody who wants to write is kept out longer.
Result<Hdf5Handle> openForReading(const std::filesystem::path& path);

/// A dataset of any file, as far as it can be known without reading it.
struct DatasetDescription {
    std::vector<int64_t> extents;
    ElementType element;
    /// Of the first byte when the rows lie one after the other as an Array holds them; else -1.
    int64_t offset = -1;
    /// Bytes that the elements take in the file.
    int64_t storedBytes = 0;
    /// How they lie there: "contiguous", "chunks of [2, 4], shuffle, deflate 4" …
    std::string storage;
    /// Why it cannot be read, or empty.
    std::string obstacle;
};

DatasetDescription describeDataset(hid_t dataset);

/// What one request may bring into memory.
inline constexpr int64_t readByteLimit = int64_t { 4 } << 30;

/// A part in memory of type `memory`, `elementBytes` each. Fails on parts outside the dataset, on more bytes
/// than the file can have meant, and on what HDF5 cannot read.
Result<std::vector<std::byte>> readPart(hid_t dataset, const DatasetDescription& description, hid_t memory,
    int64_t elementBytes, const DatasetPart& part, const std::string& name);

/// The same for texts.
Result<std::vector<std::string>> readTexts(
    hid_t dataset, const DatasetDescription& description, const DatasetPart& part, const std::string& name);

} // namespace fovea
