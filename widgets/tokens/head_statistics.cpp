// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/head_statistics.h>

#include <cmath>
#include <cstdlib>

namespace fovea {

HeadStatistics statisticsOf(std::span<const float> map, int64_t queries, int64_t keys, int64_t firstQuery)
{
    HeadStatistics sum;
    if (queries <= 0 || keys <= 0 || static_cast<int64_t>(map.size()) != queries * keys) {
        return sum;
    }
    for (int64_t query = 0; query < queries; ++query) {
        const float* row = map.data() + query * keys;
        double entropy = 0;
        double distance = 0;
        for (int64_t key = 0; key < keys; ++key) {
            const float weight = row[key];
            if (weight != 0) {
                entropy -= static_cast<double>(weight) * static_cast<double>(std::log(weight));
                distance
                    += static_cast<double>(weight) * static_cast<double>(std::abs(firstQuery + query - key));
            }
        }
        sum.entropy += entropy;
        sum.distance += distance;
        sum.diagonality += firstQuery + query < keys ? row[firstQuery + query] : 0;
        sum.sinkShare += row[0];
    }
    const auto count = static_cast<double>(queries);
    return { sum.entropy / count, sum.distance / count, sum.diagonality / count, sum.sinkShare / count };
}

} // namespace fovea
