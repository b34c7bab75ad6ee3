// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/commit_record.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <new>
#include <string_view>
#include <utility>

namespace fovea {

static_assert(std::endian::native == std::endian::little, "rows are written as they lie in memory");

void CommitRecord::seal()
{
    checksum = static_cast<uint32_t>(XXH3_64bits(this, offsetof(CommitRecord, checksum)));
}

bool CommitRecord::isValid() const
{
    return time > 0 && rows >= 0
        && checksum == static_cast<uint32_t>(XXH3_64bits(this, offsetof(CommitRecord, checksum)));
}

Hdf5Handle commitType()
{
    Hdf5Handle type(H5Tcreate(H5T_COMPOUND, sizeof(CommitRecord)), H5Tclose);
    H5Tinsert(*type, "rows", offsetof(CommitRecord, rows), H5T_STD_I64LE);
    H5Tinsert(*type, "time", offsetof(CommitRecord, time), H5T_IEEE_F64LE);
    H5Tinsert(*type, "data", offsetof(CommitRecord, data), H5T_STD_U64LE);
    H5Tinsert(*type, "closed", offsetof(CommitRecord, closed), H5T_STD_U32LE);
    H5Tinsert(*type, "checksum", offsetof(CommitRecord, checksum), H5T_STD_U32LE);
    return type;
}

uint64_t datasetSeed(std::string_view path)
{
    return XXH3_64bits(path.data(), path.size());
}

struct DataChecksum::State {
    XXH3_state_t* state = XXH3_createState();
    ~State() { XXH3_freeState(state); }
};

DataChecksum::DataChecksum()
    : m_state(std::make_unique<State>())
{
    if (m_state->state == nullptr) {
        throw std::bad_alloc();
    }
}

DataChecksum::~DataChecksum() = default;
DataChecksum::DataChecksum(DataChecksum&&) noexcept = default;
DataChecksum& DataChecksum::operator=(DataChecksum&&) noexcept = default;

void DataChecksum::begin(uint64_t seed)
{
    XXH3_64bits_reset_withSeed(m_state->state, seed);
}

void DataChecksum::add(std::span<const std::byte> bytes)
{
    XXH3_64bits_update(m_state->state, bytes.data(), bytes.size());
}

uint64_t DataChecksum::value() const
{
    return XXH3_64bits_digest(m_state->state);
}

ExampleChecksums::ExampleChecksums(
    const std::vector<int64_t>& begin, int64_t rowBytes, uint64_t seed, std::vector<uint64_t>& sums)
    : m_begin(begin)
    , m_rowBytes(rowBytes)
    , m_seed(seed)
    , m_sums(sums)
{
}

void ExampleChecksums::add(std::span<const std::byte> bytes)
{
    while (!bytes.empty() && m_example < m_sums.size()) {
        const int64_t first = m_begin[m_example] * m_rowBytes, last = m_begin[m_example + 1] * m_rowBytes;
        if (first == last) {
            ++m_example;
            continue;
        }
        if (m_at == first) {
            m_checksum.begin(m_seed);
        }
        const auto size = std::min(bytes.size(), static_cast<std::size_t>(last - m_at));
        m_checksum.add(bytes.first(size));
        bytes = bytes.subspan(size);
        m_at += static_cast<int64_t>(size);
        if (m_at == last) {
            m_sums[m_example++] += m_checksum.value();
        }
    }
}

} // namespace fovea
