// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_overview.h"

#include <algorithm>

namespace fovea::attention_maps {

Result<HeadOverview> overviewOf(
    int64_t tokens, const std::function<Result<Array>(int64_t, int64_t)>& readRows, int64_t mostCells)
{
    HeadOverview overview;
    const int64_t pooledRows = std::min<int64_t>(tokens, thumbnailSide);
    // A block ends where a row of the thumbnail ends, so that blocks never share one.
    const bool isOneBlock = tokens * tokens <= mostCells;
    const int64_t blocks = isOneBlock ? 1 : pooledRows;
    for (int64_t block = 0; block < blocks; ++block) {
        const int64_t begin = (block * tokens + blocks - 1) / blocks;
        const int64_t end = ((block + 1) * tokens + blocks - 1) / blocks;
        Result<Array> rows = readRows(begin, end);
        if (!rows) {
            return rows.error();
        }
        const std::span<const float> values = rows->values<float>();
        if (static_cast<int64_t>(values.size()) != (end - begin) * tokens) {
            return inputError(
                FOVEA_TEXT("attention_maps", "An attention map has the shape %1; expected [%2, %3]."),
                { rows->shape().text(), std::to_string(end - begin), std::to_string(tokens) });
        }
        const HeadStatistics part = statisticsOf(values, end - begin, tokens, begin);
        const double share = static_cast<double>(end - begin) / static_cast<double>(tokens);
        overview.statistics.entropy += share * part.entropy;
        overview.statistics.distance += share * part.distance;
        overview.statistics.diagonality += share * part.diagonality;
        overview.statistics.sinkShare += share * part.sinkShare;

        const PooledMap pooled = isOneBlock
            ? poolByMaximum(values, tokens, tokens, thumbnailSide)
            : poolByMaximum(values, end - begin, tokens, 1, static_cast<int>(pooledRows));
        overview.map.rows += pooled.rows;
        overview.map.columns = pooled.columns;
        overview.map.values.insert(overview.map.values.end(), pooled.values.begin(), pooled.values.end());
    }
    return overview;
}

} // namespace fovea::attention_maps
