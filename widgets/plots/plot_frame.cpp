// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/plot_canvas.h"

#include <fovea/draw.h>
#include <fovea/labels.h>
#include <fovea/plot_frame.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double gap = 6;
constexpr double sampleWidth = 26;
constexpr int mostLegendLines = 3;

double widest(const std::vector<AxisTick>& ticks, const QFontMetricsF& metrics)
{
    double width = 0;
    for (const AxisTick& tick : ticks) {
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    }
    return width;
}

/// The lines that the legend takes, and the place of each entry.
double placeLegend(PlotFrame& frame, double top, const QFontMetricsF& metrics)
{
    const double lineHeight = metrics.height() + 4;
    double x = frame.area.left();
    int line = 0;
    for (const LegendEntry& entry : frame.legend) {
        const double width
            = std::min(sampleWidth + gap + metrics.horizontalAdvance(entry.name), frame.area.width());
        if (x > frame.area.left() && x + width > frame.area.right()) {
            x = frame.area.left();
            ++line;
        }
        if (line >= mostLegendLines) {
            break;
        }
        frame.legendPlaces.emplace_back(x, top + line * lineHeight, width, lineHeight);
        x += width + 2 * gap;
    }
    return frame.legendPlaces.empty() ? 0 : frame.legendPlaces.back().bottom() - top;
}

/// A chart so low that they would leave nothing shows its marks instead of legend and names of the axes.
bool hasAxisTitles(const PlotFrame& frame)
{
    return frame.area.height() >= 110;
}

/// The room that title, legend and axis title take from the top, and the ticks and title below.
QRectF roomForPlot(PlotFrame& frame, bool hasLeftTitle, const Theme& theme)
{
    const QFontMetricsF metrics(theme.caption);
    double top = frame.area.top();
    if (!frame.title.isEmpty()) {
        top += metrics.height() + 4;
    }
    const bool areTitlesShown = hasAxisTitles(frame);
    if (areTitlesShown) {
        top += placeLegend(frame, top, metrics);
    }
    top += hasLeftTitle && areTitlesShown ? metrics.height() + 8 : 6;
    const QFontMetricsF numbers(theme.number);
    const double below
        = numbers.height() + 6 + (frame.xAxis.text().isEmpty() || !areTitlesShown ? 0 : metrics.height() + 2);
    return { frame.area.left(), top, frame.area.width(), frame.area.bottom() - below - top };
}

int tickCount(double length, double each)
{
    return std::clamp(static_cast<int>(length / each), 2, 12);
}

void placeXTicks(PlotFrame& frame, const Theme& theme)
{
    const QFontMetricsF numbers(theme.number);
    // Their width depends on which they are: fewer, until all have room.
    for (int count = tickCount(frame.plot.width(), 60); count >= 1; --count) {
        frame.xTicks = frame.x.ticks(count);
        const double each
            = frame.plot.width() / std::max<double>(1, static_cast<double>(frame.xTicks.size()));
        if (widest(frame.xTicks, numbers) + 10 <= each) {
            return;
        }
    }
}

void paintLegend(QPainter& painter, const PlotFrame& frame, const Theme& theme)
{
    painter.setFont(theme.caption);
    for (std::size_t index = 0; index < frame.legendPlaces.size(); ++index) {
        const LegendEntry& entry = frame.legend[index];
        const QRectF place = frame.legendPlaces[index];
        const double y = place.center().y();
        if (entry.isFilled) {
            QColor fill = entry.style.color;
            fill.setAlphaF(0.35F);
            painter.setPen(entry.style.pen());
            painter.setBrush(fill);
            painter.drawRect(QRectF(place.left() + 6, y - 4.5, sampleWidth - 12, 9));
        } else {
            const auto canvas = painterCanvas();
            const QPointF middle(place.left() + sampleWidth / 2, y);
            if (entry.style.line != Qt::NoPen) {
                canvas->addLine(
                    QPolygonF({ { place.left(), y }, { place.left() + sampleWidth, y } }), entry.style.pen());
            }
            canvas->addMarkers({ middle }, entry.style.marker, 6, entry.style.color, QPen(Qt::NoPen));
            canvas->paint(painter);
        }
        painter.setPen(theme.text);
        drawLabel(painter, { place.left() + sampleWidth + gap, y }, Qt::AlignLeft, entry.name,
            place.width() - sampleWidth - gap + 1);
    }
    if (frame.legendPlaces.size() < frame.legend.size() && !frame.legendPlaces.empty()) {
        painter.setPen(theme.dim);
        drawLabel(painter, { frame.area.right(), frame.legendPlaces.back().center().y() }, Qt::AlignRight,
            QStringLiteral("+%1").arg(frame.legend.size() - frame.legendPlaces.size()));
    }
}

