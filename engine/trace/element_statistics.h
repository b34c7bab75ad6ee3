// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/trace_export.h>

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace fovea {

/// The elements of any array of numbers, widened.
FOVEA_TRACE_EXPORT std::vector<double> widened(const Array& array);

/// What is worth knowing of many numbers, block by block: moments merge by the formulas of SAND2008-6212. NaN
/// and infinities are counted and left out of the rest.
class FOVEA_TRACE_EXPORT ElementStatistics {
public:
    void add(std::span<const double> values);

    int64_t count() const { return m_count; }
    int64_t notANumberCount() const { return m_notANumberCount; }
    int64_t infiniteCount() const { return m_infiniteCount; }
    int64_t zeroCount() const { return m_zeroCount; }
    double mean() const { return m_mean; }
    double standardDeviation() const;
    /// 0 where all elements are the same.
    double skewness() const;
    /// 3 for a normal distribution.
    double kurtosis() const;
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    double largestMagnitude() const;
    double rootMeanSquare() const;

private:
    int64_t m_count = 0, m_notANumberCount = 0, m_infiniteCount = 0, m_zeroCount = 0;
    double m_mean = 0, m_m2 = 0, m_m3 = 0, m_m4 = 0, m_minimum = 0, m_maximum = 0;
};

/// How many elements fall into each of 64 even bins of a range; what is outside or no number is not counted.
class FOVEA_TRACE_EXPORT EvenHistogram {
public:
    static constexpr std::size_t binCount = 64;
    EvenHistogram(double minimum, double maximum);

    void add(std::span<const double> values);
    const std::array<int64_t, binCount>& counts() const { return m_counts; }

private:
    double m_minimum, m_maximum;
    std::array<int64_t, binCount> m_counts {};
};

} // namespace fovea
