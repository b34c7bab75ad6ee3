// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/head_grid_paint.h>
#include <fovea/heatmap_layout.h>
#include <fovea/value_scale.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {
namespace {

struct Margins {
    double left = 0;
    double top = 0;
};

Margins marginsOf(const HeadGridContent& content, const Theme& theme)
{
    const QFontMetricsF metrics(theme.caption);
    double left = 0;
    for (const QString& label : content.rowLabels) {
        left = std::max(left, metrics.horizontalAdvance(label) + 8);
    }
    return { left, content.columnLabels.isEmpty() ? 0 : metrics.height() + 4 };
}

constexpr double smallestPitch = 4;
constexpr double largestPitch = 72;
constexpr double fadedOpacity = 0.2;

} // namespace

QRectF HeadGridLayout::thumbnail(int index) const
{
    const int row = columns > 0 ? index / columns : 0;
    const int column = columns > 0 ? index % columns : 0;
    return { cells.left() + column * pitchX, cells.top() + row * pitchY, std::max(pitchX - gap, 1.0),
        std::max(pitchY - gap, 1.0) };
}

std::optional<int> HeadGridLayout::indexAt(QPointF position) const
{
    if (count == 0 || !cells.contains(position) || pitchX <= 0 || pitchY <= 0) {
        return std::nullopt;
    }
    const int column = static_cast<int>((position.x() - cells.left()) / pitchX);
    const int row = static_cast<int>((position.y() - cells.top()) / pitchY);
    const int index = row * columns + column;
    return column < columns && index < count ? std::optional<int>(index) : std::nullopt;
}

HeadGridLayout layOutHeadGrid(const HeadGridContent& content, const QRectF& area, const Theme& theme)
{
    HeadGridLayout layout;
    layout.area = area;
    layout.columns = content.columns;
    layout.count = static_cast<int>(content.heads.size());
    if (layout.count == 0 || content.columns <= 0) {
        return layout;
    }
    const Margins margins = marginsOf(content, theme);
    const double width = area.width() - margins.left;
    const double height = area.height() - margins.top;
    const double pitch
        = std::clamp(std::min(width / content.columns, height / content.rows()), smallestPitch, largestPitch);
    // Up to half as wide again as high, to use the room beside.
    layout.pitchY = pitch;
    layout.pitchX = std::clamp(width / content.columns, pitch, pitch * 1.5);
    layout.gap = pitch >= 16 ? 3 : pitch >= 8 ? 2 : 1;
    layout.cells = QRectF(area.left() + margins.left, area.top() + margins.top,
        layout.pitchX * content.columns, layout.pitchY * content.rows());
    return layout;
}

double headGridHeight(const HeadGridContent& content, double width, const Theme& theme)
{
    const Margins margins = marginsOf(content, theme);
    const double pitch
        = content.columns > 0 ? std::clamp((width - margins.left) / content.columns, smallestPitch, 48.0) : 0;
    return margins.top + pitch * content.rows();
}

QImage thumbnailImage(const HeadGridContent& content, const HeadThumbnail& head, const Theme& theme)
{
    if (head.map.values.empty()) {
        return {};
    }
    const bool isDiverging = content.map == ColorMap::Diverging;
    const ValueRange range = rangeOf(head.map.values);
    const double own = isDiverging ? std::max(std::abs(range.low), std::abs(range.high)) : range.high;
    const double high = content.sharedHigh ? *content.sharedHigh : head.high.value_or(own);
    const std::vector<uint8_t> cells
        = quantise(head.map.values, { isDiverging ? -std::max(high, 1e-30) : 0, high, content.map, false });
    const std::array<QRgb, 256> colors = quantisedColors(content.map, theme.bad);
    QImage image(head.map.columns, head.map.rows, QImage::Format_Indexed8);
    image.setColorTable(QList<QRgb>(colors.begin(), colors.end()));
    for (int row = 0; row < head.map.rows; ++row) {
        std::copy_n(
            cells.data() + std::ptrdiff_t { row } * head.map.columns, head.map.columns, image.scanLine(row));
    }
    return image;
}

void paintHeadGrid(QPainter& painter, const HeadGridContent& content, const HeadGridLayout& layout,
    const Theme& theme, const std::vector<QImage>& images)
{
    painter.save();
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const QFontMetricsF metrics(theme.caption);
    const int rowStep = labelStep(metrics.height(), layout.pitchY);
    for (int row = 0; row < content.rowLabels.size(); row += rowStep) {
        const QRectF cell = layout.thumbnail(row * layout.columns);
        drawLabel(
            painter, { layout.cells.left() - 8, cell.center().y() }, Qt::AlignRight, content.rowLabels[row]);
    }
    const double widest
        = content.columnLabels.isEmpty() ? 0 : metrics.horizontalAdvance(content.columnLabels.last()) + 4;
    const int columnStep = labelStep(widest, layout.pitchX);
    for (int column = 0; column < content.columnLabels.size(); column += columnStep) {
        const QRectF cell = layout.thumbnail(column);
        drawLabel(painter, { cell.center().x(), layout.cells.top() - 4 - metrics.height() / 2 },
            Qt::AlignHCenter, content.columnLabels[column]);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int index = 0; index < layout.count; ++index) {
        const auto place = static_cast<std::size_t>(index);
        const QImage image
            = place < images.size() ? images[place] : thumbnailImage(content, content.heads[place], theme);
        const QRectF target = layout.thumbnail(index);
        const double opacity = painter.opacity();
        painter.setOpacity(content.heads[place].isFaded ? opacity * fadedOpacity : opacity);
        if (image.isNull()) {
            painter.fillRect(target, theme.raised);
        } else if (isVector(painter)) {
            painter.drawImage(target, image.convertToFormat(QImage::Format_RGB32));
        } else {
            // More cells than pixels: averaged, or single rows would flicker in and out with the window's
            // size.
            painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > target.width());
            painter.drawImage(target, image);
        }
        painter.setOpacity(opacity);
    }
    if (content.selected && *content.selected < layout.count) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setBrush(Qt::NoBrush);
        const QRectF frame = layout.thumbnail(*content.selected).adjusted(-1, -1, 1, 1);
        painter.setPen(QPen(theme.panel, 4));
        painter.drawRect(frame);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(frame);
    }
    painter.restore();
}

TableContent tableOf(const HeadGridContent& content)
{
    TableContent table;
    table.columnNames << QCoreApplication::translate("Plot", "layer")
                      << QCoreApplication::translate("Plot", "head")
                      << QCoreApplication::translate("Plot", "largest value");
    std::vector<double> cells;
    for (const HeadThumbnail& head : content.heads) {
        cells.push_back(head.layer);
        cells.push_back(head.head);
        const auto largest = std::max_element(head.map.values.begin(), head.map.values.end());
        cells.push_back(largest != head.map.values.end() ? static_cast<double>(*largest)
                                                         : std::numeric_limits<double>::quiet_NaN());
    }
    const auto count = static_cast<int64_t>(content.heads.size());
    table.values = Array::of<double>(Shape { count, 3 }, std::move(cells), { "head", "column" });
    return table;
}

} // namespace fovea
