// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/head_statistics.h>
#include <fovea/map_pyramid.h>
#include <fovea/result.h>
#include <fovea/token_alignment.h>

#include <cstdint>
#include <functional>

namespace fovea::attention_maps {

/// What the overview shows of one head.
struct HeadOverview {
    PooledMap map;
    HeadStatistics statistics;
};

/// Cells on a side of a thumbnail.
inline constexpr int thumbnailSide = 64;

/// A head of `tokens` tokens from blocks of whole rows, so that no more than `mostCells` weights (and one
/// block of rows) are held at once. `readRows(begin, end)` gives [end - begin, tokens].
Result<HeadOverview> overviewOf(int64_t tokens,
    const std::function<Result<Array>(int64_t, int64_t)>& readRows, int64_t mostCells = 4'000'000);

/// B - A of a head: the map on pairs of tokens, thinned out by the farthest from zero, and B's statistics
/// less those of A, each of its own whole map.
Result<HeadOverview> differenceOverview(const TokenAlignment& alignment,
    const std::function<Result<Array>(int64_t, int64_t)>& readRowsOfA,
    const std::function<Result<Array>(int64_t, int64_t)>& readRowsOfB, const HeadStatistics& a,
    const HeadStatistics& b, int64_t mostCells = 4'000'000);

} // namespace fovea::attention_maps
