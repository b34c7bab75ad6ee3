// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/shape.h>

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>

namespace fovea {

/// The product of sizes, or nothing when one is negative or the product leaves int64.
inline std::optional<int64_t> checkedProduct(std::initializer_list<int64_t> factors)
{
    return Shape::checkedElementCount(std::span<const int64_t>(factors.begin(), factors.size()));
}

/// The sum of two sizes, likewise.
inline std::optional<int64_t> checkedSum(int64_t first, int64_t second)
{
    if (first < 0 || second < 0 || first > std::numeric_limits<int64_t>::max() - second) {
        return std::nullopt;
    }
    return first + second;
}

} // namespace fovea
