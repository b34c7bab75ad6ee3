// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_figure.h"

#include <fovea/draw.h>
#include <fovea/heatmap_paint.h>

#include <QFontMetricsF>
#include <QPainter>

namespace fovea::attention_maps {
namespace {

constexpr double gap = 12;

void paintMap(QPainter& painter, const HeatmapContent& content, const QRectF& view, const QRectF& area,
    const Theme& theme)
{
    const HeatmapLayout layout = layOutHeatmap(content, measure(content, theme), area, view, theme);
    paintHeatmap(painter, content, *sharedPyramidOf(content), layout, theme);
}

/// Gives what is left below the title.
QRectF paintTitle(
    QPainter& painter, const QString& title, const QColor& color, const QRectF& area, const Theme& theme)
{
    QFont bold = theme.caption;
    bold.setWeight(QFont::DemiBold);
    const double height = QFontMetricsF(bold).height();
    painter.save();
    painter.setFont(bold);
    painter.setPen(color);
    drawLabel(painter, { area.left(), area.top() + height / 2 }, Qt::AlignLeft, title, area.width());
    painter.restore();
    return area.adjusted(0, height + 6, 0, 0);
}

} // namespace

void MapFigure::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (arrangement == MapPair::Arrangement::One) {
        paintMap(painter, first, firstView, area, theme);
        return;
    }
    QRectF left = area, right = area;
    const bool isWipe = arrangement == MapPair::Arrangement::Wipe;
    if (isWipe || standBeside(area.size())) {
        left.setWidth((area.width() - gap) / 2);
        right.setLeft(left.right() + gap);
    } else {
        left.setHeight((area.height() - gap) / 2);
        right.setTop(left.bottom() + gap);
    }
    if (!isWipe && !first.hasColorBar && left.top() == right.top()) {
        // The bar of both takes its room from both, so that equal maps are of equal size.
        const HeatmapLayout layout = layOutHeatmap(second, measure(second, theme), right, secondView, theme);
        const double bar = layout.colorBar.isEmpty() ? 0 : right.right() - layout.colorBar.left();
        left.setRight(left.right() - bar / 2);
        right.setLeft(right.left() - bar / 2);
    }
    left = paintTitle(painter, firstTitle, theme.a, left, theme);
    right = paintTitle(painter, secondTitle, theme.b, right, theme);
    if (!isWipe) {
        paintMap(painter, first, firstView, left, theme);
        paintMap(painter, second, secondView, right, theme);
        return;
    }
    const QRectF both = left.united(right);
    const double line = both.left() + both.width() * wipe;
    const auto paintPart = [&](const HeatmapContent& content, double from, double to) {
        painter.save();
        painter.setClipRect(QRectF(from, both.top(), to - from, both.height()));
        paintMap(painter, content, firstView, both, theme);
        painter.restore();
    };
    paintPart(first, both.left(), line);
    paintPart(second, line, both.right());
    painter.fillRect(QRectF(line - 1, both.top(), 1, both.height()), theme.a);
    painter.fillRect(QRectF(line, both.top(), 1, both.height()), theme.b);
}

} // namespace fovea::attention_maps
