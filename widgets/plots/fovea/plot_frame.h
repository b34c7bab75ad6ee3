// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/axis_scale.h>
#include <fovea/series_style.h>
#include <fovea/theme.h>
#include <fovea/value_scale.h>
#include <fovea/widgets_export.h>

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace fovea {

/// What an axis says of itself: "loss (nats)".
struct PlotAxis {
    QString title {};
    QString unit {};
    AxisKind kind = AxisKind::Linear;
    /// Symlog alone: linear below it.
    double threshold = 1;
    /// Shown whatever the values are.
    std::optional<ValueRange> lockedRange {};

    FOVEA_WIDGETS_EXPORT QString text() const;
};

struct LegendEntry {
    QString name;
    SeriesStyle style;
    /// A filled sample instead of a line: histograms and bars.
    bool isFilled = false;
};

/// Where the axes of a chart, its title and its legend stand in an area: alike in all charts.
struct FOVEA_WIDGETS_EXPORT PlotFrame {
    QRectF area;
    QRectF plot;
    AxisScale x;
    AxisScale y;
    std::vector<AxisTick> xTicks;
    std::vector<AxisTick> yTicks;
    QString title;
    PlotAxis xAxis;
    PlotAxis yAxis;
    std::vector<LegendEntry> legend;
    /// One for each legend entry that found room.
    std::vector<QRectF> legendPlaces;

    double xAt(double value) const { return plot.left() + x.position(value) * plot.width(); }
    double yAt(double value) const { return plot.bottom() - y.position(value) * plot.height(); }
    double xValue(double at) const { return x.valueAt((at - plot.left()) / plot.width()); }
    double yValue(double at) const { return y.valueAt((plot.bottom() - at) / plot.height()); }
    bool isUsable() const { return plot.width() >= 8 && plot.height() >= 8; }
};

FOVEA_WIDGETS_EXPORT PlotFrame layOutFrame(const QRectF& area, const QString& title, const PlotAxis& xAxis,
    const PlotAxis& yAxis, const AxisScale& x, const AxisScale& y, std::vector<LegendEntry> legend,
    const Theme& theme);
/// With names instead of numbers at the left: horizontal bars, rows of a ridge. `names` takes the room.
FOVEA_WIDGETS_EXPORT PlotFrame layOutNamedFrame(const QRectF& area, const QString& title,
    const PlotAxis& xAxis, const AxisScale& x, const QStringList& names, std::vector<LegendEntry> legend,
    const Theme& theme);

/// Grid, ticks, titles and legend; what goes below the marks.
FOVEA_WIDGETS_EXPORT void paintFrame(QPainter& painter, const PlotFrame& frame, const Theme& theme);

/// In the middle of an area: what a chart says while it has nothing to show.
FOVEA_WIDGETS_EXPORT void paintEmptyText(
    QPainter& painter, const QRectF& area, const QString& text, const Theme& theme);

} // namespace fovea
