// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"

#include <fovea/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace fovea {

/// Fills compressed datasets chunk by chunk: bytes are shuffled and deflated here, as fast as libdeflate is,
/// and handed to HDF5 as they lie in the file. Stock readers undo both with their own filters.
class PackedRows {
public:
    static Result<PackedRows> open(const std::filesystem::path& path);

    /// The dataset that `write` fills from now on.
    Result<void> choose(const std::string& location);
    /// Rows of one chunk of it.
    int64_t chunkRows() const { return m_chunkRows; }
    /// The chunk that begins at row `first`; the last one may be shorter.
    Result<void> write(int64_t first, std::span<const std::byte> rows);
    Result<void> close();

private:
    std::filesystem::path m_path;
    Hdf5Handle m_file, m_dataset;
    int64_t m_chunkRows = 1, m_rowBytes = 0;
    std::size_t m_elementBytes = 1;
    int m_rank = 1;
    bool m_isChunked = false;
    std::vector<std::byte> m_shuffled, m_deflated;
};

} // namespace fovea
