// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace fovea {

/// What one attention head does on one example, averaged over its queries.
struct HeadSummary {
    /// -sum p ln p of a row, in nat.
    double entropy = 0;
    /// sum p |query - key| of a row, in tokens.
    double distance = 0;
    /// The weight a query gives itself.
    double diagonality = 0;
    /// The weight on the first token.
    double sinkShare = 0;
};

/// `map` is [query, key] in row-major order, its rows sum to 1. Queries and keys count the same tokens.
HeadSummary summarizeHead(std::span<const float> map, int64_t queryCount, int64_t keyCount);

} // namespace fovea
