// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/checked.h"
#include "trace/trace_state.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace fovea {

namespace {

/// Chunks that `repair --pack` makes have 1 MiB, or one row.
constexpr std::size_t largestKeptPiece = std::size_t { 8 } << 20;

template <typename To, typename From>
std::vector<To> converted(std::span<const std::byte> bytes)
{
    std::vector<To> out(bytes.size() / sizeof(From));
    const auto* elements = reinterpret_cast<const From*>(bytes.data());
    for (std::size_t index = 0; index < out.size(); ++index) {
        if constexpr (std::is_same_v<From, BFloat16>) {
            out[index] = toFloat(elements[index]);
        } else {
            out[index] = static_cast<To>(elements[index]);
        }
    }
    return out;
}

template <typename To>
std::vector<To> convertedFrom(DType type, std::span<const std::byte> bytes)
{
    switch (type) {
    case DType::F64:
        return converted<To, double>(bytes);
    case DType::I8:
        return converted<To, int8_t>(bytes);
    case DType::U8:
        return converted<To, uint8_t>(bytes);
    case DType::I32:
        return converted<To, int32_t>(bytes);
    case DType::I64:
        return converted<To, int64_t>(bytes);
    case DType::BF16:
        return converted<To, BFloat16>(bytes);
    case DType::F32:
    case DType::F16:
        break;
    }
    return converted<To, float>(bytes);
}

} // namespace

Result<std::vector<std::byte>> TraceState::readRows(const StoredRows& rows, int64_t first, int64_t last) const
{
    if (first < 0 || last < first || last > rows.rowCount) {
        return inputError(FOVEA_TEXT("Trace", "%1: %2 has %3 rows; rows %4 to %5 are not among them"),
            { path.string(), rows.location, std::to_string(rows.rowCount), std::to_string(first),
                std::to_string(last) });
    }
    const int64_t rowElements = rows.rowElements();
    const auto bytes = checkedProduct({ last - first, rowElements, byteSize(rows.type) });
    if (!bytes || *bytes > readByteLimit) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: %2 rows of %3 are too many to read at once; ask for a part"),
            { path.string(), std::to_string(last - first), rows.location });
    }
    bytesRead += *bytes;
    if (rows.offset >= 0) {
        const auto begin = checkedSum(rows.offset, first * rowElements * byteSize(rows.type));
        // One byte is read before memory is taken: a short file must not cost what it claims to hold.
        std::byte probe {};
        const bool isThere = begin && checkedSum(*begin, *bytes)
            && (*bytes == 0 || readFully(*file, { &probe, 1 }, *begin + *bytes - 1));
        std::vector<std::byte> out(isThere ? static_cast<std::size_t>(*bytes) : 0);
        if (!isThere || !readFully(*file, out, *begin)) {
            return inputError(FOVEA_TEXT("Trace", "%1: is cut off: rows of %2 are missing"),
                { path.string(), rows.location });
        }
        return out;
    }
    return readPackedRows(rows, first, last);
}

Result<std::vector<std::byte>> TraceState::readPackedRows(
    const StoredRows& rows, int64_t first, int64_t last) const
{
    const Hdf5Guard guard;
    Hdf5Handle hdf5, dataset;
    const auto rowBytes = static_cast<std::size_t>(rows.rowElements() * byteSize(rows.type));
    std::vector<std::byte> out;
    for (int64_t row = first; row < last;) {
        std::shared_ptr<const ChunkCache::Piece> piece = decoded.find(rows.location, row);
        if (!piece) {
            if (!dataset) {
                Result<Hdf5Handle> opened = openForReading(path);
                if (!opened) {
                    return opened.error();
                }
                hdf5 = *std::move(opened);
                dataset = openDataset(*hdf5, rows.location);
            }
            if (!dataset) {
                return inputError(FOVEA_TEXT("Trace", "%1: %2 is missing"), { path.string(), rows.location });
            }
            Result<ChunkCache::Piece> read = decodePiece(*dataset, rows, row, last);
            if (!read) {
                return read.error();
            }
            piece = std::make_shared<const ChunkCache::Piece>(*std::move(read));
            if (piece->bytes.size() <= largestKeptPiece) {
                decoded.keep(piece);
            }
        }
        const int64_t end = std::min(last, piece->first + piece->rowCount);
        const std::byte* from = piece->bytes.data() + static_cast<std::size_t>(row - piece->first) * rowBytes;
        out.insert(out.end(), from, from + static_cast<std::size_t>(end - row) * rowBytes);
        row = end;
    }
    return out;
}

