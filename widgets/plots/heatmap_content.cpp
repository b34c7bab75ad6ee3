// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/heatmap_content.h>

#include <QFontMetricsF>

#include <algorithm>

namespace fovea {
namespace {

// A label beyond this is elided, so there is no use in measuring on.
constexpr double longestShown = 96;

double longest(const QStringList& labels, int count, const QFontMetricsF& metrics)
{
    double width = metrics.horizontalAdvance(QString::number(std::max(count - 1, 0)));
    for (const QString& label : labels) {
        width = std::max(width, metrics.horizontalAdvance(label));
        if (width >= longestShown) {
            return longestShown;
        }
    }
    return width;
}

} // namespace

QString HeatmapContent::rowLabel(int row) const
{
    return row < rowLabels.size() ? rowLabels[row] : QString::number(row);
}

QString HeatmapContent::columnLabel(int column) const
{
    return column < columnLabels.size() ? columnLabels[column] : QString::number(column);
}

HeatmapMeasures measure(const HeatmapContent& content, const Theme& theme)
{
    const QFontMetricsF metrics(theme.caption);
    return { longest(content.rowLabels, content.rows(), metrics),
        longest(content.columnLabels, content.columns(), metrics) };
}

MapPyramid pyramidOf(const HeatmapContent& content)
{
    if (content.isEmpty()) {
        return {};
    }
    const bool isDiverging = content.scale.map == ColorMap::Diverging;
    return { quantise(content.values.values<float>(), content.scale), content.rows(), content.columns(),
        isDiverging ? Prominence::FarthestFromMiddle : Prominence::Largest };
}

} // namespace fovea
