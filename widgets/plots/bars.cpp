// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/plot_canvas.h"

#include <fovea/bars.h>
#include <fovea/draw.h>
#include <fovea/labels.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fovea {
namespace {

constexpr double leastRowHeight = 15;
constexpr double mostRowHeight = 44;

BarValue valueAt(const BarSeries& series, int name)
{
    const auto index = static_cast<std::size_t>(name);
    return index < series.values.size() ? series.values[index] : BarValue {};
}

QString valueText(const BarsContent& content, const BarValue& value)
{
    QString text = formatNumber(value.value);
    if (std::isfinite(value.low) && std::isfinite(value.high)) {
        text += QStringLiteral(" [%1, %2]").arg(formatNumber(value.low), formatNumber(value.high));
    }
    return content.value.unit.isEmpty() ? text : text + u' ' + content.value.unit;
}

void addWhisker(PlotCanvas& canvas, const PlotFrame& frame, const BarValue& value, double y, double cap,
    const QColor& color)
{
    const auto inside
        = [&](double x) { return std::clamp(frame.xAt(x), frame.plot.left(), frame.plot.right()); };
    const double left = inside(value.low);
    const double right = inside(value.high);
    const QPen pen(color, 1.25);
    canvas.addLine(QPolygonF({ { left, y }, { right, y } }), pen);
    for (const double x : { left, right }) {
        canvas.addLine(QPolygonF({ { x, y - cap }, { x, y + cap } }), pen);
    }
}

} // namespace

std::vector<int> rowOrder(const BarsContent& content)
{
    std::vector<int> order(static_cast<std::size_t>(content.rows()));
    std::iota(order.begin(), order.end(), 0);
    if (content.order == BarOrder::AsGiven || content.series.empty()) {
        return order;
    }
    const auto value = [&](int name) { return valueAt(content.series.front(), name).value; };
    const auto end = std::stable_partition(
        order.begin(), order.end(), [&](int name) { return !std::isnan(value(name)); });
    std::stable_sort(order.begin(), end, [&](int a, int b) {
        return content.order == BarOrder::LargestFirst ? value(a) > value(b) : value(a) < value(b);
    });
    return order;
}

QRectF BarsLayout::rowRect(int row) const
{
    return { frame.plot.left(), frame.plot.top() + (row - firstRow) * rowHeight, frame.plot.width(),
        rowHeight };
}

std::optional<int> BarsLayout::rowAt(QPointF position) const
{
    if (rowHeight <= 0 || position.y() < frame.plot.top() || position.x() < frame.area.left()
        || position.x() > frame.area.right()) {
        return std::nullopt;
    }
    const int row = static_cast<int>(std::floor((position.y() - frame.plot.top()) / rowHeight));
    return row < rowsShown ? std::optional(firstRow + row) : std::nullopt;
}

