// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/shape.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fovea::trace_browser {

/// Which rows and columns of a dataset are looked at: one index for each outer axis, the last two axes (or
/// the only one) as a table. `/readings/x[3,:,:]`; with a first row: `[3,512:,:]`.
struct SliceChoice {
    std::string path;
    /// One for each axis before the last two; fewer count as 0.
    std::vector<int64_t> outer;
    /// The first row (of a vector: element) shown.
    int64_t firstRow = 0;

    friend bool operator==(const SliceChoice&, const SliceChoice&) = default;
};

/// What of a dataset is read for a choice, and how it is shown.
struct SlicePart {
    std::vector<int64_t> begin, count;
    /// Of the table; a vector has one column, a scalar one cell.
    int64_t rows = 0, columns = 0;
    int64_t allRows = 0, allColumns = 0;
    bool isWhole() const { return rows == allRows && columns == allColumns; }
};

/// Never more elements than this are read at once.
inline constexpr int64_t sliceLimit = 1 << 20;
inline constexpr int64_t columnLimit = 4096;

/// The part of a dataset of this shape, clamped into it.
SlicePart partOf(const SliceChoice& choice, const Shape& shape);

/// The address behind `::`; `[…]` is left out where it says nothing.
std::string formatAddress(const SliceChoice& choice, int rank);

/// Reads an address back. What is no index counts as `:`; an address without `[…]` is its beginning.
SliceChoice parseAddress(const std::string& address);

} // namespace fovea::trace_browser
