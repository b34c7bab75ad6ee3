// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Qt Charts draws into a scene that belongs to a window. Figures are painted on reading threads too, so here
// a chart is made for one painting, without a scene, and its items are painted one by one.
#include "plots/plot_canvas.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStyleOptionGraphicsItem>
#include <QValueAxis>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

namespace fovea {
namespace {

/// Qt Charts measures its texts with one item for the whole process.
std::mutex& chartsMutex()
{
    static std::mutex mutex;
    return mutex;
}

void paintItem(QPainter& painter, QGraphicsItem& item)
{
    if (!item.isVisible()) {
        return;
    }
    painter.save();
    painter.translate(item.pos());
    painter.setTransform(item.transform(), true);
    QStyleOptionGraphicsItem option;
    option.exposedRect = item.boundingRect();
    item.paint(&painter, &option, nullptr);
    QList<QGraphicsItem*> children = item.childItems();
    std::stable_sort(children.begin(), children.end(),
        [](const QGraphicsItem* a, const QGraphicsItem* b) { return a->zValue() < b->zValue(); });
    for (QGraphicsItem* child : std::as_const(children)) {
        paintItem(painter, *child);
    }
    painter.restore();
}

QScatterSeries::MarkerShape chartShape(Marker marker)
{
    switch (marker) {
    case Marker::Square:
        return QScatterSeries::MarkerShapeRectangle;
    case Marker::Diamond:
        return QScatterSeries::MarkerShapeRotatedRectangle;
    case Marker::Triangle:
        return QScatterSeries::MarkerShapeTriangle;
    default:
        return QScatterSeries::MarkerShapeCircle;
    }
}

class ChartCanvas final : public PlotCanvas {
public:
    explicit ChartCanvas(const QRectF& plot)
        : m_plot(plot)
    {
    }

    void addArea(
        const QPolygonF& upper, const QPolygonF& lower, const QBrush& fill, const QPen& outline) override
    {
        auto* const area = new QAreaSeries(line(upper), line(lower));
        area->upperSeries()->setParent(area);
        area->lowerSeries()->setParent(area);
        area->setBrush(fill);
        area->setPen(outline);
        m_areas.emplace_back(area);
    }
    void addLine(const QPolygonF& points, const QPen& pen) override
    {
        QLineSeries* const series = line(points);
        series->setPen(pen);
        m_lines.emplace_back(series);
    }
    void addMarkers(
        const QPolygonF& points, Marker marker, double size, const QBrush& fill, const QPen& outline) override
    {
        if (marker == Marker::None) {
            return;
        }
        auto* const series = new QScatterSeries;
        series->replace(QList<QPointF>(points));
        series->setMarkerShape(chartShape(marker));
        series->setMarkerSize(size);
        series->setBrush(fill);
        series->setPen(outline);
        m_markers.emplace_back(series);
    }

    void paint(QPainter& painter) override
    {
        const std::lock_guard<std::mutex> lock(chartsMutex());
        // As large as the plot and at the origin: what is added is moved there.
        QChart chart;
        chart.setBackgroundVisible(false);
        chart.legend()->hide();
        chart.setMargins(QMargins());
        auto* const x = new QValueAxis(&chart);
        auto* const y = new QValueAxis(&chart);
        x->setRange(m_plot.left(), m_plot.right());
        y->setRange(m_plot.top(), m_plot.bottom());
        y->setReverse(true);
        x->setVisible(false);
        y->setVisible(false);
        chart.addAxis(x, Qt::AlignBottom);
        chart.addAxis(y, Qt::AlignLeft);
        for (auto* group : { &m_areas, &m_lines, &m_markers }) {
            for (std::unique_ptr<QAbstractSeries>& series : *group) {
                QAbstractSeries* const shown = series.release();
                chart.addSeries(shown);
                shown->attachAxis(x);
                shown->attachAxis(y);
            }
        }
        chart.setGeometry(m_plot);
        chart.setPlotArea(QRectF(QPointF(0, 0), m_plot.size()));
        chart.layout()->activate();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintItem(painter, chart);
        painter.restore();
    }

private:
    static QLineSeries* line(const QPolygonF& points)
    {
        auto* const series = new QLineSeries;
        series->replace(QList<QPointF>(points));
        return series;
    }

    QRectF m_plot;
    std::vector<std::unique_ptr<QAbstractSeries>> m_areas;
    std::vector<std::unique_ptr<QAbstractSeries>> m_lines;
    std::vector<std::unique_ptr<QAbstractSeries>> m_markers;
};

} // namespace

std::unique_ptr<PlotCanvas> chartCanvas(const QRectF& plot)
{
    return std::make_unique<ChartCanvas>(plot);
}

} // namespace fovea
