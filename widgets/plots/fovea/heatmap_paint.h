// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/heatmap_layout.h>
#include <fovea/widgets_export.h>

class QPainter;

namespace fovea {

/// Paints labels, cells, bars, colour bar and selection: the same for a window and for a figure. Vector
/// devices get rectangles up to 128 x 128 seen cells and an embedded picture above. `pyramid` is
/// `pyramidOf(content)`.
FOVEA_WIDGETS_EXPORT void paintHeatmap(QPainter& painter, const HeatmapContent& content,
    const MapPyramid& pyramid, const HeatmapLayout& layout, const Theme& theme);

/// A card with a cell's labels and value beside `anchor`, kept inside the layout's area.
FOVEA_WIDGETS_EXPORT void paintReadout(QPainter& painter, const HeatmapContent& content,
    const HeatmapLayout& layout, const Theme& theme, MapCell cell, QPointF anchor);

/// Where the cell's value stands on the colour bar.
FOVEA_WIDGETS_EXPORT void paintValueMark(QPainter& painter, const HeatmapContent& content,
    const HeatmapLayout& layout, const Theme& theme, MapCell cell);

/// The lines of that card: "it → animal", "weight 0.412".
FOVEA_WIDGETS_EXPORT QStringList readoutLines(const HeatmapContent& content, MapCell cell);

} // namespace fovea
