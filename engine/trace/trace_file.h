// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/reading.h>
#include <fovea/result.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// One dataset group that a run will fill, planned before the first row.
struct PlannedReading {
    std::string path;
    Kind kind = Kind::Embedding;
    Reduction reduction = Reduction::Full;
    int layer = -1;
    /// How rows of one example are laid out: see SCHEMA.md.
    std::vector<Axis> axes;
    DType storedType = DType::F32;
    /// Heads and features (or channels) of the probe; 0 where there is no such axis.
    int64_t headCount = 0;
    int64_t width = 0;
};

struct PlannedExample {
    std::string text, pair;
    std::vector<int32_t> ids, typeIds;
    std::vector<std::string> tokenTexts;
    std::vector<std::pair<int32_t, int32_t>> offsets;
};

struct TracePlan {
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
    /// All rows of `example` are written: appends one commit record. Examples are committed in order.
    Result<void> commit(int64_t example);
    /// Makes everything durable, marks the trace complete and removes the lock. Without it the trace stays
    /// readable.
    Result<void> close();

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

/// Rewrites a trace so that it holds committed examples only (`pack`: compressed) into `output`.
FOVEA_TRACE_EXPORT Result<RepairReport> repairTrace(
    const std::filesystem::path& input, const std::filesystem::path& output, bool pack);

} // namespace fovea
