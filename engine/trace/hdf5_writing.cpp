// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_writing.h"

#include "trace/file_descriptor.h"
#include "trace/hdf5_types.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace fovea {

namespace {

constexpr std::array<int, 3> fullDiskErrors { ENOSPC, EDQUOT, EFBIG };

Hdf5Handle createDataset(hid_t file, AxisScales& scales, const std::string& path, hid_t type,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents, hid_t creation)
{
    const std::vector<hsize_t> sizes(extents.begin(), extents.end());
    const Hdf5Handle space(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose);
    const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_create_intermediate_group(*links, 1);
    H5Pset_char_encoding(*links, H5T_CSET_UTF8);
    Hdf5Handle dataset(H5Dcreate2(file, path.c_str(), type, *space, *links, creation, H5P_DEFAULT), H5Dclose);
    const bool isMade = dataset && scales.name(*dataset, axes, extents);
    return isMade ? std::move(dataset) : Hdf5Handle();
}

} // namespace

Error hdf5WriteError(const std::filesystem::path& path)
{
    const std::string reason = hdf5Reason();
    // The library keeps the words of a failed system call, but not always its number.
    constexpr int64_t next = 65536;
    const bool isFull = std::any_of(fullDiskErrors.begin(), fullDiskErrors.end(),
        [&](int number) { return reason == std::generic_category().message(number); });
    return isFull || freeBytes(path) < next
        ? diskFull(path)
        : inputError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), { path.string(), reason });
}

Hdf5Handle createFile(const std::filesystem::path& path)
{
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    // Large datasets begin on a page, so that their rows can be written without reading first.
    H5Pset_alignment(*access, 65536, 4096);
    // A trace's own lock file keeps other writers out, also where the file system has no locks.
    H5Pset_file_locking(*access, false, true);
    return { H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, *access), H5Fclose };
}

Hdf5Handle createRows(hid_t file, AxisScales& scales, const std::string& path, hid_t type,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents)
{
    const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_layout(*creation, H5D_CONTIGUOUS);
    H5Pset_alloc_time(*creation, H5D_ALLOC_TIME_EARLY);
    H5Pset_fill_time(*creation, H5D_FILL_TIME_NEVER);
    return createDataset(file, scales, path, type, axes, extents, *creation);
}

Hdf5Handle createPackedRows(hid_t file, AxisScales& scales, const std::string& path, hid_t type,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents)
{
    constexpr int64_t chunkBytes = int64_t { 1 } << 20;
    auto rowBytes = static_cast<int64_t>(H5Tget_size(type));
    for (std::size_t axis = 1; axis < extents.size(); ++axis) {
        rowBytes *= extents[axis];
    }
    if (extents[0] == 0 || rowBytes == 0) {
        return createRows(file, scales, path, type, axes, extents);
    }
    std::vector<hsize_t> chunk(extents.begin(), extents.end());
    chunk[0] = static_cast<hsize_t>(std::clamp<int64_t>(chunkBytes / rowBytes, 1, extents[0]));
    const Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_chunk(*creation, static_cast<int>(chunk.size()), chunk.data());
    H5Pset_shuffle(*creation);
    H5Pset_deflate(*creation, 6);
    return createDataset(file, scales, path, type, axes, extents, *creation);
}

bool writeNumbers(hid_t file, AxisScales& scales, const std::string& path,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents,
    std::span<const int32_t> values)
{
    const Hdf5Handle dataset = createRows(file, scales, path, H5T_STD_I32LE, axes, extents);
    return dataset
        && (values.empty()
            || H5Dwrite(*dataset, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >= 0);
}

bool writeNumbers(hid_t file, AxisScales& scales, const std::string& path,
    const std::vector<std::string>& axes, const std::vector<int64_t>& extents,
    std::span<const int64_t> values)
{
    const Hdf5Handle dataset = createRows(file, scales, path, H5T_STD_I64LE, axes, extents);
    return dataset
        && (values.empty()
            || H5Dwrite(*dataset, H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >= 0);
}

bool writeTexts(hid_t file, AxisScales& scales, const std::string& path, const std::string& axis,
    const std::vector<std::string>& texts)
{
    std::size_t longest = 1;
    for (const std::string& text : texts) {
        longest = std::max(longest, text.size());
    }
    // Texts of any length cost HDF5 over a microsecond each, which tokens by the hundred thousand would feel.
    const bool isShort = longest <= 64;
    const Hdf5Handle type = isShort ? shortTextType(longest) : textType();
    const Hdf5Handle dataset = createDataset(
        file, scales, path, *type, { axis }, { static_cast<int64_t>(texts.size()) }, H5P_DEFAULT);
    if (!dataset || texts.empty()) {
        return static_cast<bool>(dataset);
    }
    std::vector<const char*> pointers;
    std::string packed;
    for (const std::string& text : texts) {
        if (isShort) {
            packed += text;
            packed.append(longest - text.size(), '\0');
        } else {
            pointers.push_back(text.c_str());
        }
    }
    const void* elements = isShort ? static_cast<const void*>(packed.data()) : pointers.data();
    const Hdf5Handle transfer = transferOf(texts.size() * std::max(H5Tget_size(*type), sizeof(hvl_t)));
    return H5Dwrite(*dataset, *type, H5S_ALL, H5S_ALL, *transfer, elements) >= 0;
}

} // namespace fovea
