// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>

namespace fovea {

/// Up to eight extents, outermost first. A rank-0 shape is a scalar.
class Shape {
public:
    static constexpr int maximumRank = 8;

    Shape() = default;
    Shape(std::initializer_list<int64_t> extents)
        : Shape(std::span<const int64_t>(extents.begin(), extents.size()))
    {
    }
    explicit Shape(std::span<const int64_t> extents)
    {
        assert(extents.size() <= maximumRank);
        for (const int64_t extent : extents) {
            assert(extent >= 0);
            m_extents[static_cast<std::size_t>(m_rank++)] = extent;
        }
    }

    int rank() const { return m_rank; }
    int64_t operator[](int axis) const
    {
        assert(axis >= -m_rank && axis < m_rank);
        return m_extents[static_cast<std::size_t>(axis < 0 ? axis + m_rank : axis)];
    }
    std::span<const int64_t> extents() const
    {
        return { m_extents.data(), static_cast<std::size_t>(m_rank) };
    }

    /// The number of elements. Call only on shapes that were checked; files go through `checkedElementCount`.
    int64_t elementCount() const { return checkedElementCount(extents()).value_or(0); }

    /// The number of elements, or nothing when an extent is negative or the product leaves int64.
    static std::optional<int64_t> checkedElementCount(std::span<const int64_t> extents)
    {
        bool isEmpty = false;
        for (const int64_t extent : extents) {
            if (extent < 0) {
                return std::nullopt;
            }
            isEmpty = isEmpty || extent == 0;
        }
        if (isEmpty) {
            return 0;
        }
        int64_t count = 1;
        for (const int64_t extent : extents) {
            if (count > std::numeric_limits<int64_t>::max() / extent) {
                return std::nullopt;
            }
            count *= extent;
        }
        return count;
    }

    /// As in messages: [2, 128, 768].
    std::string text() const
    {
        std::string out = "[";
        for (int axis = 0; axis < m_rank; ++axis) {
            out += (axis == 0 ? "" : ", ") + std::to_string((*this)[axis]);
        }
        return out + "]";
    }

    friend bool operator==(const Shape&, const Shape&) = default;

private:
    std::array<int64_t, maximumRank> m_extents {};
    int m_rank = 0;
};

} // namespace fovea
