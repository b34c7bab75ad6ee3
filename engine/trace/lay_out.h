// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/reading_layout.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fovea {

/// The schema this version writes, and the newest it reads.
inline constexpr int64_t traceSchema = 1;

/// Where the rows of a trace lie in its file.
struct LaidOut {
    /// For each reading and part: offset of its first byte; -1 where there is nothing to write.
    std::vector<std::vector<int64_t>> offsets;
    int64_t commitOffset = -1;
};

/// Whether rows will be written in place, or chunk by chunk with the filters shuffle and deflate.
enum class Packing : uint8_t { None, Deflate };

/// Writes a new HDF5 file with everything but the rows: attributes, tokens, texts, and every dataset of its
/// final extent, contiguous, allocated and never filled. The file is closed again before this returns.
Result<LaidOut> layOut(const std::filesystem::path& path, const TracePlan& plan,
    const std::vector<std::vector<PartLayout>>& layouts, Packing packing = Packing::None);

/// First token of each example, and the number of tokens at the end.
std::vector<int64_t> tokenBegin(const std::vector<PlannedExample>& examples);

/// Rows of `part` before each example, and all of them at the end. Nothing when the number leaves int64.
std::optional<std::vector<int64_t>> rowBegin(const PartLayout& part, const std::vector<int64_t>& tokenBegin);

} // namespace fovea
