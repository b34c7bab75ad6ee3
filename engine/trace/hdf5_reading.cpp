// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_reading.h"

#include "trace/checked.h"

#include <fovea/message_text.h>
#include <fovea/shape.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace fovea {

namespace {

// What deflate can make of a byte at most, and a little for filters before it.
constexpr int64_t largestExpansion = 1100;
// Of a dataset that was created and never written: its fill value costs the memory that is asked for alone.
constexpr int64_t mostUnwrittenBytes = int64_t { 256 } << 20;

std::string extentText(const std::vector<int64_t>& extents)
{
    std::string out = "[";
    for (const int64_t extent : extents) {
        out.append(out.size() > 1 ? ", " : "").append(std::to_string(extent));
    }
    return out + "]";
}

/// The selection and memory space of a part, and its number of elements.
struct Selection {
    Hdf5Handle fileSpace, memorySpace;
    int64_t elementCount = 0;
};

Result<Selection> selectPart(hid_t dataset, const DatasetDescription& description, int64_t elementBytes,
    const DatasetPart& part, const std::string& name)
{
    const std::vector<int64_t>&begin = part.begin, &count = part.count;
    const std::vector<int64_t> step = part.step.empty() ? std::vector<int64_t>(begin.size(), 1) : part.step;
    if (!description.obstacle.empty()) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be read: %2"), { name, description.obstacle });
    }
    const std::vector<int64_t>& extents = description.extents;
    bool isInside
        = begin.size() == extents.size() && count.size() == extents.size() && step.size() == extents.size();
    for (std::size_t axis = 0; isInside && axis < extents.size(); ++axis) {
        isInside = begin[axis] >= 0 && count[axis] >= 0 && step[axis] >= 1 && begin[axis] <= extents[axis];
        const int64_t room = isInside ? extents[axis] - begin[axis] : 0;
        isInside = isInside && count[axis] <= (room > 0 ? (room - 1) / step[axis] + 1 : 0);
    }
    if (!isInside) {
        return usageError(FOVEA_TEXT("Trace", "%1: has the extents %2; there is no part of %3 at %4"),
            { name, extentText(extents), extentText(count), extentText(begin) });
    }
    const auto elementCount = Shape::checkedElementCount(count);
    const auto bytes = elementCount ? checkedProduct({ *elementCount, elementBytes }) : std::nullopt;
    if (!bytes || *bytes > readByteLimit) {
        return inputError(FOVEA_TEXT("Trace", "%1: %2 elements are too many to read at once; ask for a part"),
            { name, extentText(count) });
    }
    // A few bytes of a crafted file may claim terabytes that were never written.
    const auto plausible = checkedProduct({ description.storedBytes, largestExpansion });
    const bool isUnwritten = description.storedBytes == 0 && *bytes <= mostUnwrittenBytes;
    if (plausible && !isUnwritten && *bytes > *plausible + 4096) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: claims %2 elements, but the file holds only %3 bytes for them"),
            { name, extentText(extents), std::to_string(description.storedBytes) });
    }
    Selection selection { { H5Dget_space(dataset), H5Sclose }, {}, *elementCount };
    if (!extents.empty()) {
        const std::vector<hsize_t> from(begin.begin(), begin.end()), size(count.begin(), count.end()),
            stride(step.begin(), step.end());
        if (*elementCount > 0) {
            H5Sselect_hyperslab(
                *selection.fileSpace, H5S_SELECT_SET, from.data(), stride.data(), size.data(), nullptr);
        } else {
            H5Sselect_none(*selection.fileSpace);
        }
    }
    const auto length = static_cast<hsize_t>(*elementCount);
    selection.memorySpace = { H5Screate_simple(1, &length, nullptr), H5Sclose };
    return selection;
}

/// "shuffle, deflate 4"; the first filter that the library does not have is the obstacle.
std::string filtersOf(hid_t creation, std::string& obstacle)
{
    std::string text;
    for (int index = 0; index < H5Pget_nfilters(creation); ++index) {
        unsigned flags = 0, values[1] = {}, config = 0;
        std::size_t count = 1;
        std::array<char, 64> given {};
        const H5Z_filter_t filter = H5Pget_filter2(creation, static_cast<unsigned>(index), &flags, &count,
            values, given.size() - 1, given.data(), &config);
        if (filter < 0) {
            obstacle = hdf5Reason();
            return text;
        }
        std::string name;
        switch (filter) {
        case H5Z_FILTER_DEFLATE:
            name = "deflate " + std::to_string(values[0]);
            break;
        case H5Z_FILTER_SHUFFLE:
            name = "shuffle";
            break;
        case H5Z_FILTER_FLETCHER32:
            name = "fletcher32";
            break;
        case H5Z_FILTER_SZIP:
            name = "szip";
            break;
        case H5Z_FILTER_NBIT:
            name = "nbit";
            break;
        case H5Z_FILTER_SCALEOFFSET:
            name = "scaleoffset";
            break;
        default:
            name = "filter " + std::to_string(filter)
                + (given[0] != '\0' ? " (" + forMessage(given.data()) + ")" : std::string());
        }
        text += ", " + name;
        const bool isThere = H5Zfilter_avail(filter) > 0 && H5Zget_filter_info(filter, &config) >= 0
            && (config & H5Z_FILTER_CONFIG_DECODE_ENABLED) != 0;
        if (!isThere && obstacle.empty()) {
            obstacle = "it is compressed with " + name
                + ", which this HDF5 library does not have; h5repack -f GZIP=4 makes a copy that can be read";
        }
    }
    return text;
}

