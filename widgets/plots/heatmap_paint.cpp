// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/heatmap_paint.h>
#include <fovea/labels.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace fovea {
namespace {

/// Half-open ranges of the rows or columns that are at least partly seen.
struct Seen {
    int first;
    int end;
};

Seen seenRows(const HeatmapContent& content, const HeatmapLayout& layout)
{
    return { std::max(0, static_cast<int>(std::floor(layout.view.top()))),
        std::min(content.rows(), static_cast<int>(std::ceil(layout.view.bottom()))) };
}

Seen seenColumns(const HeatmapContent& content, const HeatmapLayout& layout)
{
    return { std::max(0, static_cast<int>(std::floor(layout.view.left()))),
        std::min(content.columns(), static_cast<int>(std::ceil(layout.view.right()))) };
}

void paintRowLabels(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    const double lineHeight = QFontMetricsF(theme.caption).height();
    const int step = labelStep(lineHeight, layout.cellHeight());
    const Seen seen = seenRows(content, layout);
    const auto paintOne = [&](int row, const QColor& color) {
        const double middle = layout.rowRect(row).center().y();
        if (middle >= layout.plot.top() && middle <= layout.plot.bottom()) {
            painter.setPen(color);
            drawLabel(painter, { layout.plot.left() - 6, middle }, Qt::AlignRight, content.rowLabel(row),
                layout.rowLabelWidth);
        }
    };
    for (int row = (seen.first + step - 1) / step * step; row < seen.end; row += step) {
        const bool isCovered = content.selectedRow && row != *content.selectedRow
            && std::abs(row - *content.selectedRow) * layout.cellHeight() < lineHeight;
        if (!isCovered && content.selectedRow != row) {
            paintOne(row, theme.dim);
        }
    }
    if (content.selectedRow && *content.selectedRow >= seen.first && *content.selectedRow < seen.end) {
        paintOne(*content.selectedRow, theme.accent);
    }
}

void paintColumnLabels(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    const QFontMetricsF metrics(theme.caption);
    const double needed = layout.areColumnLabelsTurned
        ? metrics.height() / std::sin(turnedAngle * 3.14159265358979 / 180)
        : layout.columnLabelWidth + 4;
    const int step = labelStep(needed, layout.cellWidth());
    const Seen seen = seenColumns(content, layout);
    const auto paintOne = [&](int column, const QColor& color) {
        const double middle = layout.columnRect(column).center().x();
        if (middle < layout.plot.left() || middle > layout.plot.right()) {
            return;
        }
        painter.setPen(color);
        if (layout.areColumnLabelsTurned) {
            drawTurnedLabel(painter, { middle + 1, layout.plot.top() - 6 }, Lean::Up,
                content.columnLabel(column), layout.columnLabelWidth + 0.5);
        } else {
            drawLabel(painter, { middle, layout.plot.top() - 2 - metrics.height() / 2 }, Qt::AlignHCenter,
                content.columnLabel(column), layout.cellWidth());
        }
    };
    for (int column = (seen.first + step - 1) / step * step; column < seen.end; column += step) {
        const bool isCovered = content.selectedColumn && column != *content.selectedColumn
            && std::abs(column - *content.selectedColumn) * layout.cellWidth() < needed;
        if (!isCovered && content.selectedColumn != column) {
            paintOne(column, theme.dim);
        }
    }
    if (content.selectedColumn && *content.selectedColumn >= seen.first
        && *content.selectedColumn < seen.end) {
        paintOne(*content.selectedColumn, theme.accent);
    }
}

/// One path per colour, so that a file of 128 x 128 cells has at most 256 shapes; runs of a colour are one
/// rectangle.
void paintVectorCells(QPainter& painter, const MapPyramid& pyramid, const HeatmapLayout& layout,
    const std::array<QRgb, 256>& colors, const Seen& rows, const Seen& columns)
{
    std::map<uint8_t, QPainterPath> paths;
    for (int row = rows.first; row < rows.end; ++row) {
        for (int column = columns.first; column < columns.end;) {
            const uint8_t level = pyramid.at(row, column);
            int end = column + 1;
            while (end < columns.end && pyramid.at(row, end) == level) {
                ++end;
            }
            // A hair larger: viewers show the ground between shapes that only touch.
            const QRectF run = layout.cellRect({ row, column })
                                   .united(layout.cellRect({ row, end - 1 }))
                                   .adjusted(0, 0, 0.15, 0.15)
                                   .intersected(layout.plot);
            paths[level].addRect(run);
            column = end;
        }
    }
    painter.setPen(Qt::NoPen);
    for (const auto& [level, path] : paths) {
        painter.setBrush(QColor::fromRgb(colors[level]));
        painter.drawPath(path);
    }
}

void paintCells(QPainter& painter, const HeatmapContent& content, const MapPyramid& pyramid,
    const HeatmapLayout& layout, const Theme& theme)
{
    const std::array<QRgb, 256> colors = quantisedColors(content.scale.map, theme.bad);
    const Seen rows = seenRows(content, layout);
    const Seen columns = seenColumns(content, layout);
    constexpr int mostVectorSide = 128;
    const bool isFew
        = rows.end - rows.first <= mostVectorSide && columns.end - columns.first <= mostVectorSide;
    if (isVector(painter) && isFew) {
        paintVectorCells(painter, pyramid, layout, colors, rows, columns);
        return;
    }
    // On a screen exactly the pixels of the device; in a file one pixel a cell, at most 2048 a side.
    const QTransform transform = painter.deviceTransform();
    const QRectF device = transform.mapRect(layout.plot);
    const QSize pixels = isVector(painter)
        ? QSize(std::clamp(columns.end - columns.first, 1, 2048), std::clamp(rows.end - rows.first, 1, 2048))
        : QSize(std::max(1, qRound(device.right()) - qRound(device.left())),
            std::max(1, qRound(device.bottom()) - qRound(device.top())));
    if (isVector(painter)) {
        const QRectF whole(columns.first, rows.first, columns.end - columns.first, rows.end - rows.first);
        const QRectF target = layout.cellRect({ rows.first, columns.first })
                                  .united(layout.cellRect({ rows.end - 1, columns.end - 1 }));
        painter.save();
        painter.setClipRect(layout.plot);
        painter.drawImage(target, pyramid.draw(whole, pixels, colors).convertToFormat(QImage::Format_RGB32));
        painter.restore();
        return;
    }
    const QRectF aligned(qRound(device.left()), qRound(device.top()), pixels.width(), pixels.height());
    painter.drawImage(transform.inverted().mapRect(aligned), pyramid.draw(layout.view, pixels, colors));
}

/// Hairlines between cells that are large enough to bear them.
void paintGaps(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    constexpr double smallest = 8;
    if (std::min(layout.cellWidth(), layout.cellHeight()) < smallest) {
        return;
    }
    painter.setPen(hairline(painter, theme.panel));
    const Seen rows = seenRows(content, layout);
    const Seen columns = seenColumns(content, layout);
    for (int row = rows.first + 1; row < rows.end; ++row) {
        const double y = layout.rowRect(row).top();
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
    }
    for (int column = columns.first + 1; column < columns.end; ++column) {
        const double x = layout.columnRect(column).left();
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
    }
}

/// A selected row or column may be thinner than a pixel: its frame is at least four points wide.
QRectF frameOf(QRectF rect, const QRectF& plot)
{
    constexpr double least = 4;
    if (rect.height() < least) {
        rect = QRectF(rect.left(), rect.center().y() - least / 2, rect.width(), least);
    }
    if (rect.width() < least) {
        rect = QRectF(rect.center().x() - least / 2, rect.top(), least, rect.height());
    }
    return rect.intersected(plot.adjusted(-1, -1, 1, 1));
}

void paintSelection(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    // Light on the dark cells and dark on the bright ones: an accent line with a thin ground line beside it.
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](const QRectF& rect) {
        const QRectF seen = frameOf(rect, layout.plot);
        if (seen.isEmpty()) {
            return;
        }
        painter.setPen(QPen(theme.panel, 3));
        painter.drawRect(seen);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRect(seen);
    };
    if (content.selectedColumn && *content.selectedColumn < content.columns()) {
        frame(layout.columnRect(*content.selectedColumn));
    }
    if (content.selectedRow && *content.selectedRow < content.rows()) {
        frame(layout.rowRect(*content.selectedRow));
    }
}

