// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <cstdint>
#include <span>

namespace fovea {

/// What one attention head does on one example: means over its queries.
struct HeadStatistics {
    /// -sum p ln p of a row, in nat; 0 ln 0 is 0.
    double entropy = 0;
    /// sum p |query - key| of a row, in tokens.
    double distance = 0;
    /// The weight a query gives itself.
    double diagonality = 0;
    /// The weight on the first key, where heads that have nothing to say put it (arXiv 2309.17453).
    double sinkShare = 0;
};

/// `map` is [query, key], row by row, of whole rows that sum to 1. `firstQuery` is the place of its first row
/// among the keys when queries and keys count the same tokens. NaN anywhere makes what it enters NaN.
FOVEA_WIDGETS_EXPORT HeadStatistics statisticsOf(
    std::span<const float> map, int64_t queries, int64_t keys, int64_t firstQuery = 0);

} // namespace fovea