/// The layout, with chunks and filters.
std::string storageOf(hid_t creation, H5D_layout_t layout, int rank, std::string& obstacle)
{
    if (layout == H5D_CHUNKED) {
        hsize_t extents[H5S_MAX_RANK] = {};
        H5Pget_chunk(creation, std::min(rank, H5S_MAX_RANK), extents);
        return "chunks of " + extentText(std::vector<int64_t>(extents, extents + rank))
            + filtersOf(creation, obstacle);
    }
    return layout == H5D_COMPACT ? "compact" : layout == H5D_VIRTUAL ? "virtual" : "contiguous";
}

Error readError(const std::string& name)
{
    return inputError(FOVEA_TEXT("Trace", "%1: cannot be read (%2)"), { name, hdf5Reason() });
}

} // namespace

Result<Hdf5Handle> openForReading(const std::filesystem::path& path)
{
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(*access, true, true);
    Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, *access), H5Fclose);
    if (file) {
        return file;
    }
    if (hdf5SaysTruncated()) {
        return inputError(FOVEA_TEXT("Trace",
                              "%1: is cut off: the file is shorter than its own header says; copy it again"),
            { path.string() });
    }
    if (hdf5SaysLocked()) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: another program has it open for writing; close it there first"),
            { path.string() });
    }
    return inputError(
        FOVEA_TEXT("Trace", "%1: is damaged: HDF5 cannot open it (%2)"), { path.string(), hdf5Reason() });
}

DatasetDescription describeDataset(hid_t dataset)
{
    DatasetDescription out;
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const Hdf5Handle creation(H5Dget_create_plist(dataset), H5Pclose);
    const int rank = space ? H5Sget_simple_extent_ndims(*space) : -1;
    if (!type || !creation || rank < 0) {
        out.obstacle = hdf5Reason();
        return out;
    }
    out.element = describeType(*type);
    std::vector<hsize_t> sizes(static_cast<std::size_t>(rank));
    H5Sget_simple_extent_dims(*space, sizes.data(), nullptr);
    for (const hsize_t size : sizes) {
        if (size > static_cast<hsize_t>(std::numeric_limits<int64_t>::max())) {
            out.obstacle = "an extent is no 64-bit number";
            return out;
        }
        out.extents.push_back(static_cast<int64_t>(size));
    }
    const bool isNull = H5Sget_simple_extent_type(*space) == H5S_NULL;
    if (isNull) {
        out.extents = { 0 };
    }
    out.storedBytes = static_cast<int64_t>(H5Dget_storage_size(dataset));
    const H5D_layout_t layout = H5Pget_layout(*creation);
    out.storage = storageOf(*creation, layout, rank, out.obstacle);
    if (rank > Shape::maximumRank) {
        out.obstacle = "it has more than 8 axes";
    } else if (layout == H5D_VIRTUAL || H5Pget_external_count(*creation) > 0) {
        out.obstacle = "its elements lie in other files";
    } else if (layout == H5D_CONTIGUOUS && out.element.isPlain && H5Pget_nfilters(*creation) == 0) {
        const haddr_t address = H5Dget_offset(dataset);
        out.offset = address == HADDR_UNDEF ? -1 : static_cast<int64_t>(address);
    }
    return out;
}

Result<std::vector<std::byte>> readPart(hid_t dataset, const DatasetDescription& description, hid_t memory,
    int64_t elementBytes, const DatasetPart& part, const std::string& name)
{
    Result<Selection> selection = selectPart(dataset, description, elementBytes, part, name);
    if (!selection) {
        return selection.error();
    }
    std::vector<std::byte> bytes(static_cast<std::size_t>(selection->elementCount * elementBytes));
    if (bytes.empty()) {
        return bytes;
    }
    const Hdf5Handle stored(H5Dget_type(dataset), H5Tclose);
    const auto storedBytes
        = checkedProduct({ selection->elementCount, static_cast<int64_t>(H5Tget_size(*stored)) });
    const Hdf5Handle transfer = transferOf(std::max(
        bytes.size(), static_cast<std::size_t>(storedBytes.value_or(std::numeric_limits<int64_t>::max()))));
    if (H5Dread(dataset, memory, *selection->memorySpace, *selection->fileSpace, *transfer, bytes.data())
        < 0) {
        return readError(name);
    }
    return bytes;
}

Result<std::vector<std::string>> readTexts(
    hid_t dataset, const DatasetDescription& description, const DatasetPart& part, const std::string& name)
{
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    const bool isVariable = H5Tis_variable_str(*type) > 0;
    const std::size_t size = isVariable ? sizeof(char*) : H5Tget_size(*type);
    Result<std::vector<std::byte>> bytes
        = readPart(dataset, description, *type, static_cast<int64_t>(size), part, name);
    if (!bytes) {
        return bytes.error();
    }
    std::vector<std::string> texts(bytes->size() / size);
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const std::byte* element = bytes->data() + index * size;
        if (isVariable) {
            char* text = nullptr;
            std::memcpy(&text, element, sizeof(text));
            texts[index] = text != nullptr ? text : "";
            H5free_memory(text);
        } else {
            const auto* text = reinterpret_cast<const char*>(element);
            texts[index].assign(text, strnlen(text, size));
        }
    }
    return texts;
}

} // namespace fovea
