// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_figure.h"

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

std::optional<Figure> figureOf(const SliceContent& content, std::shared_ptr<const Trace> trace,
    const QString& address, const QString& rule)
{
    const HeatmapContent map = mapOf(content);
    if (map.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = address;
    figure.heading = address;
    figure.caption = rule;
    figure.preferredSize = QSizeF(480, map.rows() == 1 ? 160 : 420);
    figure.data = content.values;
    figure.recipe["address"] = formatAddress(content.choice, content.node.shape.rank());
    if (trace != nullptr && !content.part.isWhole()) {
        figure.readEverything = [trace, path = content.node.path] { return trace->readDataset(path); };
    }
    figure.paint = [map](QPainter& painter, const QRectF& area, const Theme& theme) {
        const HeatmapLayout layout
            = layOutHeatmap(map, measure(map, theme), area, wholeView(map.rows(), map.columns()), theme);
        paintHeatmap(painter, map, pyramidOf(map), layout, theme);
    };
    return figure;
}

void shareScale(HeatmapContent& a, HeatmapContent& b)
{
    if (a.isEmpty() || b.isEmpty()) {
        return;
    }
    std::vector<float> both(a.values.values<float>().begin(), a.values.values<float>().end());
    both.insert(both.end(), b.values.values<float>().begin(), b.values.values<float>().end());
    a.scale = b.scale = scaleOf(both);
}

void centerScale(HeatmapContent& difference)
{
    if (!difference.isEmpty()) {
        const ValueRange range = rangeOf(difference.values.values<float>());
        const double end = std::max(std::abs(range.low), std::abs(range.high));
        difference.scale.map = ColorMap::Diverging;
        difference.scale.high = end > 0 ? end : 1;
        difference.scale.low = -difference.scale.high;
    }
}

PairFigure picturesOf(const SlicePair& pair, bool isRangeLocked)
{
    PairFigure pictures { mapOf(*pair.first), std::nullopt };
    if (pair.difference) {
        centerScale(pictures.first);
        pictures.first.valueName = QString::fromUtf8("B − A");
    }
    if (pair.second != nullptr) {
        pictures.second = mapOf(*pair.second);
        if (isRangeLocked) {
            shareScale(pictures.first, *pictures.second);
        }
    }
    return pictures;
}

namespace {

constexpr double gap = 12;
constexpr double titleHeight = 18;

void paintOne(QPainter& painter, const HeatmapContent& map, const QRectF& area, const Theme& theme)
{
    const HeatmapLayout layout
        = layOutHeatmap(map, measure(map, theme), area, wholeView(map.rows(), map.columns()), theme);
    paintHeatmap(painter, map, pyramidOf(map), layout, theme);
}

/// The numbers of both, those of B behind those of A: [side, row, column]; A alone when B has another shape.
Array numbersOf(const SlicePair& pair)
{
    const SliceContent& a = *pair.first;
    const SliceContent& b = *pair.second;
    if (a.numbers.size() != b.numbers.size() || a.part.columns != b.part.columns) {
        return a.values;
    }
    std::vector<double> both = a.numbers;
    both.insert(both.end(), b.numbers.begin(), b.numbers.end());
    return Array::of<double>(
        Shape { 2, a.part.rows, a.part.columns }, std::move(both), { "side", "row", "column" });
}

} // namespace

std::optional<Figure> figureOf(
    const SlicePair& pair, bool isRangeLocked, const QString& address, const QString& rule)
{
    const PairFigure pictures = picturesOf(pair, isRangeLocked);
    if (pictures.first.isEmpty()) {
        return std::nullopt;
    }
    Figure figure;
    figure.title = address;
    figure.heading = address;
    figure.caption = rule;
    const bool areTwo = pictures.second.has_value() && !pictures.second->isEmpty();
    figure.preferredSize = QSizeF(areTwo ? 720 : 480, pictures.first.rows() == 1 ? 160 : 420);
    figure.data = areTwo ? numbersOf(pair) : pair.first->values;
    figure.recipe["address"] = formatAddress(pair.first->choice, pair.first->node.shape.rank());
    figure.paint = [pictures, areTwo](QPainter& painter, const QRectF& area, const Theme& theme) {
        if (!areTwo) {
            paintOne(painter, pictures.first, area, theme);
            return;
        }
        const double half = (area.width() - gap) / 2;
        const auto paintSide = [&](const HeatmapContent& map, const QString& name, const QColor& color,
                                   double left) {
            painter.save();
            painter.setFont(theme.face);
            painter.setPen(color);
            painter.drawText(QRectF(left, area.top(), half, titleHeight), Qt::AlignLeft | Qt::AlignTop, name);
            painter.restore();
            paintOne(painter, map, QRectF(left, area.top() + titleHeight, half, area.height() - titleHeight),
                theme);
        };
        paintSide(pictures.first, QStringLiteral("A"), theme.a, area.left());
        paintSide(*pictures.second, QStringLiteral("B"), theme.b, area.left() + half + gap);
    };
    return figure;
}

} // namespace fovea::trace_browser
