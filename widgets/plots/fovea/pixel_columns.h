// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/axis_scale.h>
#include <fovea/series_source.h>
#include <fovea/widgets_export.h>

#include <cstdint>
#include <vector>

namespace fovea {

/// What one pixel column shows of a series; the samples [begin, end) fall into it.
struct PixelColumn {
    int64_t begin = 0;
    int64_t end = 0;
    Extremes extremes;
};

/// M4: the extremes of the samples in each of `columns` equal parts of the axis, so that the line drawn
/// through first, least, greatest and last of every column covers the same pixels as the line through all
/// samples. Only the columns [from, to) are looked at; the others are empty.
FOVEA_WIDGETS_EXPORT std::vector<PixelColumn> pixelColumns(
    const SeriesSource& series, const AxisScale& axis, int columns, int from, int to);
FOVEA_WIDGETS_EXPORT std::vector<PixelColumn> pixelColumns(
    const SeriesSource& series, const AxisScale& axis, int columns);

} // namespace fovea
