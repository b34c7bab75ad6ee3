// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QImage>
#include <QRectF>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// What counts as the most prominent of four cells when a map is shown smaller than it is.
enum class Prominence { Largest, FarthestFromMiddle };

/// A map of quantised cells with levels of half the size, each cell the most prominent of the four below it,
/// so that a single bright cell of a large map is seen at any zoom. `notANumber` is the most prominent of
/// all.
class FOVEA_WIDGETS_EXPORT MapPyramid {
public:
    MapPyramid() = default;
    /// `cells` are rows * columns, row by row.
    MapPyramid(
        std::vector<uint8_t> cells, int rows, int columns, Prominence prominence = Prominence::Largest);

    int rows() const { return m_levels.empty() ? 0 : m_levels.front().rows; }
    int columns() const { return m_levels.empty() ? 0 : m_levels.front().columns; }
    bool isEmpty() const { return m_levels.empty(); }

    /// The part `visible` (in cells) as an indexed picture of `pixels`: every pixel is one cell of the finest
    /// level whose cells are at least a pixel wide and high. Exact where a cell has a pixel or more.
    QImage draw(const QRectF& visible, const QSize& pixels, const std::array<QRgb, 256>& colors) const;

    /// The cell, quantised.
    uint8_t at(int row, int column) const;

private:
    struct Level {
        int rows = 0;
        int columns = 0;
        std::vector<uint8_t> cells;
    };
    std::vector<Level> m_levels;
};

/// The largest value in each block of a map, at most `rowLimit` x `columnLimit` blocks: what a thumbnail
/// shows. NaN wins.
struct PooledMap {
    int rows = 0;
    int columns = 0;
    std::vector<float> values;
};
FOVEA_WIDGETS_EXPORT PooledMap poolByMaximum(
    std::span<const float> values, int64_t rows, int64_t columns, int rowLimit, int columnLimit);
inline PooledMap poolByMaximum(std::span<const float> values, int64_t rows, int64_t columns, int limit)
{
    return poolByMaximum(values, rows, columns, limit, limit);
}

} // namespace fovea
