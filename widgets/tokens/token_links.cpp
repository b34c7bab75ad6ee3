// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/token_links.h>

#include <algorithm>
#include <tuple>

namespace fovea {
namespace {

bool isStronger(const TokenLink& a, const TokenLink& b)
{
    return std::tie(b.weight, a.query, a.key) < std::tie(a.weight, b.query, b.key);
}

} // namespace

TokenLinks strongLinks(
    std::span<const float> map, int64_t queries, int64_t keys, double threshold, int64_t limit)
{
    TokenLinks found;
    if (queries <= 0 || keys <= 0 || static_cast<int64_t>(map.size()) != queries * keys) {
        return found;
    }
    found.total = queries * keys;
    const auto most = static_cast<std::size_t>(std::max<int64_t>(limit, 0));
    std::vector<TokenLink>& links = found.links;
    const auto keepStrongest = [&] {
        if (links.size() > most) {
            std::nth_element(
                links.begin(), links.begin() + static_cast<std::ptrdiff_t>(most), links.end(), isStronger);
            links.resize(most);
        }
    };
    for (int64_t query = 0; query < queries; ++query) {
        for (int64_t key = 0; key < keys; ++key) {
            const float weight = map[static_cast<std::size_t>(query * keys + key)];
            if (static_cast<double>(weight) >= threshold) {
                ++found.above;
                links.push_back({ static_cast<int>(query), static_cast<int>(key), weight });
            }
        }
        // A large map with a low threshold would otherwise hold millions of links at once.
        if (links.size() > 4 * most + 4096) {
            keepStrongest();
        }
    }
    keepStrongest();
    std::sort(
        links.begin(), links.end(), [](const TokenLink& a, const TokenLink& b) { return isStronger(b, a); });
    return found;
}

} // namespace fovea