BarsLayout layOutBars(const BarsContent& content, const QRectF& area, const Theme& theme, int firstRow)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    std::vector<LegendEntry> legend;
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        for (const BarValue& each : content.series[index].values) {
            for (const double value : { each.value, each.low, each.high }) {
                if (std::isfinite(value) && (content.value.kind != AxisKind::Log || value > 0)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
        }
        QString name = content.series[index].name;
        if (!content.intervalName.isEmpty()) {
            name += QStringLiteral(" (%1)").arg(content.intervalName);
        }
        legend.push_back(
            { name, seriesStyle(content.series[index].role, static_cast<int>(index), theme), true });
    }
    // A bar's length is its value only where it begins at zero.
    if (content.value.kind == AxisKind::Log) {
        low /= 2;
    } else {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    AxisScale axis = axisOver(low, high, content.value.kind, content.value.threshold);
    axis = axis.part(low < 0 ? -0.04 : 0, high > 0 ? 1.04 : 1);
    if (content.value.lockedRange) {
        axis = axisOver(content.value.lockedRange->low, content.value.lockedRange->high, content.value.kind,
            content.value.threshold);
    }
    BarsLayout layout;
    layout.frame
        = layOutNamedFrame(area, content.title, content.value, axis, content.names, std::move(legend), theme);
    layout.order = rowOrder(content);
    const int rows = content.rows();
    if (!layout.frame.isUsable() || rows == 0) {
        return layout;
    }
    const double height = layout.frame.plot.height();
    layout.rowsShown = std::clamp(static_cast<int>(height / leastRowHeight), 1, rows);
    layout.rowHeight = std::min(height / layout.rowsShown, mostRowHeight);
    layout.firstRow = std::clamp(firstRow, 0, rows - layout.rowsShown);
    return layout;
}

void paintBars(QPainter& painter, const BarsContent& content, const BarsLayout& layout, const Theme& theme,
    std::optional<int> currentRow)
{
    const PlotFrame& frame = layout.frame;
    paintFrame(painter, frame, theme);
    if (!frame.isUsable() || layout.rowsShown == 0) {
        return;
    }
    painter.save();
    if (currentRow && *currentRow >= layout.firstRow && *currentRow < layout.firstRow + layout.rowsShown) {
        painter.fillRect(layout.rowRect(*currentRow), theme.selection);
    }
    const auto count = static_cast<double>(content.series.size());
    const auto canvas
        = plotCanvas(frame.plot, static_cast<qsizetype>(content.series.size()) * layout.rowsShown * 20);
    const double zero = std::clamp(content.value.kind == AxisKind::Log ? frame.plot.left() : frame.xAt(0),
        frame.plot.left(), frame.plot.right());
    painter.setFont(theme.caption);
    for (int row = layout.firstRow; row < layout.firstRow + layout.rowsShown; ++row) {
        const int name = layout.order[static_cast<std::size_t>(row)];
        const QRectF place = layout.rowRect(row);
        painter.setPen(theme.text);
        drawLabel(painter, { frame.plot.left() - 6, place.center().y() }, Qt::AlignRight, content.names[name],
            frame.plot.left() - frame.area.left() - 6);
        const double thickness = std::min(place.height() * 0.76 / count, 16.0);
        double top = place.center().y() - thickness * count / 2;
        for (std::size_t series = 0; series < content.series.size(); ++series, top += thickness) {
            const BarValue value = valueAt(content.series[series], name);
            const SeriesStyle style
                = seriesStyle(content.series[series].role, static_cast<int>(series), theme);
            if (!std::isfinite(value.value)) {
                painter.setPen(theme.bad);
                drawLabel(
                    painter, { zero + 4, top + thickness / 2 }, Qt::AlignLeft, formatNumber(value.value));
                continue;
            }
            const double position = frame.xAt(value.value);
            const double end
                = std::isnan(position) ? zero : std::clamp(position, frame.plot.left(), frame.plot.right());
            QColor fill = style.color;
            fill.setAlphaF(0.55F);
            const QRectF bar = QRectF(QPointF(zero, top + 1), QPointF(end, top + thickness - 1)).normalized();
            canvas->addArea(QPolygonF({ bar.topLeft(), bar.topRight() }),
                QPolygonF({ bar.bottomLeft(), bar.bottomRight() }), fill, QPen(style.color, 1, style.line));
            if (std::isfinite(value.low) && std::isfinite(value.high)) {
                addWhisker(
                    *canvas, frame, value, top + thickness / 2, std::min(thickness / 4, 3.0), theme.text);
            }
        }
    }
    canvas->paint(painter);
    painter.setPen(QPen(theme.dim, 1));
    painter.drawLine(QPointF(zero, frame.plot.top()), QPointF(zero, frame.plot.bottom()));
    painter.restore();
}

TableContent tableOf(const BarsContent& content)
{
    TableContent table;
    table.title = content.title;
    table.rowTitle = QCoreApplication::translate("Plot", "name");
    for (const BarSeries& series : content.series) {
        table.columnNames << series.name << QCoreApplication::translate("Plot", "%1 low").arg(series.name)
                          << QCoreApplication::translate("Plot", "%1 high").arg(series.name);
    }
    table.note = content.intervalName;
    std::vector<double> cells;
    for (const int name : rowOrder(content)) {
        table.rowNames << content.names[name];
        for (const BarSeries& series : content.series) {
            const BarValue value = valueAt(series, name);
            cells.insert(cells.end(), { value.value, value.low, value.high });
        }
    }
    table.values
        = Array::of<double>(Shape { content.rows(), 3 * static_cast<int64_t>(content.series.size()) },
            std::move(cells), { "name", "column" });
    return table;
}

Bars::Bars(QWidget* parent)
    : ItemChart(parent)
{
    contentChanged();
}

void Bars::setContent(BarsContent content)
{
    m_content = std::move(content);
    contentChanged();
}

BarsLayout Bars::layoutNow() const
{
    return layOutBars(m_content, chartArea(), currentTheme(), m_firstRow);
}

std::optional<int> Bars::itemAt(QPointF position) const
{
    return itemCount() == 0 ? std::nullopt : layoutNow().rowAt(position);
}

QPointF Bars::itemAnchor(int item) const
{
    return layoutNow().rowRect(item).center();
}

QStringList Bars::itemLines(int item) const
{
    const int name = rowOrder(m_content)[static_cast<std::size_t>(item)];
    QStringList lines { m_content.names[name] };
    for (const BarSeries& series : m_content.series) {
        lines << series.name + u' ' + valueText(m_content, valueAt(series, name));
    }
    return lines;
}

QString Bars::shownText() const
{
    return tr("%1 of %2 shown").arg(layoutNow().rowsShown).arg(m_content.rows());
}

void Bars::paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    paintBars(painter, m_content, layOutBars(m_content, area, theme, m_firstRow), theme, current());
}

QString Bars::chartName() const
{
    return m_content.title.isEmpty() ? tr("Bars") : m_content.title;
}

void Bars::reveal(int item)
{
    const BarsLayout layout = layoutNow();
    m_firstRow = std::clamp(layout.firstRow, item - std::max(layout.rowsShown, 1) + 1, item);
}

void Bars::wheelEvent(QWheelEvent* event)
{
    const BarsLayout layout = layoutNow();
    const int moved
        = layOutBars(m_content, chartArea(), currentTheme(), layout.firstRow - event->angleDelta().y() / 40)
              .firstRow;
    if (moved == layout.firstRow) {
        event->ignore();
        return;
    }
    m_firstRow = moved;
    event->accept();
    update();
}

} // namespace fovea
