// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/reading.h>
#include <fovea/result.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// Which part of a probe's tensor the reduction `slice` keeps. Half-open ranges; an end of -1 means the last.
struct SliceRange {
    int64_t begin = 0, end = -1;

    /// How many of `extent` are kept.
    int64_t count(int64_t extent) const
    {
        const int64_t last = end < 0 ? extent : std::min(end, extent);
        return std::max<int64_t>(0, last - std::min(begin, last));
    }
    friend bool operator==(const SliceRange&, const SliceRange&) = default;
};

/// Heads, token (or query) rows and features; a map keeps all keys. The default is the first token's row.
struct SliceRule {
    SliceRange heads, tokens { 0, 1 }, features;

    friend bool operator==(const SliceRule&, const SliceRule&) = default;
};

/// One probe under one reduction that a run will fill, planned before the first row.
struct PlannedReading {
    std::string path;
    Kind kind = Kind::Embedding;
    Reduction reduction = Reduction::Full;
    int layer = -1;
    /// Axes of the probe's tensor, outermost first: [token, feature], [token, head, feature], [head, query,
    /// key], [example, feature], [token] …
    std::vector<Axis> axes;
    bool hasMapAxes() const { return axes == std::vector<Axis> { Axis::Head, Axis::Query, Axis::Key }; }
    DType storedType = DType::F32;
    /// Extents of the axes `head`, and `feature` or `class`; 0 where there is no such axis. For a `qk`
    /// reading width is the features of one head.
    int64_t headCount = 0;
    int64_t width = 0;
    /// For `slice`.
    SliceRule slice {};
    /// For `qk`: the probes whose rows are kept. Where the plan has one of them in full, its dataset is
    /// shared.
    std::string queryPath {}, keyPath {};
    /// For `qk`: weight = exp(q.k * attentionScale - logSumExp), for key <= query only if `isCausal`.
    double attentionScale = 0;
    bool isCausal = false;
};

struct PlannedExample {
    std::string text, pair;
    std::vector<int32_t> ids, typeIds;
    std::vector<std::string> tokenTexts;
    std::vector<std::pair<int32_t, int32_t>> offsets;
};

struct FOVEA_TRACE_EXPORT TracePlan {
    /// Every attribute of the file's root (SCHEMA.md); `schema` is added.
    Value header;
    std::vector<PlannedExample> examples;
    std::vector<PlannedReading> readings;
    /// Bytes the file will hold.
    int64_t byteCount() const;
};

/// Lays a trace out and fills it in place. All extents are known from the plan; after `create` the HDF5
/// handle is closed and rows are written with pwrite at their offsets. One thread. A `.lock` file keeps a
/// second writer out.
class FOVEA_TRACE_EXPORT TraceFile {
public:
    /// Fails when the file exists and `overwrite` is false, when another writer holds it, or when the disk is
    /// full.
    static Result<TraceFile> create(const std::filesystem::path& path, const TracePlan& plan, bool overwrite);
    ~TraceFile();
    TraceFile(TraceFile&&) noexcept;
    TraceFile& operator=(TraceFile&&) noexcept;

    /// Bytes of one example's part of reading `index` (in the order of the plan), `part` in [0, parts of the
    /// reduction): laid out as SCHEMA.md says for that reduction.
    Result<void> write(std::size_t reading, int part, int64_t example, std::span<const std::byte> bytes);
    /// A piece of the rows of consecutive examples, which lie one after the other. The pieces of a part
    /// come in order and end before another part begins.
    struct Piece {
        std::size_t reading = 0;
        int part = 0;
        int64_t firstExample = 0, exampleCount = 1;
        /// Bytes of these examples' rows that came before.
        int64_t offset = 0;
    };
    Result<void> write(const Piece& piece, std::span<const std::byte> bytes);
    /// All rows of `example` are written: appends one commit record. Examples are committed in order.
    Result<void> commit(int64_t example);
    /// Makes everything durable, marks the trace complete and removes the lock. Without it the trace stays
    /// readable.
    Result<void> close();
    int64_t bytesWritten() const;

private:
    struct Implementation;
    explicit TraceFile(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

/// What `repair` did.
struct RepairReport {
    int64_t committedExamples = 0;
    int64_t droppedExamples = 0;
    int64_t bytesBefore = 0, bytesAfter = 0;
};

/// Rewrites a trace so that it holds committed examples only (`pack`: compressed) into `output`, which may be
/// `input` itself: what was there before is replaced once the new file is whole. `shouldStop` is asked every
/// few megabytes; when it says yes the error is Interrupted and nothing is changed.
FOVEA_TRACE_EXPORT Result<RepairReport> repairTrace(const std::filesystem::path& input,
    const std::filesystem::path& output, bool pack, const std::function<bool()>& shouldStop = {});

/// Takes from a closed trace that ended early what was planned and not written, as `repairTrace` would;
/// readers that have it open keep what they have. False: there is nothing to take, nothing to keep, or more
/// than `byteLimit` would have to be copied; what was planned and not written takes no disk.
FOVEA_TRACE_EXPORT Result<bool> trimTrace(const std::filesystem::path& path, int64_t byteLimit);

} // namespace fovea
