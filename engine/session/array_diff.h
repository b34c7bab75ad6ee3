// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/file_diff.h"

#include <fovea/array.h>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fovea {

/// Adds a block of both arrays to `difference`; the block's first element lies at `begin`. Both have the same
/// shape.
void compareBlock(ArrayDifference& difference, const Array& a, const Array& b, std::span<const int64_t> begin,
    double tolerance);

/// Which token of B is which of A: the longest common subsequence of their ids, ascending. Longer texts than
/// 4,096 tokens by their common beginning and end.
std::vector<std::pair<int64_t, int64_t>> alignTokens(std::span<const int32_t> a, std::span<const int32_t> b);

/// `array` with only those indices of each axis that is called token, query or key; nothing when such an axis
/// has another length than `tokenCount`.
std::optional<Array> chosenTokens(const Array& array, std::span<const int64_t> tokens, int64_t tokenCount);

} // namespace fovea
