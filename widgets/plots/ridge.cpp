// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/plot_canvas.h"

#include <fovea/draw.h>
#include <fovea/labels.h>
#include <fovea/ridge.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fovea {
namespace {

constexpr double leastPitch = 9;

int64_t totalOf(const RidgeContent::Row& row)
{
    return std::accumulate(row.counts.begin(), row.counts.end(), int64_t { 0 });
}

/// The share of a row per width of a bin on the axis, so that wide bins do not stand out.
double height(
    const RidgeContent& content, const AxisScale& axis, const RidgeContent::Row& row, std::size_t bin)
{
    const auto total = static_cast<double>(totalOf(row));
    const double width = axis.position(content.edges[bin + 1]) - axis.position(content.edges[bin]);
    return total > 0 && width > 0 && bin < row.counts.size()
        ? static_cast<double>(row.counts[bin]) / total / width
        : 0;
}

} // namespace

double RidgeLayout::baseline(std::size_t place) const
{
    return frame.plot.bottom() - pitch * static_cast<double>(shown.size() - 1 - place);
}

std::optional<int> RidgeLayout::rowAt(QPointF position) const
{
    if (shown.empty() || pitch <= 0 || !frame.plot.contains(position)) {
        return std::nullopt;
    }
    for (std::size_t place = 0; place < shown.size(); ++place) {
        if (position.y() <= baseline(place)) {
            return shown[place];
        }
    }
    return shown.back();
}

RidgeLayout layOutRidge(const RidgeContent& content, const QRectF& area, const Theme& theme)
{
    QStringList names;
    for (const RidgeContent::Row& row : content.rows) {
        names << row.name;
    }
    const AxisScale axis = content.bins() > 0
        ? axisOver(content.edges.front(), content.edges.back(), content.x.kind, content.x.threshold)
        : axisOver(0, 1, content.x.kind, content.x.threshold);
    RidgeLayout layout;
    layout.frame = layOutNamedFrame(area, content.title, content.x, axis, names, {}, theme);
    if (!layout.frame.isUsable() || content.rows.empty() || content.bins() == 0) {
        return layout;
    }
    const auto rows = static_cast<int>(content.rows.size());
    const double plotHeight = layout.frame.plot.height();
    const int room = std::clamp(static_cast<int>(plotHeight / leastPitch - layout.overlap + 1), 1, rows);
    for (int place = 0; place < room; ++place) {
        layout.shown.push_back(room == 1
                ? 0
                : static_cast<int>(std::lround(static_cast<double>(place) * (rows - 1) / (room - 1))));
    }
    layout.pitch = plotHeight / (room - 1 + layout.overlap);
    for (const int row : layout.shown) {
        for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
            layout.mostShare = std::max(
                layout.mostShare, height(content, axis, content.rows[static_cast<std::size_t>(row)], bin));
        }
    }
    return layout;
}

void paintRidge(QPainter& painter, const RidgeContent& content, const RidgeLayout& layout, const Theme& theme,
    std::optional<int> currentRow)
{
    const PlotFrame& frame = layout.frame;
    paintFrame(painter, frame, theme);
    if (!frame.isUsable() || layout.shown.empty()) {
        return;
    }
    painter.save();
    const auto canvas
        = plotCanvas(frame.plot, static_cast<qsizetype>(4 * content.edges.size() * layout.shown.size()));
    const QFontMetricsF metrics(theme.caption);
    const int labelEvery
        = std::max(1, static_cast<int>(std::ceil(metrics.height() / std::max(layout.pitch, 0.1))));
    for (std::size_t place = 0; place < layout.shown.size(); ++place) {
        const RidgeContent::Row& row = content.rows[static_cast<std::size_t>(layout.shown[place])];
        const double base = layout.baseline(place);
        QPolygonF top;
        for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
            const double share
                = layout.mostShare > 0 ? height(content, frame.x, row, bin) / layout.mostShare : 0;
            const double x = frame.xAt(content.edges[bin]) / 2 + frame.xAt(content.edges[bin + 1]) / 2;
            top << QPointF(x, base - share * layout.overlap * layout.pitch);
        }
        const bool isCurrent = currentRow == layout.shown[place];
        // Mixed with the ground instead of see-through, so that a row hides what lies behind it.
        const QColor color = isCurrent ? theme.accent : theme.a;
        const double mix = isCurrent ? 0.6 : 0.35;
        const auto between = [mix](int a, int b) { return static_cast<int>(std::lround(a + mix * (b - a))); };
        const QColor fill(between(theme.panel.red(), color.red()),
            between(theme.panel.green(), color.green()), between(theme.panel.blue(), color.blue()));
        canvas->addArea(
            top, QPolygonF({ { top.front().x(), base }, { top.back().x(), base } }), fill, QPen(color, 1));
        const std::size_t fromEnd = layout.shown.size() - 1 - place;
        if (isCurrent || fromEnd % static_cast<std::size_t>(labelEvery) == 0) {
            painter.setFont(theme.caption);
            painter.setPen(isCurrent ? theme.accent : theme.dim);
            drawLabel(painter, { frame.plot.left() - 6, base - metrics.height() / 4 }, Qt::AlignRight,
                row.name, frame.plot.left() - frame.area.left() - 6);
        }
    }
    canvas->paint(painter);
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    drawLabel(painter, { frame.area.left(), frame.area.bottom() - metrics.height() / 2 }, Qt::AlignLeft,
        content.rowTitle, frame.plot.left() - frame.area.left());
    painter.restore();
}

