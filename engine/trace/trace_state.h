// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/chunk_cache.h"
#include "trace/commit_record.h"
#include "trace/file_descriptor.h"
#include "trace/hdf5_reading.h"
#include "trace/node_source.h"
#include "trace/reading_layout.h"
#include "trace/stored_rows.h"

#include <fovea/trace.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// What belongs to the ReadingInfo with the same index.
struct StoredReading {
    std::vector<StoredPart> parts;
    /// As it was planned, with the extents of the probe.
    PlannedReading plan;
};

struct ReadingIndex {
    std::vector<ReadingInfo> infos;
    std::vector<StoredReading> stored;
    std::map<std::string, std::size_t> byLocation;
};

/// An open trace: what Trace, and what repairs one, share.
struct TraceState {
    std::filesystem::path path;
    FileDescriptor file;
    std::unique_ptr<NodeSource> nodes;
    bool isTrace = false;
    Value header;
    int64_t exampleCount = 0;
    StoredRows ids, typeIds, offsets, tokenBegin;
    ReadingIndex index;

    int64_t commitOffset = -1;
    int64_t commitCount = 0;
    std::mutex refreshMutex;
    std::atomic<int64_t> committed = 0;
    std::atomic<bool> isComplete = false;
    mutable std::atomic<int64_t> bytesRead = 0;
    /// The tokens asked for last: what shows an example asks for them from several sides.
    mutable std::mutex tokensMutex;
    mutable std::shared_ptr<const TraceTokens> lastTokens;
    mutable int64_t lastTokensExample = -1;
    /// Of compressed datasets; reading through it changes no value.
    mutable ChunkCache decoded;

    /// Rows [first, last) as they are stored.
    Result<std::vector<std::byte>> readRows(const StoredRows& rows, int64_t first, int64_t last) const;
    Result<std::vector<std::byte>> readPackedRows(const StoredRows& rows, int64_t first, int64_t last) const;
    /// At least row `row`, at most the chunk that it is in or the rows up to `last`.
    Result<ChunkCache::Piece> decodePiece(
        hid_t dataset, const StoredRows& rows, int64_t row, int64_t last) const;
    /// The same, widened to f32.
    Result<std::vector<float>> readFloats(const StoredRows& rows, int64_t first, int64_t last) const;
    Result<std::vector<int32_t>> readNumbers(const StoredRows& rows, int64_t first, int64_t last) const;
    /// Rows of one example: entries `example` and `example + 1` of a begin dataset, checked.
    Result<std::pair<int64_t, int64_t>> rowRange(
        const StoredRows& beginRows, int64_t example, int64_t rowCount) const;
    Result<std::pair<int64_t, int64_t>> rowRange(const StoredPart& part, int64_t example) const;
    Result<int64_t> tokenCount(int64_t example) const;
    Result<TraceTokens> readTokens(int64_t example) const;
    /// Fails for examples that are not there, or not yet.
    Result<void> checkExample(int64_t example) const;

    Result<void> readTokenLayout(hid_t hdf5);
    Result<void> readReadings(hid_t hdf5);
    Result<void> readCommitLayout(hid_t hdf5);
    /// True when more is committed than before, or the trace has been closed since.
    Result<bool> readCommitted();
    /// The record that commits an example.
    Result<CommitRecord> readCommit(int64_t example) const;

    Result<Array> readMoments(const StoredPart& part, int64_t example) const;
    Result<Array> readRowsOf(const StoredPart& part, const TraceSlice& slice) const;
    Result<Array> readMap(const StoredPart& part, const TraceSlice& slice) const;
    Result<Array> recomputeMap(const StoredReading& reading, const TraceSlice& slice) const;
};

struct Trace::Implementation : TraceState { };

/// Opens `path` into a fresh `state`; the promises are those of `Trace::open`.
Result<void> openTrace(const std::filesystem::path& path, TraceState& state);

} // namespace fovea
