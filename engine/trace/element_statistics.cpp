// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/element_statistics.h"

#include <algorithm>
#include <cmath>

namespace fovea {

namespace {

template <typename T>
std::vector<double> widenedFrom(const Array& array)
{
    std::vector<double> numbers;
    numbers.reserve(array.values<T>().size());
    for (const T value : array.values<T>()) {
        if constexpr (std::is_same_v<T, BFloat16> || std::is_same_v<T, Float16>) {
            numbers.push_back(toFloat(value));
        } else {
            numbers.push_back(static_cast<double>(value));
        }
    }
    return numbers;
}

} // namespace

std::vector<double> widened(const Array& array)
{
    switch (array.dtype()) {
    case DType::F32:
        return widenedFrom<float>(array);
    case DType::BF16:
        return widenedFrom<BFloat16>(array);
    case DType::F16:
        return widenedFrom<Float16>(array);
    case DType::F64:
        return widenedFrom<double>(array);
    case DType::I8:
        return widenedFrom<int8_t>(array);
    case DType::U8:
        return widenedFrom<uint8_t>(array);
    case DType::I32:
        return widenedFrom<int32_t>(array);
    case DType::I64:
        break;
    }
    return widenedFrom<int64_t>(array);
}

void ElementStatistics::add(std::span<const double> values)
{
    int64_t count = 0;
    double sum = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) {
            ++(std::isnan(value) ? m_notANumberCount : m_infiniteCount);
            continue;
        }
        const bool isFirst = m_count + count == 0;
        m_minimum = isFirst ? value : std::min(m_minimum, value);
        m_maximum = isFirst ? value : std::max(m_maximum, value);
        m_zeroCount += value == 0 ? 1 : 0;
        sum += value;
        ++count;
    }
    if (count == 0) {
        return;
    }
    const double mean = sum / static_cast<double>(count);
    double m2 = 0, m3 = 0, m4 = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            const double difference = value - mean, square = difference * difference;
            m2 += square;
            m3 += square * difference;
            m4 += square * square;
        }
    }
    const auto a = static_cast<double>(m_count), b = static_cast<double>(count), n = a + b;
    const double delta = mean - m_mean, step = delta / n;
    m_m4 += m4 + delta * step * step * step * a * b * (a * a - a * b + b * b)
        + 6 * step * step * (a * a * m2 + b * b * m_m2) + 4 * step * (a * m3 - b * m_m3);
    m_m3 += m3 + delta * step * step * a * b * (a - b) + 3 * step * (a * m2 - b * m_m2);
    m_m2 += m2 + delta * step * a * b;
    m_mean += step * b;
    m_count += count;
}

double ElementStatistics::standardDeviation() const
{
    return m_count > 0 ? std::sqrt(std::max(0.0, m_m2) / static_cast<double>(m_count)) : 0;
}

double ElementStatistics::skewness() const
{
    const double deviation = standardDeviation();
    return deviation > 0 ? m_m3 / static_cast<double>(m_count) / (deviation * deviation * deviation) : 0;
}

double ElementStatistics::kurtosis() const
{
    const double variance = m_count > 0 ? m_m2 / static_cast<double>(m_count) : 0;
    return variance > 0 ? m_m4 / static_cast<double>(m_count) / (variance * variance) : 0;
}

double ElementStatistics::largestMagnitude() const
{
    return std::max(std::abs(m_minimum), std::abs(m_maximum));
}

double ElementStatistics::rootMeanSquare() const
{
    const double deviation = standardDeviation();
    return std::hypot(m_mean, deviation);
}

EvenHistogram::EvenHistogram(double minimum, double maximum)
    : m_minimum(minimum)
    , m_maximum(maximum)
{
}

void EvenHistogram::add(std::span<const double> values)
{
    const double range = m_maximum - m_minimum;
    for (const double value : values) {
        if (!(value >= m_minimum && value <= m_maximum)) {
            continue;
        }
        const double place = range > 0 ? (value - m_minimum) / range * static_cast<double>(binCount) : 0;
        // The last bin is closed on both sides. A range beyond what doubles can hold has no place.
        const auto bin
            = place >= 0 ? static_cast<std::size_t>(std::min(place, binCount - 1.0)) : std::size_t { 0 };
        ++m_counts[bin];
    }
}

} // namespace fovea
