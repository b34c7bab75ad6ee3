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

namespace {

/// The farthest from zero in each block.
PooledMap poolByChange(std::vector<float> values, int64_t rows, int64_t columns, int rowLimit)
{
    PooledMap pooled = poolByMaximum(values, rows, columns, rowLimit, thumbnailSide);
    for (float& value : values) {
        value = -value;
    }
    const PooledMap lowest = poolByMaximum(values, rows, columns, rowLimit, thumbnailSide);
    for (std::size_t cell = 0; cell < pooled.values.size(); ++cell) {
        if (lowest.values[cell] > pooled.values[cell]) {
            pooled.values[cell] = -lowest.values[cell];
        }
    }
    return pooled;
}

} // namespace

Result<HeadOverview> differenceOverview(const TokenAlignment& alignment,
    const std::function<Result<Array>(int64_t, int64_t)>& readRowsOfA,
    const std::function<Result<Array>(int64_t, int64_t)>& readRowsOfB, const HeadStatistics& a,
    const HeadStatistics& b, int64_t mostCells)
{
    HeadOverview overview;
    overview.statistics = { b.entropy - a.entropy, b.distance - a.distance, b.diagonality - a.diagonality,
        b.sinkShare - a.sinkShare };
    const auto count = static_cast<int64_t>(alignment.pairs.size());
    const int64_t pooledRows = std::min<int64_t>(count, thumbnailSide);
    const bool isOneBlock = count * count <= mostCells;
    const int64_t blocks = isOneBlock ? std::min<int64_t>(count, 1) : pooledRows;
    for (int64_t block = 0; block < blocks; ++block) {
        const int64_t begin = (block * count + blocks - 1) / blocks;
        const int64_t end = ((block + 1) * count + blocks - 1) / blocks;
        const TokenAlignment::Pair first = alignment.pairs[static_cast<std::size_t>(begin)];
        const TokenAlignment::Pair last = alignment.pairs[static_cast<std::size_t>(end - 1)];
        const Result<Array> rowsOfA = readRowsOfA(first.a, last.a + 1);
        const Result<Array> rowsOfB = rowsOfA ? readRowsOfB(first.b, last.b + 1) : rowsOfA;
        if (!rowsOfB) {
            return rowsOfB.error();
        }
        const auto rowOf
            = [](const Array& rows, int row) { return rows.values<float>().data() + rows.shape()[1] * row; };
        std::vector<float> change;
        change.reserve(static_cast<std::size_t>((end - begin) * count));
        for (int64_t row = begin; row < end; ++row) {
            const TokenAlignment::Pair query = alignment.pairs[static_cast<std::size_t>(row)];
            const float* before = rowOf(*rowsOfA, query.a - first.a);
            const float* after = rowOf(*rowsOfB, query.b - first.b);
            for (const TokenAlignment::Pair& key : alignment.pairs) {
                change.push_back(after[key.b] - before[key.a]);
            }
        }
        const PooledMap pooled
            = poolByChange(std::move(change), end - begin, count, isOneBlock ? thumbnailSide : 1);
        overview.map.rows += pooled.rows;
        overview.map.columns = pooled.columns;
        overview.map.values.insert(overview.map.values.end(), pooled.values.begin(), pooled.values.end());
    }
    return overview;
}

} // namespace fovea::attention_maps