void paintBars(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    if (layout.bars.isEmpty()) {
        return;
    }
    const Seen rows = seenRows(content, layout);
    painter.setPen(Qt::NoPen);
    painter.setBrush(content.areBarsOfB ? theme.b : theme.a);
    // Where rows are thinner than a pixel, the longest bar of those in a pixel is drawn, as in the map.
    const int step = std::max(1, static_cast<int>(std::floor(1 / std::max(layout.cellHeight(), 1e-9))));
    for (int row = rows.first; row < rows.end; row += step) {
        float share = 0;
        for (int inner = row; inner < std::min(row + step, rows.end); ++inner) {
            const auto index = static_cast<std::size_t>(inner);
            share = std::max(share, index < content.bars.size() ? content.bars[index] : 0.0F);
        }
        const double inset = layout.cellHeight() >= 8 ? layout.cellHeight() * 0.2 : 0;
        const QRectF bar(layout.bars.left(), layout.rowRect(row).top() + inset,
            std::max(layout.bars.width() * std::clamp(static_cast<double>(share), 0.0, 1.0), 1.0),
            layout.cellHeight() * step - 2 * inset);
        painter.drawRect(bar.intersected(layout.bars));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hairline(painter, theme.line));
    painter.drawLine(layout.bars.topLeft(), layout.bars.bottomLeft());
    painter.drawLine(layout.bars.topRight(), layout.bars.bottomRight());
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    drawTurnedLabel(painter, { layout.bars.center().x() + 1, layout.plot.top() - 6 }, Lean::Up,
        content.barTitle, std::max(layout.columnLabelWidth, 60.0));
}

