// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/plot_canvas.h"

#include <fovea/draw.h>
#include <fovea/histogram.h>
#include <fovea/labels.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fovea {
namespace {

double measured(const HistogramContent& content, const HistogramSeries& series, std::size_t bin)
{
    const auto count = bin < series.counts.size() ? static_cast<double>(series.counts[bin]) : 0.0;
    const auto total = static_cast<double>(series.total());
    return content.measure == HistogramMeasure::Count ? count : total > 0 ? 100 * count / total : 0;
}

QString percent(int64_t part, int64_t whole)
{
    return whole > 0
        ? formatNumber(100 * static_cast<double>(part) / static_cast<double>(whole), 2) + QStringLiteral(" %")
        : QStringLiteral("0 %");
}

/// Up at each left edge, across, and down at the last right one; the same polygon for every width of bin.
QPolygonF outline(const HistogramContent& content, const HistogramSeries& series, const PlotFrame& frame)
{
    QPolygonF points;
    for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
        const double top = std::clamp(frame.yAt(std::max(measured(content, series, bin), frame.y.low)),
            frame.plot.top(), frame.plot.bottom());
        points << QPointF(std::max(frame.xAt(content.edges[bin]), frame.plot.left()), top)
               << QPointF(std::min(frame.xAt(content.edges[bin + 1]), frame.plot.right()), top);
    }
    return points;
}

void paintClipped(
    QPainter& painter, const HistogramContent& content, const PlotFrame& frame, const Theme& theme)
{
    // The table tells it where there is no room beside the bins.
    constexpr double narrowest = 160;
    if (frame.plot.width() < narrowest) {
        return;
    }
    painter.setFont(theme.caption);
    const double lineHeight = QFontMetricsF(theme.caption).height();
    double y = frame.plot.top() + lineHeight / 2;
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        const HistogramSeries& series = content.series[index];
        if (series.below + series.above + series.notANumber == 0) {
            continue;
        }
        painter.setPen(seriesStyle(series.role, static_cast<int>(index), theme).color);
        const auto write = [&](double x, Qt::AlignmentFlag side, const QString& text) {
            const double width = std::min(
                QFontMetricsF(theme.caption).horizontalAdvance(text) + 4, frame.plot.width() / 2 - 4);
            QColor ground = theme.panel;
            ground.setAlphaF(0.8F);
            painter.fillRect(
                QRectF(side == Qt::AlignLeft ? x - 2 : x + 2 - width, y - lineHeight / 2, width, lineHeight),
                ground);
            drawLabel(painter, { x, y }, side, text, width);
        };
        if (series.below > 0) {
            write(frame.plot.left() + 4, Qt::AlignLeft,
                QStringLiteral("\u25c2 %1 %2").arg(series.name, percent(series.below, series.total())));
        }
        QStringList right;
        if (series.above > 0) {
            right << QStringLiteral("%1 %2 \u25b8").arg(series.name, percent(series.above, series.total()));
        }
        if (series.notANumber > 0) {
            right << QStringLiteral("%1 NaN %2").arg(series.name, percent(series.notANumber, series.total()));
        }
        if (!right.isEmpty()) {
            write(frame.plot.right() - 4, Qt::AlignRight, right.join(QStringLiteral(" \u00b7 ")));
        }
        y += lineHeight;
    }
}

} // namespace

int64_t HistogramSeries::total() const
{
    return std::accumulate(counts.begin(), counts.end(), below + above + notANumber);
}

std::vector<double> binEdges(double low, double high, int bins, AxisKind kind, double threshold)
{
    const AxisScale axis = axisOver(low, high, kind, threshold);
    bins = std::clamp(bins, 1, 100000);
    std::vector<double> edges;
    for (int edge = 0; edge <= bins; ++edge) {
        const double value = edge == 0 ? axis.low
            : edge == bins             ? axis.high
                                       : axis.valueAt(static_cast<double>(edge) / bins);
        edges.push_back(edges.empty() ? value : std::max(value, edges.back()));
    }
    return edges;
}

HistogramSeries binned(
    std::span<const float> values, std::span<const double> edges, QString name, SeriesRole role)
{
    HistogramSeries series;
    series.name = std::move(name);
    series.role = role;
    if (edges.size() < 2) {
        return series;
    }
    series.counts.assign(edges.size() - 1, 0);
    for (const float value : values) {
        const auto exact = static_cast<double>(value);
        if (std::isnan(value)) {
            ++series.notANumber;
        } else if (exact < edges.front()) {
            ++series.below;
        } else if (exact > edges.back()) {
            ++series.above;
        } else {
            const auto above = std::upper_bound(edges.begin(), edges.end(), exact) - edges.begin();
            ++series.counts[std::min(static_cast<std::size_t>(above - 1), series.counts.size() - 1)];
        }
    }
    return series;
}

