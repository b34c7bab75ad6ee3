// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/series_style.h>

#include <QBrush>
#include <QPen>
#include <QPolygonF>
#include <QRectF>

#include <memory>

class QPainter;

namespace fovea {

/// Takes the marks of a chart, in the painter's coordinates and already cut to the plot, and paints them:
/// areas below lines below markers, each kind in the order it came.
class PlotCanvas {
public:
    virtual ~PlotCanvas() = default;

    /// Between two lines that both go from left to right.
    virtual void addArea(
        const QPolygonF& upper, const QPolygonF& lower, const QBrush& fill, const QPen& outline)
        = 0;
    virtual void addLine(const QPolygonF& points, const QPen& pen) = 0;
    virtual void addMarkers(
        const QPolygonF& points, Marker marker, double size, const QBrush& fill, const QPen& outline)
        = 0;
    virtual void paint(QPainter& painter) = 0;
};

/// With Qt Charts, up to as many marks as it draws in a few milliseconds; beyond them, and for a plot without
/// width or height, with QPainter alone. Both paint the same pixels.
std::unique_ptr<PlotCanvas> plotCanvas(const QRectF& plot, qsizetype marks);

std::unique_ptr<PlotCanvas> chartCanvas(const QRectF& plot);
std::unique_ptr<PlotCanvas> painterCanvas();

/// The outline of a marker around the origin.
QPolygonF markerShape(Marker marker, double size);

} // namespace fovea