void paintColorBar(
    QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout, const Theme& theme)
{
    const QRectF bar = layout.colorBar;
    if (bar.isEmpty()) {
        return;
    }
    const double lineHeight = QFontMetricsF(theme.caption).height();
    const std::array<QRgb, 256> colors = quantisedColors(content.scale.map, theme.bad);
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int index = 0; index <= 32; ++index) {
        gradient.setColorAt(
            index / 32.0, QColor::fromRgb(colors[static_cast<std::size_t>(index * 254 / 32)]));
    }
    painter.fillRect(bar, gradient);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hairline(painter, theme.line));
    painter.drawRect(bar);

    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const QString name = content.unit.isEmpty()
        ? content.valueName
        : QStringLiteral("%1 (%2)").arg(content.valueName, content.unit);
    const double room = layout.area.right() - bar.left();
    drawLabel(painter, { bar.left(), bar.top() - 4 - lineHeight / 2 }, Qt::AlignLeft, name, room);
    QStringList notes = content.scaleNotes;
    if (content.scale.linearBelow > 0) {
        notes << axisNote(axisOf(content.scale));
    }
    for (qsizetype index = 0; index < notes.size(); ++index) {
        const double y = bar.bottom() + 4 + (static_cast<double>(index) + 0.5) * lineHeight;
        drawLabel(painter, { bar.left(), y }, Qt::AlignLeft, notes[index], room);
    }
    painter.setFont(theme.number);
    const QFontMetricsF numbers(theme.number);
    const double half = numbers.capHeight() / 2;
    // Ticks between the ends, where they do not touch the ends' own numbers.
    const AxisScale axis = axisOf(content.scale);
    for (const AxisTick& tick : axis.ticks(std::max(2, static_cast<int>(bar.height() / 36)))) {
        const double y = bar.bottom() - axis.position(tick.value) * bar.height();
        if (y > bar.top() + numbers.height() * 1.1 && y < bar.bottom() - numbers.height() * 1.1) {
            painter.setPen(hairline(painter, theme.dim));
            painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3, y));
            painter.setPen(theme.dim);
            drawLabel(painter, { bar.right() + 6, y }, Qt::AlignLeft, tick.label);
        }
    }
    painter.setPen(theme.text);
    drawLabel(
        painter, { bar.right() + 6, bar.top() + half }, Qt::AlignLeft, formatNumber(content.scale.high));
    drawLabel(painter, { bar.right() + 6, bar.bottom() - half }, Qt::AlignLeft,
        formatNumber(floorOf(content.scale)));
}

} // namespace

void paintHeatmap(QPainter& painter, const HeatmapContent& content, const MapPyramid& pyramid,
    const HeatmapLayout& layout, const Theme& theme)
{
    if (content.isEmpty() || layout.plot.isEmpty()) {
        return;
    }
    painter.save();
    painter.setFont(theme.caption);
    paintRowLabels(painter, content, layout, theme);
    paintColumnLabels(painter, content, layout, theme);
    paintCells(painter, content, pyramid, layout, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGaps(painter, content, layout, theme);
    paintBars(painter, content, layout, theme);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintColorBar(painter, content, layout, theme);
    paintSelection(painter, content, layout, theme);
    painter.restore();
}

QStringList readoutLines(const HeatmapContent& content, MapCell cell)
{
    const QString arrow = QStringLiteral(" \u2192 ");
    // First-strong isolates keep a right-to-left token from turning the arrow round.
    const auto isolated = [](const QString& text) { return QChar(0x2068) + text + QChar(0x2069); };
    QStringList lines { isolated(content.rowLabel(cell.row)) + arrow
        + isolated(content.columnLabel(cell.column)) };
    QString value = content.valueName + u' ' + formatNumber(content.at(cell));
    if (!content.unit.isEmpty()) {
        value += u' ' + content.unit;
    }
    return lines << value << QStringLiteral("%1, %2").arg(cell.row).arg(cell.column);
}

void paintValueMark(QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout,
    const Theme& theme, MapCell cell)
{
    const double position = axisOf(content.scale).position(static_cast<double>(content.at(cell)));
    const QRectF& bar = layout.colorBar;
    if (std::isnan(position) || bar.isEmpty()) {
        return;
    }
    const double y = bar.bottom() - std::clamp(position, 0.0, 1.0) * bar.height();
    painter.save();
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.text);
    painter.drawPolygon(
        QPolygonF({ { bar.left() + 1, y }, { bar.left() - 6, y - 4 }, { bar.left() - 6, y + 4 } }));
    painter.restore();
}

void paintReadout(QPainter& painter, const HeatmapContent& content, const HeatmapLayout& layout,
    const Theme& theme, MapCell cell, QPointF anchor)
{
    drawCard(painter, readoutLines(content, cell), anchor, layout.area, theme);
}

} // namespace fovea
