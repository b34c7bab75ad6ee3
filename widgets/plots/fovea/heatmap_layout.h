// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/heatmap_content.h>
#include <fovea/widgets_export.h>

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace fovea {

/// Where everything of a heat map stands in an area, when `view` (in cells) is seen. Cells are square unless
/// the area is too flat or too narrow for that.
struct FOVEA_WIDGETS_EXPORT HeatmapLayout {
    QRectF area;
    QRectF view;
    QRectF plot;
    /// Bars beside the rows; empty when there are none.
    QRectF bars;
    /// The colour bar alone, without its words.
    QRectF colorBar;
    /// The longest that a label may be.
    double rowLabelWidth = 0;
    double columnLabelWidth = 0;
    bool areColumnLabelsTurned = true;

    double cellWidth() const { return view.width() > 0 ? plot.width() / view.width() : 0; }
    double cellHeight() const { return view.height() > 0 ? plot.height() / view.height() : 0; }
    /// In cells.
    QPointF toCells(QPointF position) const;
    std::optional<MapCell> cellAt(QPointF position) const;
    /// Not clipped to the plot.
    QRectF cellRect(MapCell cell) const;
    QRectF rowRect(int row) const;
    QRectF columnRect(int column) const;
};

FOVEA_WIDGETS_EXPORT HeatmapLayout layOutHeatmap(const HeatmapContent& content,
    const HeatmapMeasures& measures, const QRectF& area, const QRectF& view, const Theme& theme);

/// Every how many labels one is shown when each needs `needed` and has `available`: 1, 2, 5, 10, 20 …
FOVEA_WIDGETS_EXPORT int labelStep(double needed, double available);

} // namespace fovea
