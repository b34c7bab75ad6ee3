// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/heatmap_content.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <cmath>
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

std::optional<HeatmapContent> differenceOf(
    const HeatmapContent& a, const HeatmapContent& b, std::optional<double> lockedLimit)
{
    if (a.isEmpty() || a.rows() != b.rows() || a.columns() != b.columns()) {
        return std::nullopt;
    }
    const std::span<const float> before = a.values.values<float>();
    const std::span<const float> after = b.values.values<float>();
    std::vector<float> differences(before.size());
    double largest = 0;
    for (std::size_t index = 0; index < differences.size(); ++index) {
        differences[index] = after[index] - before[index];
        if (std::isfinite(differences[index])) {
            largest = std::max(largest, std::abs(static_cast<double>(differences[index])));
        }
    }
    HeatmapContent content = a;
    content.values
        = Array::of<float>(Shape { a.rows(), a.columns() }, std::move(differences), a.values.axes());
    content.valueName = QStringLiteral("\u0394 ") + a.valueName;
    content.pyramid.reset();
    content.bars.clear();
    content.scaleNotes.clear();
    const double limit = lockedLimit.value_or(largest > 0 ? largest : 1);
    content.scale = { -limit, limit, ColorMap::Diverging, false };
    content.scaleNotes << QStringLiteral("B \u2212 A");
    if (lockedLimit) {
        content.scaleNotes << QCoreApplication::translate("Plot", "locked range");
    }
    return content;
}

TableContent tableOf(const HeatmapContent& content)
{
    TableContent table;
    table.title = content.unit.isEmpty() ? content.valueName
                                         : QStringLiteral("%1 (%2)").arg(content.valueName, content.unit);
    for (int row = 0; row < content.rows(); ++row) {
        table.rowNames << content.rowLabel(row);
    }
    for (int column = 0; column < content.columns(); ++column) {
        table.columnNames << content.columnLabel(column);
    }
    table.values = content.values;
    return table;
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
