// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/stored_series.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fovea {
namespace {

Extremes extremesOf(const SeriesBlock& block, int64_t blockSize)
{
    if (blockSize == 1) {
        return fovea::extremesOf({ &block.first, 1 });
    }
    Extremes all;
    const auto note = [&all](float value) {
        all.hasNaN = all.hasNaN || std::isnan(value);
        all.hasPlusInfinity = all.hasPlusInfinity || (std::isinf(value) && value > 0);
        all.hasMinusInfinity = all.hasMinusInfinity || (std::isinf(value) && value < 0);
    };
    for (const float value : { block.first, block.last, block.minimum, block.maximum }) {
        note(value);
    }
    all.isOpenBefore = !std::isfinite(block.first);
    all.isOpenAfter = !std::isfinite(block.last);
    for (const float value : { block.first, block.minimum, block.maximum, block.last }) {
        if (std::isfinite(value)) {
            all.first = all.hasFinite() ? all.first : value;
            all.last = value;
            all.least = std::min(all.least, value);
            all.greatest = std::max(all.greatest, value);
        }
    }
    return all;
}

} // namespace

StoredSeries::StoredSeries(SeriesPart part)
    : m_part(std::move(part))
{
    m_part.blockSize = std::max<int64_t>(m_part.blockSize, 1);
}

int64_t StoredSeries::endOfBlocks() const
{
    return std::min(
        m_part.sampleCount, m_part.begin + static_cast<int64_t>(m_part.blocks.size()) * m_part.blockSize);
}

int64_t StoredSeries::count() const
{
    return endOfBlocks() - std::min(m_part.begin, endOfBlocks());
}

double StoredSeries::x(int64_t index) const
{
    return static_cast<double>(m_part.begin + index);
}

float StoredSeries::value(int64_t index) const
{
    return m_part.blocks[static_cast<std::size_t>(index / m_part.blockSize)].first;
}

Extremes StoredSeries::extremes(int64_t begin, int64_t end) const
{
    Extremes all;
    for (int64_t block = begin / m_part.blockSize; begin < end && block * m_part.blockSize < end; ++block) {
        all = joined(all, extremesOf(m_part.blocks[static_cast<std::size_t>(block)], m_part.blockSize));
    }
    return all;
}

int64_t StoredSeries::lowerBound(double position) const
{
    const double index = std::ceil(position - static_cast<double>(m_part.begin));
    return !(index > 0) ? 0 : index >= static_cast<double>(count()) ? count() : static_cast<int64_t>(index);
}

} // namespace fovea
