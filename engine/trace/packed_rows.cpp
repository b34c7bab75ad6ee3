// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/packed_rows.h"

#include "trace/hdf5_writing.h"

#include <fovea/shape.h>

#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace fovea {

namespace {

constexpr int deflateLevel = 6;

/// HDF5's shuffle filter: first bytes of all elements, then second bytes …
void shuffle(std::span<const std::byte> bytes, std::size_t elementBytes, std::span<std::byte> out)
{
    const std::size_t count = bytes.size() / elementBytes;
    for (std::size_t place = 0; place < elementBytes; ++place) {
        for (std::size_t element = 0; element < count; ++element) {
            out[place * count + element] = bytes[element * elementBytes + place];
        }
    }
}

} // namespace

Result<PackedRows> PackedRows::open(const std::filesystem::path& path)
{
    const Hdf5Guard guard;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(*access, false, true);
    PackedRows packed;
    packed.m_path = path;
    packed.m_file = { H5Fopen(path.c_str(), H5F_ACC_RDWR, *access), H5Fclose };
    return packed.m_file ? Result<PackedRows>(std::move(packed)) : hdf5WriteError(path);
}

Result<void> PackedRows::choose(const std::string& location)
{
    const Hdf5Guard guard;
    m_dataset = openDataset(*m_file, location);
    const Hdf5Handle creation(m_dataset ? H5Dget_create_plist(*m_dataset) : H5I_INVALID_HID, H5Pclose);
    const Hdf5Handle type(m_dataset ? H5Dget_type(*m_dataset) : H5I_INVALID_HID, H5Tclose);
    if (!creation || !type) {
        return hdf5WriteError(m_path);
    }
    hsize_t extents[Shape::maximumRank] = {};
    m_elementBytes = H5Tget_size(*type);
    m_isChunked = H5Pget_layout(*creation) == H5D_CHUNKED;
    m_rank = m_isChunked ? H5Pget_chunk(*creation, Shape::maximumRank, extents) : 1;
    m_chunkRows = m_isChunked ? static_cast<int64_t>(extents[0]) : int64_t { 1 } << 20;
    m_rowBytes = static_cast<int64_t>(m_elementBytes);
    for (int axis = 1; axis < m_rank; ++axis) {
        m_rowBytes *= static_cast<int64_t>(extents[axis]);
    }
    return {};
}

Result<void> PackedRows::write(int64_t first, std::span<const std::byte> rows)
{
    if (rows.empty()) {
        return {};
    }
    const Hdf5Guard guard;
    // A chunk is always whole in the file, also where the dataset ends within it.
    std::vector<std::byte> chunk(static_cast<std::size_t>(m_chunkRows * m_rowBytes));
    std::copy(rows.begin(), rows.end(), chunk.begin());
    m_shuffled.resize(chunk.size());
    shuffle(chunk, m_elementBytes, m_shuffled);
    const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
        libdeflate_alloc_compressor(deflateLevel), libdeflate_free_compressor);
    m_deflated.resize(libdeflate_zlib_compress_bound(compressor.get(), chunk.size()));
    const std::size_t size = libdeflate_zlib_compress(
        compressor.get(), m_shuffled.data(), m_shuffled.size(), m_deflated.data(), m_deflated.size());
    hsize_t offset[Shape::maximumRank] = { static_cast<hsize_t>(first) };
    if (size == 0 || H5Dwrite_chunk(*m_dataset, H5P_DEFAULT, 0, offset, size, m_deflated.data()) < 0) {
        return hdf5WriteError(m_path);
    }
    return {};
}

Result<void> PackedRows::close()
{
    const Hdf5Guard guard;
    m_dataset = Hdf5Handle();
    const bool isWritten = H5Fflush(*m_file, H5F_SCOPE_LOCAL) >= 0;
    m_file = Hdf5Handle();
    return isWritten ? Result<void>() : hdf5WriteError(m_path);
}

} // namespace fovea
