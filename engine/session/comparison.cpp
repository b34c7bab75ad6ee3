// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace fovea {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr std::size_t keptDifferences = 100;

/// Largest difference of two series of values, `scale` each.
template <typename T>
double largestOf(std::span<const T> recorded, std::span<const T> again, double scale)
{
    double largest = 0;
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        const auto a = static_cast<double>(recorded[i]);
        const auto b = static_cast<double>(again[i]);
        if (std::isnan(a) && std::isnan(b)) {
            continue;
        }
        const double difference = a == b ? 0.0 : std::abs(a - b);
        largest = std::max(largest, std::isfinite(difference) ? difference / scale : unbounded);
    }
    return largest;
}

template <typename T>
double scaleOf(std::span<const T> values)
{
    double largest = 0;
    for (const T value : values) {
        const auto magnitude = std::abs(static_cast<double>(value));
        largest = std::isfinite(magnitude) ? std::max(largest, magnitude) : largest;
    }
    return largest > 0 ? largest : 1.0;
}

/// A row of statistics: each is measured against a quantity of its own unit that cannot cancel to nothing, so
/// that a third moment near 0 is no alarm.
double momentsDifference(std::span<const double> a, std::span<const double> b)
{
    enum Statistic { Count, Mean, M2, M3, M4, Minimum, Maximum, AbsoluteMaximum, NotFinite };
    constexpr std::size_t statistics = NotFinite + 1;
    double largest = 0;
    for (std::size_t row = 0; row + statistics <= a.size(); row += statistics) {
        const double size = a[row + AbsoluteMaximum] > 0 ? a[row + AbsoluteMaximum] : 1.0;
        const double count = std::max(1.0, a[row + Count]);
        const std::array<double, statistics> scale { 1.0, size, count * size * size,
            count * size * size * size, count * size * size * size * size, size, size, size, 1.0 };
        for (std::size_t i = 0; i < statistics; ++i) {
            largest = std::max(largest, largestOf(a.subspan(row + i, 1), b.subspan(row + i, 1), scale[i]));
        }
    }
    return largest;
}

const ReadingInfo* sameReading(const Trace& trace, const ReadingInfo& wanted)
{
    for (const ReadingInfo& reading : trace.readings()) {
        if (reading.path == wanted.path && reading.reduction == wanted.reduction
            && reading.location == wanted.location) {
            return &reading;
        }
    }
    return nullptr;
}

bool hasSameBits(const Array& a, const Array& b)
{
    return a.dtype() == b.dtype() && a.shape() == b.shape()
        && (a.bytes().empty() || std::memcmp(a.bytes().data(), b.bytes().data(), a.bytes().size()) == 0);
}

} // namespace

void Comparison::add(Difference difference)
{
    ++differenceCount;
    if (differences.size() < keptDifferences) {
        differences.push_back(std::move(difference));
    }
}

double relativeDifference(const Array& recorded, const Array& again, bool isMoments)
{
    if (hasSameBits(recorded, again)) {
        return 0;
    }
    if (recorded.dtype() != again.dtype() || !(recorded.shape() == again.shape())) {
        return unbounded;
    }
    if (recorded.dtype() == DType::F64) {
        const auto a = recorded.values<double>(), b = again.values<double>();
        return isMoments ? momentsDifference(a, b) : largestOf(a, b, scaleOf(a));
    }
    const auto a = recorded.values<float>(), b = again.values<float>();
    return largestOf(a, b, scaleOf(a));
}

Result<void> compare(
    const Trace& recorded, const Trace& again, int64_t first, Tolerance tolerance, Comparison& comparison)
{
    // Reading by reading: examples that follow each other share a chunk of a packed trace.
    for (const ReadingInfo& reading : recorded.readings()) {
        const ReadingInfo* counterpart = sameReading(again, reading);
        for (int64_t example = 0; example < again.committedExampleCount(); ++example) {
            if (counterpart == nullptr) {
                comparison.add({ reading, first + example, unbounded, true });
                continue;
            }
            const Result<Array> a
                = recorded.read(reading, { .example = first + example, .head = {}, .tokens = {} });
            if (!a) {
                return a.error();
            }
            const Result<Array> b
                = again.read(*counterpart, { .example = example, .head = {}, .tokens = {} });
            if (!b) {
                return b.error();
            }
            comparison.valueCount += a->shape().elementCount();
            const double difference = relativeDifference(*a, *b, reading.reduction == Reduction::Moments);
            comparison.largestDifference = std::max(comparison.largestDifference, difference);
            if (tolerance.isExact ? !hasSameBits(*a, *b) : !(difference <= tolerance.relative)) {
                comparison.add({ reading, first + example, difference, false });
            }
        }
    }
    return {};
}

} // namespace fovea