TableContent tableOf(const RidgeContent& content)
{
    TableContent table;
    table.title = content.title;
    table.rowTitle = content.rowTitle;
    for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
        table.columnNames << QStringLiteral("%1 \u2026 %2")
                                 .arg(formatNumber(content.edges[bin]), formatNumber(content.edges[bin + 1]));
    }
    std::vector<int64_t> cells;
    for (const RidgeContent::Row& row : content.rows) {
        table.rowNames << row.name;
        for (std::size_t bin = 0; bin + 1 < content.edges.size(); ++bin) {
            cells.push_back(bin < row.counts.size() ? row.counts[bin] : 0);
        }
    }
    table.values = Array::of<int64_t>(Shape { static_cast<int64_t>(content.rows.size()), content.bins() },
        std::move(cells), { "row", "bin" });
    return table;
}

Ridge::Ridge(QWidget* parent)
    : ItemChart(parent)
{
    contentChanged();
}

void Ridge::setContent(RidgeContent content)
{
    m_content = std::move(content);
    contentChanged();
}

RidgeLayout Ridge::layoutNow() const
{
    return layOutRidge(m_content, chartArea(), currentTheme());
}

QString Ridge::shownText() const
{
    const QLocale locale;
    return tr("%1 of %2 rows shown")
        .arg(locale.toString(layoutNow().shown.size()), locale.toString(m_content.rows.size()));
}

std::optional<int> Ridge::itemAt(QPointF position) const
{
    return layoutNow().rowAt(position);
}

QPointF Ridge::itemAnchor(int item) const
{
    const RidgeLayout layout = layoutNow();
    for (std::size_t place = 0; place < layout.shown.size(); ++place) {
        if (layout.shown[place] >= item) {
            return { layout.frame.plot.center().x(), layout.baseline(place) };
        }
    }
    return layout.frame.plot.center();
}

QStringList Ridge::itemLines(int item) const
{
    const RidgeContent::Row& row = m_content.rows[static_cast<std::size_t>(item)];
    QStringList lines { m_content.rowTitle.isEmpty() ? row.name : m_content.rowTitle + u' ' + row.name };
    lines << QStringLiteral("n %1").arg(QLocale().toString(static_cast<qlonglong>(totalOf(row))));
    const auto fullest = std::max_element(row.counts.begin(), row.counts.end());
    if (fullest != row.counts.end() && static_cast<int>(fullest - row.counts.begin()) < m_content.bins()) {
        const auto bin = static_cast<std::size_t>(fullest - row.counts.begin());
        lines << tr("most in %1 \u2026 %2")
                     .arg(formatNumber(m_content.edges[bin]), formatNumber(m_content.edges[bin + 1]));
    }
    return lines;
}

void Ridge::paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    paintRidge(painter, m_content, layOutRidge(m_content, area, theme), theme, current());
}

QString Ridge::chartName() const
{
    return m_content.title.isEmpty() ? tr("Histograms over steps") : m_content.title;
}

} // namespace fovea
