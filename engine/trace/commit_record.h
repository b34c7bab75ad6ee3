// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace fovea {

/// One entry of /commit, 32 bytes, little-endian: written in one call after the rows it speaks of.
struct CommitRecord {
    /// Examples whose rows are all in the file.
    int64_t rows = 0;
    /// Seconds since 1970.
    double time = 0;
    /// Sum, modulo 2^64, over the datasets of the example just committed: XXH3 of its bytes, seeded with XXH3
    /// of the dataset's path.
    uint64_t data = 0;
    /// 1: the writer closed the file in order; no further example follows.
    uint32_t closed = 0;
    /// Lower half of XXH3 of the 28 bytes before.
    uint32_t checksum = 0;

    /// Fills in the checksum.
    void seal();
    bool isValid() const;
};
static_assert(sizeof(CommitRecord) == 32);

/// The record's HDF5 type.
Hdf5Handle commitType();

/// Seed of a dataset's part of `CommitRecord::data`.
uint64_t datasetSeed(std::string_view path);

/// XXH3 of bytes that come in pieces.
class DataChecksum {
public:
    DataChecksum();
    ~DataChecksum();
    DataChecksum(DataChecksum&&) noexcept;
    DataChecksum& operator=(DataChecksum&&) noexcept;

    void begin(uint64_t seed);
    void add(std::span<const std::byte> bytes);
    uint64_t value() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Adds the checksums of a dataset's rows to the sums of the examples they belong to, block by block from the
/// first row on.
class ExampleChecksums {
public:
    /// Example e has rows [begin[e], begin[e + 1]); `sums` has an entry for each.
    ExampleChecksums(
        const std::vector<int64_t>& begin, int64_t rowBytes, uint64_t seed, std::vector<uint64_t>& sums);
    void add(std::span<const std::byte> bytes);

private:
    const std::vector<int64_t>& m_begin;
    int64_t m_rowBytes;
    uint64_t m_seed;
    std::vector<uint64_t>& m_sums;
    DataChecksum m_checksum;
    std::size_t m_example = 0;
    int64_t m_at = 0;
};

} // namespace fovea
