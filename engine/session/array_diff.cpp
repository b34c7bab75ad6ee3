// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/array_diff.h"

#include "trace/element_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {

namespace {

constexpr std::size_t longestAligned = 4096;

std::vector<int64_t> placeOf(std::size_t element, const Shape& shape, std::span<const int64_t> begin)
{
    std::vector<int64_t> place(static_cast<std::size_t>(shape.rank()));
    auto rest = static_cast<int64_t>(element);
    for (std::size_t axis = place.size(); axis-- > 0;) {
        const int64_t extent = std::max<int64_t>(1, shape[static_cast<int>(axis)]);
        place[axis] = rest % extent + (axis < begin.size() ? begin[axis] : 0);
        rest /= extent;
    }
    return place;
}

/// Two elements of one array that are not the same, as they are told of.
struct Pair {
    double a = 0, b = 0, absolute = 0;
    bool isFinite = true;
};

void add(ArrayDifference& difference, const Pair& pair, std::vector<int64_t> place, double tolerance)
{
    const double largest = std::max(std::abs(pair.a), std::abs(pair.b));
    const double relative = pair.isFinite ? pair.absolute / largest : pair.absolute;
    const bool isBeyond = !pair.isFinite || pair.absolute > tolerance * std::max(1.0, largest);
    if (isBeyond && ++difference.beyondCount == 1) {
        difference.first = place;
        difference.firstA = pair.a;
        difference.firstB = pair.b;
    }
    difference.largestRelative = std::max(difference.largestRelative, relative);
    if (pair.absolute > difference.largestAbsolute || difference.worst.empty()) {
        difference.largestAbsolute = pair.absolute;
        difference.worst = std::move(place);
        difference.worstA = pair.a;
        difference.worstB = pair.b;
    }
}

/// Whole numbers as they are: a double tells those beyond 2^53 no longer apart.
void compareWhole(ArrayDifference& difference, const Array& a, const Array& b, std::span<const int64_t> begin,
    double tolerance)
{
    const auto first = a.values<int64_t>(), second = b.values<int64_t>();
    for (std::size_t index = 0; index < first.size(); ++index) {
        const int64_t x = first[index], y = second[index];
        if (x != y) {
            // The difference of any two fits without a sign.
            const uint64_t absolute
                = static_cast<uint64_t>(std::max(x, y)) - static_cast<uint64_t>(std::min(x, y));
            add(difference, { static_cast<double>(x), static_cast<double>(y), static_cast<double>(absolute) },
                placeOf(index, a.shape(), begin), tolerance);
        }
    }
}

} // namespace

void compareBlock(ArrayDifference& difference, const Array& a, const Array& b, std::span<const int64_t> begin,
    double tolerance)
{
    const auto count = static_cast<std::size_t>(a.shape().elementCount());
    difference.valueCount += static_cast<int64_t>(count);
    if (a.dtype() == b.dtype() && std::ranges::equal(a.bytes(), b.bytes())) {
        return;
    }
    // The smaller ones are exact as doubles, too.
    if (a.dtype() == DType::I64 && b.dtype() == DType::I64) {
        compareWhole(difference, a, b, begin, tolerance);
        return;
    }
    const std::vector<double> first = widened(a), second = widened(b);
    for (std::size_t index = 0; index < count; ++index) {
        const double x = first[index], y = second[index];
        if (x == y || (std::isnan(x) && std::isnan(y))) {
            continue;
        }
        const bool isFinite = std::isfinite(x) && std::isfinite(y);
        const double absolute = isFinite ? std::abs(x - y) : std::numeric_limits<double>::infinity();
        add(difference, { x, y, absolute, isFinite }, placeOf(index, a.shape(), begin), tolerance);
    }
}

std::vector<std::pair<int64_t, int64_t>> alignTokens(std::span<const int32_t> a, std::span<const int32_t> b)
{
    std::vector<std::pair<int64_t, int64_t>> pairs;
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t front = 0, back = 0;
    while (front < shorter && a[front] == b[front]) {
        ++front;
    }
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
        ++back;
    }
    for (std::size_t index = 0; index < front; ++index) {
        pairs.emplace_back(index, index);
    }
    const auto middleA = a.subspan(front, a.size() - front - back),
               middleB = b.subspan(front, b.size() - front - back);
    if (!middleA.empty() && !middleB.empty() && middleA.size() <= longestAligned
        && middleB.size() <= longestAligned) {
        const std::size_t width = middleB.size() + 1;
        // length[i][j]: of the longest common subsequence of what follows i and j.
        std::vector<uint16_t> length((middleA.size() + 1) * width, 0);
        for (std::size_t i = middleA.size(); i-- > 0;) {
            for (std::size_t j = middleB.size(); j-- > 0;) {
                length[i * width + j] = middleA[i] == middleB[j]
                    ? static_cast<uint16_t>(length[(i + 1) * width + j + 1] + 1)
                    : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
            }
        }
        for (std::size_t i = 0, j = 0; i < middleA.size() && j < middleB.size();) {
            if (middleA[i] == middleB[j]) {
                pairs.emplace_back(front + i++, front + j++);
            } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }
    for (std::size_t index = back; index-- > 0;) {
        pairs.emplace_back(a.size() - 1 - index, b.size() - 1 - index);
    }
    return pairs;
}

std::optional<Array> chosenTokens(const Array& array, std::span<const int64_t> tokens, int64_t tokenCount)
{
    std::vector<double> values = widened(array);
    std::vector<int64_t> extents(array.shape().extents().begin(), array.shape().extents().end());
    for (std::size_t axis = 0; axis < array.axes().size(); ++axis) {
        const std::string& name = array.axes()[axis];
        if (name != "token" && name != "query" && name != "key") {
            continue;
        }
        if (extents[axis] != tokenCount) {
            return std::nullopt;
        }
        int64_t outer = 1, inner = 1;
        for (std::size_t other = 0; other < extents.size(); ++other) {
            (other < axis ? outer : inner) *= other == axis ? 1 : extents[other];
        }
        std::vector<double> kept;
        kept.reserve(static_cast<std::size_t>(outer * inner) * tokens.size());
        for (int64_t block = 0; block < outer; ++block) {
            for (const int64_t token : tokens) {
                const auto from = values.begin() + (block * extents[axis] + token) * inner;
                kept.insert(kept.end(), from, from + inner);
            }
        }
        values = std::move(kept);
        extents[axis] = static_cast<int64_t>(tokens.size());
    }
    return Array::of(Shape(extents), std::move(values), array.axes());
}

} // namespace fovea
