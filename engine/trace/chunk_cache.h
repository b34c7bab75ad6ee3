// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace fovea {

/// Rows of compressed datasets that were decoded lately: examples are shorter than chunks, and whoever reads
/// one mostly reads the next. Holds 32 MiB at most. Used under the Hdf5Guard only.
class ChunkCache {
public:
    /// Rows [first, first + rows) of a dataset.
    struct Piece {
        std::string location;
        int64_t first = 0, rowCount = 0;
        std::vector<std::byte> bytes;
    };

    /// The piece with that row, or nullptr.
    std::shared_ptr<const Piece> find(const std::string& location, int64_t row);
    void keep(std::shared_ptr<const Piece> piece);

private:
    /// The newest first.
    std::deque<std::shared_ptr<const Piece>> m_pieces;
    std::size_t m_byteCount = 0;
};

} // namespace fovea
