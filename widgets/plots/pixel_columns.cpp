// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/pixel_columns.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {

std::vector<PixelColumn> pixelColumns(
    const SeriesSource& series, const AxisScale& axis, int columns, int from, int to)
{
    std::vector<PixelColumn> shown(static_cast<std::size_t>(std::max(columns, 0)));
    from = std::max(from, 0);
    to = std::min(to, columns);
    if (from >= to || series.count() == 0) {
        return shown;
    }
    const auto boundary
        = [&](int column) { return series.lowerBound(axis.valueAt(static_cast<double>(column) / columns)); };
    int64_t begin = boundary(from);
    for (int column = from; column < to; ++column) {
        // The last sample may stand exactly on the end of the axis.
        const int64_t end = column + 1 < columns
            ? boundary(column + 1)
            : series.lowerBound(std::nextafter(axis.high, std::numeric_limits<double>::infinity()));
        PixelColumn& each = shown[static_cast<std::size_t>(column)];
        each.begin = begin;
        each.end = std::max(begin, end);
        each.extremes = series.extremes(each.begin, each.end);
        begin = each.end;
    }
    return shown;
}

std::vector<PixelColumn> pixelColumns(const SeriesSource& series, const AxisScale& axis, int columns)
{
    return pixelColumns(series, axis, columns, 0, columns);
}

} // namespace fovea
