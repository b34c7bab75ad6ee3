// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace fovea {

struct FuzzyMatch {
    /// Higher is better; only good for comparing matches of one pattern.
    int score = 0;
    /// Letters of the text that the pattern found, in rising order.
    std::vector<int> places;
};

/// Finds the letters of `pattern` in `text` in their order, whatever lies between and in whichever case;
/// words of the pattern may come in any order. Letters that begin a word or follow one another count most.
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace fovea
