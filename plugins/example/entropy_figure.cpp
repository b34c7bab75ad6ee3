// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy_figure.h"

#include <fovea/color_map.h>
#include <fovea/draw.h>
#include <fovea/labels.h>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace head_entropy {

namespace {

constexpr double margin = 10, labelWidth = 34, labelHeight = 20, legendHeight = 34;

QRectF gridIn(const QRectF& area)
{
    return area.adjusted(margin + labelWidth, margin + labelHeight, -margin, -margin - legendHeight);
}

void paintCell(QPainter& painter, const EntropyContent& content, const QRectF& cell, int row, int head,
    const fovea::Theme& theme)
{
    const float value = content.value(row, head);
    if (!std::isfinite(value)) {
        return;
    }
    const auto [low, high] = content.range();
    const double position = high > low ? (value - low) / (high - low) : 0.5;
    const QColor color = fovea::colorAt(fovea::ColorMap::Cividis, position);
    painter.fillRect(cell, color);
    if (content.selected == std::pair(row, head)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
    const QString text = fovea::formatNumber(value, 2);
    if (content.hasNumbers && cell.height() >= 14
        && QFontMetricsF(theme.caption).horizontalAdvance(text) + 4 < cell.width()) {
        // Cividis ends bright: black or white, whichever stands out.
        painter.setPen(qGray(color.rgb()) > 120 ? Qt::black : Qt::white);
        painter.setFont(theme.caption);
        fovea::drawLabel(painter, cell.center(), Qt::AlignHCenter, text);
    }
}

void paintLegend(
    QPainter& painter, const EntropyContent& content, const QRectF& grid, const fovea::Theme& theme)
{
    const QRectF bar(grid.left(), grid.bottom() + 8, std::min(180.0, grid.width()), 8);
    constexpr int steps = 64;
    for (int i = 0; i < steps; ++i) {
        painter.fillRect(
            QRectF(bar.left() + bar.width() * i / steps, bar.top(), bar.width() / steps + 0.5, bar.height()),
            fovea::colorAt(fovea::ColorMap::Cividis, i / double(steps - 1)));
    }
    const auto [low, high] = content.range();
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const double y = bar.bottom() + 10;
    fovea::drawLabel(painter, { bar.left(), y }, Qt::AlignLeft, fovea::formatNumber(low));
    fovea::drawLabel(
        painter, { bar.right(), y }, Qt::AlignRight, fovea::formatNumber(high) + " " + content.unit);
}

} // namespace

float EntropyContent::value(int row, int head) const
{
    return values.values<float>()[static_cast<std::size_t>(row * heads() + head)];
}

std::pair<float, float> EntropyContent::range() const
{
    std::pair<float, float> range { 0, 0 };
    bool isFirst = true;
    for (const float value : values.isEmpty() ? std::span<const float>() : values.values<float>()) {
        if (std::isfinite(value)) {
            range.first = isFirst ? value : std::min(range.first, value);
            range.second = isFirst ? value : std::max(range.second, value);
            isFirst = false;
        }
    }
    return range;
}

QRectF cellAt(const EntropyContent& content, const QRectF& area, int row, int head)
{
    const QRectF grid = gridIn(area);
    const double width = grid.width() / content.heads(), height = grid.height() / content.rows();
    return { grid.left() + width * head, grid.top() + height * row, width - 1, height - 1 };
}

std::optional<std::pair<int, int>> headAt(const EntropyContent& content, const QRectF& area, QPointF point)
{
    for (int row = 0; row < content.rows(); ++row) {
        for (int head = 0; head < content.heads(); ++head) {
            if (cellAt(content, area, row, head).contains(point)) {
                return std::pair(row, head);
            }
        }
    }
    return std::nullopt;
}

void paintEntropies(
    QPainter& painter, const EntropyContent& content, const QRectF& area, const fovea::Theme& theme)
{
    const QRectF grid = gridIn(area);
    if (content.rows() == 0 || content.heads() == 0 || grid.width() < content.heads() * 2
        || grid.height() < content.rows() * 2) {
        return;
    }
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const double rowHeight = grid.height() / content.rows(), columnWidth = grid.width() / content.heads();
    const QFontMetricsF metrics(theme.caption);
    // As many labels as stand apart.
    const int everyRow = std::max(1, static_cast<int>(std::ceil(metrics.height() / rowHeight)));
    const int everyColumn
        = std::max(1, static_cast<int>(std::ceil(metrics.horizontalAdvance("H00 ") / columnWidth)));
    for (int row = 0; row < content.rows(); row += everyRow) {
        fovea::drawLabel(painter, { grid.left() - 6, grid.top() + rowHeight * (row + 0.5) }, Qt::AlignRight,
            QString("L%1").arg(content.layers[static_cast<std::size_t>(row)]));
    }
    for (int head = 0; head < content.heads(); head += everyColumn) {
        fovea::drawLabel(painter, { grid.left() + columnWidth * (head + 0.5), grid.top() - 9 },
            Qt::AlignHCenter, QString("H%1").arg(head));
    }
    for (int row = 0; row < content.rows(); ++row) {
        for (int head = 0; head < content.heads(); ++head) {
            paintCell(painter, content, cellAt(content, area, row, head), row, head, theme);
        }
    }
    paintLegend(painter, content, grid, theme);
}

} // namespace head_entropy