PlotFrame layOutHistogram(const HistogramContent& content, const QRectF& area, const Theme& theme)
{
    double most = 0;
    double least = content.measure == HistogramMeasure::Count ? 1 : 100;
    std::vector<LegendEntry> legend;
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        const HistogramSeries& series = content.series[index];
        for (std::size_t bin = 0; bin < series.counts.size(); ++bin) {
            const double value = measured(content, series, bin);
            most = std::max(most, value);
            least = value > 0 ? std::min(least, value) : least;
        }
        legend.push_back({ QStringLiteral("%1 (n %2)").arg(series.name, QLocale().toString(series.total())),
            seriesStyle(series.role, static_cast<int>(index), theme), true });
    }
    PlotAxis y;
    y.title = content.measure == HistogramMeasure::Count ? QCoreApplication::translate("Plot", "count")
                                                         : QCoreApplication::translate("Plot", "share");
    y.unit = content.measure == HistogramMeasure::Count ? QString() : QStringLiteral("%");
    y.kind = content.yKind;
    const AxisScale yScale = content.yKind == AxisKind::Log
        ? axisOver(least / 2, most * 1.2, AxisKind::Log)
        : axisOver(0, most > 0 ? most * 1.06 : 1, content.yKind);
    const AxisScale xScale = content.bins() > 0
        ? axisOver(content.edges.front(), content.edges.back(), content.x.kind, content.x.threshold)
        : axisOver(0, 1, content.x.kind, content.x.threshold);
    return layOutFrame(area, content.title, content.x, y, xScale, yScale, std::move(legend), theme);
}

void paintHistogram(QPainter& painter, const HistogramContent& content, const PlotFrame& frame,
    const Theme& theme, std::optional<int> currentBin)
{
    paintFrame(painter, frame, theme);
    if (!frame.isUsable() || content.bins() == 0) {
        return;
    }
    painter.save();
    if (currentBin && *currentBin < content.bins()) {
        const auto bin = static_cast<std::size_t>(*currentBin);
        painter.fillRect(QRectF(QPointF(frame.xAt(content.edges[bin]), frame.plot.top()),
                             QPointF(frame.xAt(content.edges[bin + 1]), frame.plot.bottom()))
                             .intersected(frame.plot),
            theme.selection);
    }
    const auto canvas
        = plotCanvas(frame.plot, static_cast<qsizetype>(4 * content.edges.size() * content.series.size()));
    const QPolygonF base({ frame.plot.bottomLeft(), frame.plot.bottomRight() });
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        const SeriesStyle style = seriesStyle(content.series[index].role, static_cast<int>(index), theme);
        QColor fill = style.color;
        fill.setAlphaF(0.25F);
        QPolygonF top = outline(content, content.series[index], frame);
        canvas->addArea(top, base, fill, QPen(Qt::NoPen));
        top.prepend(QPointF(top.front().x(), frame.plot.bottom()));
        top.append(QPointF(top.back().x(), frame.plot.bottom()));
        canvas->addLine(top, style.pen());
    }
    canvas->paint(painter);
    paintClipped(painter, content, frame, theme);
    painter.restore();
}

TableContent tableOf(const HistogramContent& content)
{
    TableContent table;
    table.title = content.title;
    table.columnNames << QCoreApplication::translate("Plot", "from")
                      << QCoreApplication::translate("Plot", "to");
    for (const HistogramSeries& series : content.series) {
        table.columnNames << series.name;
    }
    std::vector<double> cells;
    for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
        cells.push_back(content.edges[bin]);
        cells.push_back(content.edges[bin + 1]);
        for (const HistogramSeries& series : content.series) {
            cells.push_back(bin < series.counts.size() ? static_cast<double>(series.counts[bin]) : 0);
        }
    }
    QStringList notes;
    for (const HistogramSeries& series : content.series) {
        if (series.below + series.above + series.notANumber > 0) {
            notes << QCoreApplication::translate("Plot", "%1: %2 below, %3 above, %4 NaN")
                         .arg(series.name)
                         .arg(series.below)
                         .arg(series.above)
                         .arg(series.notANumber);
        }
    }
    table.note = notes.join(u'\n');
    table.values
        = Array::of<double>(Shape { content.bins(), static_cast<int64_t>(content.series.size()) + 2 },
            std::move(cells), { "bin", "column" });
    return table;
}

Histogram::Histogram(QWidget* parent)
    : ItemChart(parent)
{
    contentChanged();
}

void Histogram::setContent(HistogramContent content)
{
    m_content = std::move(content);
    contentChanged();
}

std::optional<int> Histogram::itemAt(QPointF position) const
{
    const PlotFrame frame = layOutHistogram(m_content, chartArea(), currentTheme());
    if (itemCount() == 0 || !frame.plot.contains(position)) {
        return std::nullopt;
    }
    const double value = frame.xValue(position.x());
    const auto above = std::upper_bound(m_content.edges.begin(), m_content.edges.end(), value);
    return std::clamp(static_cast<int>(above - m_content.edges.begin()) - 1, 0, itemCount() - 1);
}

QPointF Histogram::itemAnchor(int item) const
{
    const PlotFrame frame = layOutHistogram(m_content, chartArea(), currentTheme());
    return { frame.xAt(m_content.edges[static_cast<std::size_t>(item)]), frame.plot.top() };
}

QStringList Histogram::itemLines(int item) const
{
    const auto bin = static_cast<std::size_t>(item);
    QString range = formatNumber(m_content.edges[bin]) + QStringLiteral(" \u2026 ")
        + formatNumber(m_content.edges[bin + 1]);
    if (!m_content.x.unit.isEmpty()) {
        range += u' ' + m_content.x.unit;
    }
    QStringList lines { range };
    for (const HistogramSeries& series : m_content.series) {
        const int64_t count = bin < series.counts.size() ? series.counts[bin] : 0;
        lines << QStringLiteral("%1 %2 (%3)")
                     .arg(series.name, QLocale().toString(count), percent(count, series.total()));
    }
    return lines;
}

void Histogram::paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    paintHistogram(painter, m_content, layOutHistogram(m_content, area, theme), theme, current());
}

QString Histogram::chartName() const
{
    return m_content.title.isEmpty() ? tr("Histogram") : m_content.title;
}

} // namespace fovea
