// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/plot_canvas.h"

#include <QPainter>

#include <vector>

namespace fovea {
namespace {

// Beyond this Qt Charts spends longer on its items than on pixels.
constexpr qsizetype mostChartMarks = 4000;

class PainterCanvas final : public PlotCanvas {
public:
    void addArea(
        const QPolygonF& upper, const QPolygonF& lower, const QBrush& fill, const QPen& outline) override
    {
        QPolygonF polygon = upper;
        for (qsizetype index = lower.size() - 1; index >= 0; --index) {
            polygon << lower[index];
        }
        m_areas.push_back({ polygon, fill, outline });
    }
    void addLine(const QPolygonF& points, const QPen& pen) override
    {
        m_lines.push_back({ points, {}, pen });
    }
    void addMarkers(
        const QPolygonF& points, Marker marker, double size, const QBrush& fill, const QPen& outline) override
    {
        if (marker != Marker::None) {
            m_markers.push_back({ { points, fill, outline }, marker, size });
        }
    }

    void paint(QPainter& painter) override
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Mark& area : m_areas) {
            painter.setBrush(area.fill);
            painter.setPen(area.pen);
            painter.drawPolygon(area.points);
        }
        painter.setBrush(Qt::NoBrush);
        for (const Mark& line : m_lines) {
            painter.setPen(line.pen);
            painter.drawPolyline(line.points);
        }
        for (const Markers& markers : m_markers) {
            painter.setBrush(markers.marks.fill);
            painter.setPen(markers.marks.pen);
            const QPolygonF shape = markerShape(markers.marker, markers.size);
            for (const QPointF& point : markers.marks.points) {
                if (markers.marker == Marker::Circle) {
                    painter.drawEllipse(point, markers.size / 2, markers.size / 2);
                } else {
                    painter.drawPolygon(shape.translated(point));
                }
            }
        }
        painter.restore();
    }

private:
    struct Mark {
        QPolygonF points;
        QBrush fill;
        QPen pen;
    };
    struct Markers {
        Mark marks;
        Marker marker;
        double size;
    };
    std::vector<Mark> m_areas;
    std::vector<Mark> m_lines;
    std::vector<Markers> m_markers;
};

} // namespace

std::unique_ptr<PlotCanvas> painterCanvas()
{
    return std::make_unique<PainterCanvas>();
}

std::unique_ptr<PlotCanvas> plotCanvas(const QRectF& plot, qsizetype marks)
{
    const bool isForCharts = marks <= mostChartMarks && plot.width() >= 1 && plot.height() >= 1;
    return isForCharts ? chartCanvas(plot) : painterCanvas();
}

QPolygonF markerShape(Marker marker, double size)
{
    const double half = size / 2;
    switch (marker) {
    case Marker::Square:
        return QRectF(-half, -half, size, size);
    case Marker::Diamond:
        return QPolygonF({ { 0, -half }, { half, 0 }, { 0, half }, { -half, 0 } });
    case Marker::Triangle:
        return QPolygonF({ { 0, -half }, { half, half }, { -half, half } });
    default:
        return {};
    }
}

} // namespace fovea
