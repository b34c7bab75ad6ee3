// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/line_plot_content.h>
#include <fovea/plot_frame.h>
#include <fovea/widgets_export.h>

class QPainter;

namespace fovea {

FOVEA_WIDGETS_EXPORT PlotFrame layOutLinePlot(
    const LinePlotContent& content, const QRectF& area, const PlotView& view, const Theme& theme);

/// Axes, legend, bands, lines and marks: the same for a window and for a figure. Up to two samples a pixel
/// column are drawn as they are; of more, each column shows its extremes, so that no peak is lost. A line so
/// dense carries its marker now and then, because its pattern cannot be seen.
FOVEA_WIDGETS_EXPORT void paintLinePlot(
    QPainter& painter, const LinePlotContent& content, const PlotFrame& frame, const Theme& theme);

/// The part of that between two places of the plot, in the painter's coordinates: what has been appended.
FOVEA_WIDGETS_EXPORT void paintLineMarks(QPainter& painter, const LinePlotContent& content,
    const PlotFrame& frame, const Theme& theme, double left, double right);

/// A line at the reading, its points, and a card with the values beside it.
FOVEA_WIDGETS_EXPORT void paintCrosshair(QPainter& painter, const LinePlotContent& content,
    const PlotFrame& frame, const Theme& theme, const CrosshairReading& reading);

} // namespace fovea
