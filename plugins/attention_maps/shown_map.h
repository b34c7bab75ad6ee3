// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace fovea::attention_maps {

/// What to do with the tokens that the tokenizer put in.
enum class SpecialTokens {
    Shown,
    /// Left out of both axes; a row then sums to what is left.
    Hidden,
    /// Left out, and each row divided by what is left.
    HiddenAndRenormalised,
};

/// An attention map as it is shown, and which tokens its rows and columns are.
struct ShownMap {
    /// f32 [query, key].
    Array values;
    std::vector<int> queries;
    std::vector<int> keys;
    /// Of each shown query: its weight on the first token of the whole map.
    std::vector<float> sinkShares;
    /// The least and largest sum of a shown row.
    double leastSum = 0;
    double largestSum = 0;

    std::optional<int> rowOf(int64_t query) const;
    std::optional<int> columnOf(int64_t key) const;
};

/// `map` is f32 [query, key]; `isSpecial` names tokens, `firstQuery` is the token of the first row. When
/// nothing would be left, all is shown.
ShownMap shownMap(const Array& map, const std::vector<bool>& isSpecial, SpecialTokens specialTokens,
    int64_t firstQuery = 0);

} // namespace fovea::attention_maps
