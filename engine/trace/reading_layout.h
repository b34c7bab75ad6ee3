// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/trace_plan.h"

#include <fovea/result.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// What the first axis of a dataset counts: examples; tokens (example e has rows [begin[e], begin[e + 1]) of
/// /tokens/begin); or rows of a `_begin` dataset of its own, beside it.
enum class RowUnit : uint8_t { Example, Token, Ragged };

inline constexpr std::array<std::string_view, 3> rowUnitNames { "example", "token", "ragged" };

/// The statistics of a moments dataset, in their order.
inline constexpr std::array<std::string_view, 9> statisticNames { "count", "mean", "m2", "m3", "m4", "min",
    "max", "absmax", "not_finite" };

/// One dataset of a reading, as SCHEMA.md lays it out.
struct PartLayout {
    /// Below the reading's group: "full", "moments/tensor", "qk/query".
    std::string name;
    RowUnit unit = RowUnit::Token;
    DType type = DType::F32;
    /// Names and extents of the axes after the first.
    std::vector<std::string> innerAxes;
    std::vector<int64_t> innerExtents;
    /// Axes of one example's part, outermost first, as its rows are laid out.
    std::vector<std::string> exampleAxes;
    /// For ragged parts: heads of a map, and the rows that are kept; 0 heads for other tensors.
    int64_t mapHeads = 0;
    SliceRange tokens;
    /// Not written: another name for this dataset of the file.
    std::string sharedWith {};

    /// Rows of an example with `tokenCount` tokens, or nothing when the number leaves int64.
    std::optional<int64_t> rowCount(int64_t tokenCount) const;
    /// Bytes of one row, or nothing when the number leaves int64.
    std::optional<int64_t> rowBytes() const;
};

/// The parts of each reading of a plan. Fails on a probe planned twice, a name that cannot be stored and
/// extents that are none.
Result<std::vector<std::vector<PartLayout>>> layoutsOf(const std::vector<PlannedReading>& readings);

/// The group of a reading's probe in the file.
std::string readingGroup(const std::string& probePath);

} // namespace fovea
