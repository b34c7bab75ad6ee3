// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/labels.h>

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace fovea {

void drawLabel(QPainter& painter, QPointF anchor, Qt::AlignmentFlag side, const QString& text, double width)
{
    const QFontMetricsF metrics(painter.font());
    const QString shown = width > 0 ? elided(text, metrics, width) : text;
    const double length = metrics.horizontalAdvance(shown);
    const double left = side == Qt::AlignLeft ? anchor.x()
        : side == Qt::AlignRight              ? anchor.x() - length
                                              : anchor.x() - length / 2;
    painter.drawText(QPointF(left, anchor.y() + (metrics.ascent() - metrics.descent()) / 2), shown);
}

void drawTurnedLabel(QPainter& painter, QPointF anchor, Lean lean, const QString& text, double width)
{
    painter.save();
    painter.translate(anchor);
    painter.rotate(lean == Lean::Up ? -turnedAngle : turnedAngle);
    drawLabel(painter, { 0, 0 }, Qt::AlignLeft, text, width);
    painter.restore();
}

QPen hairline(const QPainter& painter, const QColor& color)
{
    if (isVector(painter)) {
        return QPen(color, 0.5);
    }
    const double scale = std::max(painter.deviceTransform().m11(), 1e-6);
    return QPen(color, std::max(1.0, std::floor(scale + 0.25)) / scale);
}

bool isVector(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf);
}

void drawCard(
    QPainter& painter, const QStringList& lines, QPointF anchor, const QRectF& area, const Theme& theme)
{
    if (lines.isEmpty()) {
        return;
    }
    constexpr double padding = 8;
    QFont heading = theme.caption;
    heading.setBold(true);
    const QFontMetricsF bold(heading);
    const QFontMetricsF plain(theme.caption);
    double width = bold.horizontalAdvance(lines.first());
    for (qsizetype index = 1; index < lines.size(); ++index) {
        width = std::max(width, plain.horizontalAdvance(lines[index]));
    }
    constexpr double widest = 280;
    width = std::min({ width, widest, std::max(area.width() - 4 * padding, 40.0) });
    const double lineHeight = plain.height() + 2;
    const QSizeF size(width + 2 * padding, lineHeight * static_cast<double>(lines.size()) + 1.5 * padding);

    constexpr double distance = 14;
    QPointF corner = anchor + QPointF(distance, distance);
    if (corner.x() + size.width() > area.right()) {
        corner.setX(anchor.x() - distance - size.width());
    }
    if (corner.y() + size.height() > area.bottom()) {
        corner.setY(anchor.y() - distance - size.height());
    }
    corner.setX(std::max(std::min(corner.x(), area.right() - size.width()), area.left()));
    corner.setY(std::max(std::min(corner.y(), area.bottom() - size.height()), area.top()));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(corner, size).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (qsizetype index = 0; index < lines.size(); ++index) {
        painter.setFont(index == 0 ? heading : theme.caption);
        painter.setPen(index == 0 ? theme.text : theme.dim);
        const double y = corner.y() + 0.75 * padding + (static_cast<double>(index) + 0.5) * lineHeight;
        drawLabel(painter, { corner.x() + padding, y }, Qt::AlignLeft, lines[index], width + 0.5);
    }
    painter.restore();
}

} // namespace fovea