void paintTicks(QPainter& painter, const PlotFrame& frame, const Theme& theme)
{
    painter.setFont(theme.number);
    const QRectF& plot = frame.plot;
    const double lineHeight = QFontMetricsF(theme.number).height();
    for (const AxisTick& tick : frame.xTicks) {
        const double x = frame.xAt(tick.value);
        painter.setPen(hairline(painter, theme.line));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(theme.dim);
        drawLabel(painter, { x, plot.bottom() + 4 + lineHeight / 2 }, Qt::AlignHCenter, tick.label);
    }
    for (const AxisTick& tick : frame.yTicks) {
        const double y = frame.yAt(tick.value);
        painter.setPen(hairline(painter, theme.line));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.dim);
        drawLabel(painter, { plot.left() - gap, y }, Qt::AlignRight, tick.label);
    }
}

QString withNotes(const PlotAxis& axis, const AxisScale& scale)
{
    QStringList parts;
    for (const QString& part : { axis.text(), axisNote(scale),
             axis.lockedRange ? QCoreApplication::translate("Plot", "locked range") : QString() }) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString PlotAxis::text() const
{
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

PlotFrame layOutFrame(const QRectF& area, const QString& title, const PlotAxis& xAxis, const PlotAxis& yAxis,
    const AxisScale& x, const AxisScale& y, std::vector<LegendEntry> legend, const Theme& theme)
{
    PlotFrame frame;
    frame.area = area;
    frame.x = x;
    frame.y = y;
    frame.title = title;
    frame.xAxis = xAxis;
    frame.yAxis = yAxis;
    frame.legend = std::move(legend);
    const QRectF room = roomForPlot(frame, true, theme);
    frame.yTicks = y.ticks(tickCount(room.height(), 40));
    // Wide enough for most labels, so that the plot does not jump while values change their width.
    const QFontMetricsF numbers(theme.number);
    const double labels
        = std::max(widest(frame.yTicks, numbers), numbers.horizontalAdvance(QStringLiteral("0.000")));
    frame.plot = room.adjusted(std::min(labels + gap, area.width() * 0.4), 0, -gap, 0);
    placeXTicks(frame, theme);
    return frame;
}

PlotFrame layOutNamedFrame(const QRectF& area, const QString& title, const PlotAxis& xAxis,
    const AxisScale& x, const QStringList& names, std::vector<LegendEntry> legend, const Theme& theme)
{
    PlotFrame frame;
    frame.area = area;
    frame.x = x;
    frame.title = title;
    frame.xAxis = xAxis;
    frame.legend = std::move(legend);
    const QRectF room = roomForPlot(frame, false, theme);
    const QFontMetricsF metrics(theme.caption);
    double width = 0;
    for (qsizetype index = 0; index < std::min<qsizetype>(names.size(), 300); ++index) {
        width = std::max(width, metrics.horizontalAdvance(names[index]));
    }
    frame.plot = room.adjusted(std::min(width + gap + 2, area.width() * 0.35), 0, -gap, 0);
    placeXTicks(frame, theme);
    return frame;
}

void paintFrame(QPainter& painter, const PlotFrame& frame, const Theme& theme)
{
    painter.save();
    const QFontMetricsF metrics(theme.caption);
    if (!frame.title.isEmpty()) {
        QFont heading = theme.caption;
        heading.setBold(true);
        painter.setFont(heading);
        painter.setPen(theme.text);
        drawLabel(painter, { frame.area.left(), frame.area.top() + metrics.height() / 2 }, Qt::AlignLeft,
            frame.title, frame.area.width());
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintLegend(painter, frame, theme);
    if (!frame.isUsable()) {
        painter.restore();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTicks(painter, frame, theme);
    if (!hasAxisTitles(frame)) {
        painter.restore();
        return;
    }
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    drawLabel(painter, { frame.area.left(), frame.plot.top() - 6 - metrics.height() / 2 }, Qt::AlignLeft,
        withNotes(frame.yAxis, frame.y), frame.area.width());
    drawLabel(painter, { frame.plot.right(), frame.area.bottom() - metrics.height() / 2 }, Qt::AlignRight,
        withNotes(frame.xAxis, frame.x), frame.plot.width());
    painter.restore();
}

void paintEmptyText(QPainter& painter, const QRectF& area, const QString& text, const Theme& theme)
{
    painter.save();
    painter.setFont(theme.face);
    painter.setPen(theme.dim);
    painter.drawText(area.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace fovea
