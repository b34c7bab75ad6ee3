// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <fovea/comparison.h>
#include <fovea/token_alignment.h>

#include <memory>
#include <optional>

namespace fovea::trace_browser {

/// How far two slices of the same path are apart.
struct SliceDifference {
    /// Numbers that were compared, and those that are not the same.
    int64_t compared = 0, differing = 0;
    /// Of |B - A|, and where, as row and column of what is shown.
    double largest = 0;
    int64_t row = 0, column = 0;
    /// The largest |B - A| / max(|A|, |B|).
    double relative = 0;
    /// Rows of tokens that only one side has.
    int64_t rowsOnlyInA = 0, rowsOnlyInB = 0;
};

/// What is shown of one path: a slice, or those of A and B, or what differs.
struct SlicePair {
    std::shared_ptr<const SliceContent> first, second;
    std::optional<SliceDifference> difference;
};

/// B - A, or log2(B / A), number by number: f64 under the name and attributes of A. Rows are paired by
/// `rows`, or else by their number. Fails when the slices are not of the same shape, or not numbers.
Result<SliceContent> differenceOf(const SliceContent& a, const SliceContent& b, bool isRatio,
    const TokenAlignment* rows, SliceDifference& summary);

/// Reads what `choice` names in one trace, or in A and B. On a reading thread.
Result<SlicePair> readPair(
    const Trace& a, const Trace* b, const SliceChoice& choice, Comparison::Mode mode, bool isRatio);

} // namespace fovea::trace_browser
