// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/trace_plan.h"

#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace fovea {

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

} // namespace fovea
