// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/shown_map.h"

#include <algorithm>

namespace fovea::attention_maps {
namespace {

std::vector<int> keptTokens(int64_t first, int64_t count, const std::vector<bool>& isSpecial, bool hides)
{
    std::vector<int> kept;
    for (int64_t token = first; token < first + count; ++token) {
        const auto index = static_cast<std::size_t>(token);
        if (!hides || index >= isSpecial.size() || !isSpecial[index]) {
            kept.push_back(static_cast<int>(token));
        }
    }
    return kept;
}

std::optional<int> placeOf(const std::vector<int>& tokens, int64_t token)
{
    const auto found = std::lower_bound(tokens.begin(), tokens.end(), token);
    return found != tokens.end() && *found == token
        ? std::optional<int>(static_cast<int>(found - tokens.begin()))
        : std::nullopt;
}

} // namespace

std::optional<int> ShownMap::rowOf(int64_t query) const
{
    return placeOf(queries, query);
}

std::optional<int> ShownMap::columnOf(int64_t key) const
{
    return placeOf(keys, key);
}

ShownMap shownMap(
    const Array& map, const std::vector<bool>& isSpecial, SpecialTokens specialTokens, int64_t firstQuery)
{
    ShownMap shown;
    if (map.shape().rank() != 2 || map.isEmpty()) {
        return shown;
    }
    const int64_t rows = map.shape()[0];
    const int64_t columns = map.shape()[1];
    const std::span<const float> values = map.values<float>();
    const bool hides = specialTokens != SpecialTokens::Shown;
    shown.queries = keptTokens(firstQuery, rows, isSpecial, hides);
    shown.keys = keptTokens(0, columns, isSpecial, hides);
    if (shown.queries.empty() || shown.keys.empty()) {
        shown.queries = keptTokens(firstQuery, rows, {}, false);
        shown.keys = keptTokens(0, columns, {}, false);
    }
    const bool isWhole = static_cast<int64_t>(shown.queries.size()) == rows
        && static_cast<int64_t>(shown.keys.size()) == columns;
    std::vector<float> kept;
    if (!isWhole) {
        kept.reserve(shown.queries.size() * shown.keys.size());
    }
    bool isFirst = true;
    for (const int query : shown.queries) {
        const float* row = values.data() + (query - firstQuery) * columns;
        shown.sinkShares.push_back(row[0]);
        double sum = 0;
        for (const int key : shown.keys) {
            sum += static_cast<double>(row[key]);
        }
        const bool isScaled = specialTokens == SpecialTokens::HiddenAndRenormalised && !isWhole && sum > 0;
        if (!isWhole) {
            for (const int key : shown.keys) {
                kept.push_back(isScaled ? static_cast<float>(static_cast<double>(row[key]) / sum) : row[key]);
            }
        }
        sum = isScaled ? 1 : sum;
        shown.leastSum = isFirst ? sum : std::min(shown.leastSum, sum);
        shown.largestSum = isFirst ? sum : std::max(shown.largestSum, sum);
        isFirst = false;
    }
    shown.values = isWhole ? map
                           : Array::of<float>(Shape { static_cast<int64_t>(shown.queries.size()),
                                                  static_cast<int64_t>(shown.keys.size()) },
                               std::move(kept), { "query", "key" });
    return shown;
}

} // namespace fovea::attention_maps
