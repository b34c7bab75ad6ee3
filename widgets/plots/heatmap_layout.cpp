// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/heatmap_layout.h>

#include <QFontMetricsF>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double gap = 8;
constexpr double barsWidth = 16;
constexpr double colorBarWidth = 12;

} // namespace

QPointF HeatmapLayout::toCells(QPointF position) const
{
    return { view.left() + (position.x() - plot.left()) / cellWidth(),
        view.top() + (position.y() - plot.top()) / cellHeight() };
}

std::optional<MapCell> HeatmapLayout::cellAt(QPointF position) const
{
    const bool isInside = plot.width() > 0 && plot.height() > 0 && position.x() >= plot.left()
        && position.x() < plot.right() && position.y() >= plot.top() && position.y() < plot.bottom();
    if (!isInside) {
        return std::nullopt;
    }
    const QPointF cell = toCells(position);
    return MapCell { static_cast<int>(std::floor(cell.y())), static_cast<int>(std::floor(cell.x())) };
}

QRectF HeatmapLayout::cellRect(MapCell cell) const
{
    return { plot.left() + (cell.column - view.left()) * cellWidth(),
        plot.top() + (cell.row - view.top()) * cellHeight(), cellWidth(), cellHeight() };
}

QRectF HeatmapLayout::rowRect(int row) const
{
    const QRectF cell = cellRect({ row, 0 });
    return { plot.left(), cell.top(), plot.width(), cell.height() };
}

QRectF HeatmapLayout::columnRect(int column) const
{
    const QRectF cell = cellRect({ 0, column });
    return { cell.left(), plot.top(), cell.width(), plot.height() };
}

HeatmapLayout layOutHeatmap(const HeatmapContent& content, const HeatmapMeasures& measures,
    const QRectF& area, const QRectF& view, const Theme& theme)
{
    HeatmapLayout layout;
    layout.area = area;
    layout.view = view;
    if (content.isEmpty() || view.isEmpty()) {
        return layout;
    }
    const QFontMetricsF metrics(theme.caption);
    const QFontMetricsF numbers(theme.number);
    const double valueNameWidth = metrics.horizontalAdvance(content.valueName);
    double notesWidth = 0;
    for (const QString& note : content.scaleNotes) {
        notesWidth = std::max(notesWidth, metrics.horizontalAdvance(note));
    }
    const double legendWidth = !content.hasColorBar
        ? 0
        : std::max({ colorBarWidth + 6 + numbers.horizontalAdvance(QStringLiteral("-0.00412")),
            std::min(valueNameWidth, 120.0), std::min(notesWidth, 120.0) });
    const double barsRoom = content.bars.empty() ? 0 : gap + barsWidth;

    layout.rowLabelWidth = std::min(measures.longestRowLabel, area.width() * 0.25);
    const double left = area.left() + layout.rowLabelWidth + gap;
    const double right = area.right() - legendWidth - 2 * gap - barsRoom;

    // Whether labels fit over their columns unturned is decided for the whole map, so that zooming never
    // moves it.
    const double turned = qDegreesToRadians(turnedAngle);
    const double unturnedHeight = metrics.height() + 4;
    const double wholeCell = std::min(
        (right - left) / content.columns(), (area.bottom() - area.top() - unturnedHeight) / content.rows());
    layout.areColumnLabelsTurned = measures.longestColumnLabel + 6 > wholeCell;
    layout.columnLabelWidth = layout.areColumnLabelsTurned
        ? std::min(measures.longestColumnLabel, area.height() * 0.25 / std::sin(turned))
        : measures.longestColumnLabel;
    const double columnLabelHeight = layout.areColumnLabelsTurned
        ? layout.columnLabelWidth * std::sin(turned) + metrics.height() * std::cos(turned) + 4
        : unturnedHeight;
    const double top = area.top() + columnLabelHeight;
    const double width = right - left;
    const double height = area.bottom() - top - 2;
    if (width < 8 || height < 8) {
        return layout;
    }
    const double cell = std::min(width / view.width(), height / view.height());
    // Square cells, unless that would leave most of the area empty.
    const bool isSquare = cell * view.width() * cell * view.height() > 0.2 * width * height;
    layout.plot = isSquare ? QRectF(left, top, cell * view.width(), cell * view.height())
                           : QRectF(left, top, width, height);
    if (!content.bars.empty()) {
        layout.bars = QRectF(layout.plot.right() + gap, layout.plot.top(), barsWidth, layout.plot.height());
    }
    // The name of the values stands over the colour bar, below where turned labels lean over.
    const double legendTop = layout.plot.top() + metrics.height() + 4;
    if (!content.hasColorBar) {
        return layout;
    }
    layout.colorBar = QRectF(layout.plot.right() + barsRoom + 2 * gap, legendTop, colorBarWidth,
        std::clamp(layout.plot.bottom() - legendTop - metrics.height() * 2, 24.0, 128.0));
    return layout;
}

int labelStep(double needed, double available)
{
    if (!(available > 0)) {
        return 1;
    }
    double power = 1;
    for (;; power *= 10) {
        for (const double factor : { 1.0, 2.0, 5.0 }) {
            if (power * factor * available >= needed || power >= 1e8) {
                return static_cast<int>(power * factor);
            }
        }
    }
}

} // namespace fovea
