// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/sdk_export.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fovea {

/// Which tokens of a text are which tokens of another. Places ascend in both, so an alignment never crosses.
struct FOVEA_SDK_EXPORT TokenAlignment {
    struct Pair {
        int a = 0;
        int b = 0;
        /// The same text; else one stands in the place of the other.
        bool isSame = true;

        friend bool operator==(const Pair&, const Pair&) = default;
    };
    std::vector<Pair> pairs;
    /// Tokens without a partner: what was taken out of A, and what was put into B.
    std::vector<int> onlyA, onlyB;

    /// Each token is its own partner.
    bool isIdentity() const;
    std::optional<int> toB(int64_t a) const;
    std::optional<int> toA(int64_t b) const;
    /// How many pairs are of different text.
    int replacedCount() const;
};

/// The cheapest way from `a` to `b` by keeping, replacing, taking out and putting in tokens. A token of the
/// same text costs nothing, one of the same beginning or in other letters little ("play", "playing"), and a
/// piece of a word (`##ing`) is rather replaced by a piece than by a word. The marks of vocabularies (`##`,
/// `Ġ`, `▁`) do not count, so that texts of two tokenizers align. A token put in by the tokenizer ([CLS]) is
/// never replaced by a word. Ties: earlier tokens are paired first. Time and memory are a * b up to 16
/// million; beyond that only ways near the diagonal are looked at.
FOVEA_SDK_EXPORT TokenAlignment alignTokens(
    const std::vector<std::string>& a, const std::vector<std::string>& b);

} // namespace fovea
