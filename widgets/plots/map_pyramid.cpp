// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/map_pyramid.h>
#include <fovea/value_scale.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace fovea {
namespace {

template <Prominence prominence>
uint8_t mostProminent(uint8_t a, uint8_t b)
{
    if constexpr (prominence == Prominence::Largest) {
        return std::max(a, b);
    }
    if (a == notANumber || b == notANumber) {
        return notANumber;
    }
    return std::abs(a - 127) >= std::abs(b - 127) ? a : b;
}

/// A row of the level above two rows of `columns` cells.
template <Prominence prominence>
void halve(const uint8_t* upper, const uint8_t* lower, int columns, uint8_t* out)
{
    const int pairs = columns / 2;
    for (int column = 0; column < pairs; ++column) {
        const int left = 2 * column;
        out[column] = mostProminent<prominence>(mostProminent<prominence>(upper[left], upper[left + 1]),
            mostProminent<prominence>(lower[left], lower[left + 1]));
    }
    if (columns % 2 != 0) {
        out[pairs] = mostProminent<prominence>(upper[columns - 1], lower[columns - 1]);
    }
}

/// For each of `count` pixels, which of `cells` (each `size` wide) its middle lies in.
std::vector<int> cellOfPixel(double begin, double width, int count, int size, int cells)
{
    std::vector<int> cellAt(static_cast<std::size_t>(count));
    for (int pixel = 0; pixel < count; ++pixel) {
        const double position = begin + (pixel + 0.5) * width / count;
        cellAt[static_cast<std::size_t>(pixel)]
            = std::clamp(static_cast<int>(std::floor(position / size)), 0, cells - 1);
    }
    return cellAt;
}

} // namespace

MapPyramid::MapPyramid(std::vector<uint8_t> cells, int rows, int columns, Prominence prominence)
{
    assert(cells.size() == static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    if (rows <= 0 || columns <= 0) {
        return;
    }
    m_levels.push_back({ rows, columns, std::move(cells) });
    while (m_levels.back().rows > 1 || m_levels.back().columns > 1) {
        const Level& below = m_levels.back();
        Level level { (below.rows + 1) / 2, (below.columns + 1) / 2, {} };
        level.cells.resize(static_cast<std::size_t>(level.rows) * static_cast<std::size_t>(level.columns));
        for (int row = 0; row < level.rows; ++row) {
            const uint8_t* upper
                = &below.cells[static_cast<std::size_t>(2 * row) * static_cast<std::size_t>(below.columns)];
            const uint8_t* lower = 2 * row + 1 < below.rows ? upper + below.columns : upper;
            uint8_t* out
                = &level.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns)];
            const auto fill = prominence == Prominence::Largest ? halve<Prominence::Largest>
                                                                : halve<Prominence::FarthestFromMiddle>;
            fill(upper, lower, below.columns, out);
        }
        m_levels.push_back(std::move(level));
    }
}

uint8_t MapPyramid::at(int row, int column) const
{
    const Level& base = m_levels.front();
    return base.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(base.columns)
        + static_cast<std::size_t>(column)];
}

QImage MapPyramid::draw(const QRectF& visible, const QSize& pixels, const std::array<QRgb, 256>& colors) const
{
    if (isEmpty() || pixels.isEmpty()) {
        return {};
    }
    const double cellsPerPixel
        = std::max(visible.width() / pixels.width(), visible.height() / pixels.height());
    std::size_t index = 0;
    while (index + 1 < m_levels.size()
        && std::ldexp(1.0, static_cast<int>(index)) < cellsPerPixel * (1 - 1e-9)) {
        ++index;
    }
    const Level& level = m_levels[index];
    const int size = 1 << index;
    const std::vector<int> columnAt
        = cellOfPixel(visible.left(), visible.width(), pixels.width(), size, level.columns);
    const std::vector<int> rowAt
        = cellOfPixel(visible.top(), visible.height(), pixels.height(), size, level.rows);

    QImage image(pixels, QImage::Format_Indexed8);
    image.setColorTable(QList<QRgb>(colors.begin(), colors.end()));
    for (int y = 0; y < pixels.height(); ++y) {
        uchar* line = image.scanLine(y);
        const int row = rowAt[static_cast<std::size_t>(y)];
        if (y > 0 && row == rowAt[static_cast<std::size_t>(y - 1)]) {
            std::copy_n(image.constScanLine(y - 1), pixels.width(), line);
            continue;
        }
        const uint8_t* cells
            = &level.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns)];
        for (int x = 0; x < pixels.width(); ++x) {
            line[x] = cells[columnAt[static_cast<std::size_t>(x)]];
        }
    }
    return image;
}

PooledMap poolByMaximum(
    std::span<const float> values, int64_t rows, int64_t columns, int rowLimit, int columnLimit)
{
    PooledMap pooled;
    if (rows <= 0 || columns <= 0 || rowLimit <= 0 || columnLimit <= 0
        || static_cast<int64_t>(values.size()) != rows * columns) {
        return pooled;
    }
    pooled.rows = static_cast<int>(std::min<int64_t>(rows, rowLimit));
    pooled.columns = static_cast<int>(std::min<int64_t>(columns, columnLimit));
    pooled.values.assign(static_cast<std::size_t>(pooled.rows) * static_cast<std::size_t>(pooled.columns),
        -std::numeric_limits<float>::infinity());
    std::vector<std::size_t> blockOfColumn(static_cast<std::size_t>(columns));
    for (int64_t column = 0; column < columns; ++column) {
        blockOfColumn[static_cast<std::size_t>(column)]
            = static_cast<std::size_t>(column * pooled.columns / columns);
    }
    for (int64_t row = 0; row < rows; ++row) {
        const float* from = values.data() + row * columns;
        float* to = pooled.values.data() + (row * pooled.rows / rows) * pooled.columns;
        for (std::size_t column = 0; column < blockOfColumn.size(); ++column) {
            float& largest = to[blockOfColumn[column]];
            // A NaN is kept once it is there, because no comparison with it holds.
            if (from[column] > largest || std::isnan(from[column])) {
                largest = from[column];
            }
        }
    }
    return pooled;
}

} // namespace fovea
