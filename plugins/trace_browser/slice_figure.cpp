// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_figure.h"

#include <fovea/draw.h>
#include <fovea/heatmap_paint.h>
#include <fovea/labels.h>
#include <fovea/map_view.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea::trace_browser {
namespace {

/// What is drawn; the table holds the rest.
constexpr int64_t mapRows = 4096;

ValueScale scaleOf(std::span<const float> values)
{
    const ValueRange range = rangeOf(values);
    ValueScale scale;
    if (range.low < 0 && range.high > 0) {
        const double end = std::max(-range.low, range.high);
        scale.low = -end;
        scale.high = end;
        scale.map = ColorMap::Diverging;
    } else {
        scale.low = range.low;
        scale.high = range.high > range.low ? range.high : range.low + 1;
    }
    return scale;
}

} // namespace

HeatmapContent mapOf(const SliceContent& content)
{
    HeatmapContent map;
    if (content.numbers.empty()) {
        return map;
    }
    const bool isVector = content.part.columns == 1;
    const int64_t rows = isVector ? 1 : std::min(content.part.rows, mapRows);
    const int64_t columns = isVector ? std::min(content.part.rows, mapRows) : content.part.columns;
    std::vector<float> values(static_cast<std::size_t>(rows * columns));
    std::transform(content.numbers.begin(),
        content.numbers.begin() + static_cast<std::ptrdiff_t>(values.size()), values.begin(),
        [](double value) { return static_cast<float>(value); });
    map.scale = scaleOf(values);
    map.values = Array::of<float>({ rows, columns }, std::move(values));
    map.valueName = QString::fromStdString(content.node.name);
    return map;
}

std::optional<Figure> figureOf(const SliceContent& content, const QString& address, const QString& rule)
{
    const HeatmapContent map = mapOf(content);
    if (map.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = address;
    figure.preferredSize = QSizeF(480, map.rows() == 1 ? 160 : 420);
    figure.data = content.values;
    figure.recipe["panel"] = "trace_browser.tree";
    figure.recipe["address"] = address.toStdString();
    figure.paint = [map, address, rule](QPainter& painter, const QRectF& area, const Theme& theme) {
        constexpr double lineHeight = 16;
        painter.setFont(theme.face);
        painter.setPen(theme.text);
        drawLabel(painter, { area.left() + 8, area.top() + lineHeight / 2 + 4 }, Qt::AlignLeft, address,
            area.width() - 16);
        painter.setFont(theme.caption);
        painter.setPen(theme.dim);
        drawLabel(painter, { area.left() + 8, area.bottom() - lineHeight / 2 - 2 }, Qt::AlignLeft, rule,
            area.width() - 16);
        const QRectF inside = area.adjusted(0, lineHeight + 8, 0, -lineHeight - 4);
        const HeatmapLayout layout
            = layOutHeatmap(map, measure(map, theme), inside, wholeView(map.rows(), map.columns()), theme);
        paintHeatmap(painter, map, pyramidOf(map), layout, theme);
    };
    return figure;
}

} // namespace fovea::trace_browser