Result<ChunkCache::Piece> TraceState::decodePiece(
    hid_t dataset, const StoredRows& rows, int64_t row, int64_t last) const
{
    // The whole chunk that the row is in; of what lies otherwise, or in huge chunks, only what is asked for.
    const Hdf5Handle creation(H5Dget_create_plist(dataset), H5Pclose);
    hsize_t chunk[Shape::maximumRank] = {};
    const bool isChunked = creation && H5Pget_layout(*creation) == H5D_CHUNKED
        && H5Pget_chunk(*creation, Shape::maximumRank, chunk) > 0 && chunk[0] > 0;
    const auto chunkRows = static_cast<int64_t>(std::min<hsize_t>(chunk[0], hsize_t { 1 } << 40));
    const auto chunkBytes = checkedProduct({ chunkRows, rows.rowElements(), byteSize(rows.type) });
    ChunkCache::Piece piece { rows.location, row, last - row, {} };
    if (isChunked && chunkBytes && *chunkBytes <= static_cast<int64_t>(largestKeptPiece)) {
        piece.first = row / chunkRows * chunkRows;
        piece.rowCount = std::min(chunkRows, rows.rowCount - piece.first);
    }
    std::vector<int64_t> begin { piece.first }, count { piece.rowCount };
    begin.resize(rows.innerExtents.size() + 1, 0);
    count.insert(count.end(), rows.innerExtents.begin(), rows.innerExtents.end());
    const Hdf5Handle memory = rows.type == DType::BF16 ? storedType(DType::BF16)
                                                       : Hdf5Handle(H5Tcopy(nativeType(rows.type)), H5Tclose);
    Result<std::vector<std::byte>> bytes = readPart(dataset, describeDataset(dataset), *memory,
        byteSize(rows.type), { begin, count }, path.string() + ": " + rows.location);
    if (!bytes) {
        return bytes.error();
    }
    piece.bytes = *std::move(bytes);
    return piece;
}

Result<std::vector<float>> TraceState::readFloats(const StoredRows& rows, int64_t first, int64_t last) const
{
    const Result<std::vector<std::byte>> bytes = readRows(rows, first, last);
    if (!bytes) {
        return bytes.error();
    }
    if (rows.type == DType::F32) {
        std::vector<float> out(bytes->size() / sizeof(float));
        if (!out.empty()) {
            std::memcpy(out.data(), bytes->data(), bytes->size());
        }
        return out;
    }
    return convertedFrom<float>(rows.type, *bytes);
}

Result<std::vector<int32_t>> TraceState::readNumbers(
    const StoredRows& rows, int64_t first, int64_t last) const
{
    const Result<std::vector<std::byte>> bytes = readRows(rows, first, last);
    if (!bytes) {
        return bytes.error();
    }
    if (rows.type == DType::F32 || rows.type == DType::F64 || rows.type == DType::BF16) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: %2 does not hold whole numbers"), { path.string(), rows.location });
    }
    return convertedFrom<int32_t>(rows.type, *bytes);
}

Result<std::pair<int64_t, int64_t>> TraceState::rowRange(
    const StoredRows& beginRows, int64_t example, int64_t rowCount) const
{
    const Result<std::vector<std::byte>> bytes = readRows(beginRows, example, example + 2);
    if (!bytes) {
        return bytes.error();
    }
    std::vector<int64_t> bounds;
    if (beginRows.type == DType::I64 && beginRows.innerExtents.empty()) {
        bounds = converted<int64_t, int64_t>(*bytes);
    }
    if (bounds.size() != 2 || bounds[0] < 0 || bounds[1] < bounds[0] || bounds[1] > rowCount) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: is a damaged trace: %2 gives example %3 no rows of its own"),
            { path.string(), beginRows.location, std::to_string(example) });
    }
    return std::pair(bounds[0], bounds[1]);
}

Result<std::pair<int64_t, int64_t>> TraceState::rowRange(const StoredPart& part, int64_t example) const
{
    switch (part.unit) {
    case RowUnit::Example:
        return std::pair(example, example + 1);
    case RowUnit::Token:
        return rowRange(tokenBegin, example, part.rows.rowCount);
    case RowUnit::Ragged:
        break;
    }
    return rowRange(part.begin, example, part.rows.rowCount);
}

Result<int64_t> TraceState::tokenCount(int64_t example) const
{
    const auto range = rowRange(tokenBegin, example, ids.rowCount);
    return range ? Result<int64_t>(range->second - range->first) : Result<int64_t>(range.error());
}

Result<void> TraceState::checkExample(int64_t example) const
{
    if (example < 0 || example >= exampleCount) {
        return usageError(FOVEA_TEXT("Trace", "%1: has no example %2; it has %3"),
            { path.string(), std::to_string(example), std::to_string(exampleCount) });
    }
    if (example >= committed) {
        return usageError(FOVEA_TEXT("Trace", "%1: example %2 is not recorded yet; %3 of %4 are"),
            { path.string(), std::to_string(example), std::to_string(committed),
                std::to_string(exampleCount) });
    }
    return {};
}

} // namespace fovea
