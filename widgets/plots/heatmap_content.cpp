// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/heatmap_content.h>

#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <vector>

namespace fovea {
namespace {

// A label beyond this is elided, so there is no use in measuring on.
constexpr double longestShown = 96;
// Of very many labels few are drawn: then those with the most characters stand for all.
constexpr std::size_t mostMeasured = 300;

double longest(const QStringList& labels, int count, const QFontMetricsF& metrics)
{
    double width = metrics.horizontalAdvance(QString::number(std::max(count - 1, 0)));
    // Words come again and again in a text, and measuring one takes microseconds.
    const QSet<QString> different(labels.begin(), labels.end());
    std::vector<const QString*> measured;
    for (const QString& label : different) {
        measured.push_back(&label);
    }
    if (measured.size() > mostMeasured) {
        std::nth_element(measured.begin(), measured.begin() + mostMeasured, measured.end(),
            [](const QString* a, const QString* b) { return a->size() > b->size(); });
        measured.resize(mostMeasured);
    }
    for (const QString* label : measured) {
        width = std::max(width, metrics.horizontalAdvance(*label));
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
    const double row = longest(content.rowLabels, content.rows(), metrics);
    const bool isSquare = content.rows() == content.columns() && content.rowLabels == content.columnLabels;
    return { row, isSquare ? row : longest(content.columnLabels, content.columns(), metrics) };
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

std::shared_ptr<const MapPyramid> sharedPyramidOf(const HeatmapContent& content)
{
    return content.pyramid != nullptr ? content.pyramid
                                      : std::make_shared<const MapPyramid>(pyramidOf(content));
}

} // namespace fovea
