// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// One line between a query and a key.
struct TokenLink {
    int query = 0;
    int key = 0;
    float weight = 0;
    friend bool operator==(const TokenLink&, const TokenLink&) = default;
};

/// The links worth drawing, and of how many.
struct TokenLinks {
    /// Weakest first, so that the strong ones are drawn over them.
    std::vector<TokenLink> links;
    /// How many reach the threshold; more than `links` when the limit cut some.
    int64_t above = 0;
    int64_t total = 0;
};

/// Links of the map [query, key] with a weight of at least `threshold`; of more than `limit` the strongest.
/// Equal weights in reading order; a NaN is no link.
FOVEA_WIDGETS_EXPORT TokenLinks strongLinks(
    std::span<const float> map, int64_t queries, int64_t keys, double threshold, int64_t limit = 2000);

} // namespace fovea
