// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "head_summary.h"

#include <cmath>
#include <cstdlib>

namespace fovea {

HeadSummary summarizeHead(std::span<const float> map, int64_t queryCount, int64_t keyCount)
{
    HeadSummary sum;
    for (int64_t query = 0; query < queryCount; ++query) {
        const std::span<const float> row
            = map.subspan(static_cast<std::size_t>(query * keyCount), static_cast<std::size_t>(keyCount));
        for (int64_t key = 0; key < keyCount; ++key) {
            const double weight = row[static_cast<std::size_t>(key)];
            // 0 ln 0 is 0, its limit.
            sum.entropy -= weight > 0 ? weight * std::log(weight) : 0;
            sum.distance += weight * static_cast<double>(std::abs(query - key));
        }
        sum.diagonality += query < keyCount ? row[static_cast<std::size_t>(query)] : 0;
        sum.sinkShare += keyCount > 0 ? row[0] : 0;
    }
    if (queryCount > 0) {
        const auto count = static_cast<double>(queryCount);
        sum = { sum.entropy / count, sum.distance / count, sum.diagonality / count, sum.sinkShare / count };
    }
    return sum;
}

} // namespace fovea
