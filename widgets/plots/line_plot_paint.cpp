// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/line_cutting.h"
#include "plots/plot_canvas.h"

#include <fovea/draw.h>
#include <fovea/line_plot_paint.h>
#include <fovea/pixel_columns.h>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {
namespace {

constexpr double markerSize = 6;
constexpr float bandOpacity = 0.22F;

/// The pixel columns of the device under a plot.
struct Columns {
    int count = 0;
    double left = 0;
    double width = 0;

    double begin(int column) const { return left + column * width; }
};

Columns columnsOf(const QPainter& painter, const QRectF& plot)
{
    constexpr int most = 20000;
    // Two a point on paper, as fine as its pens.
    const double scale = isVector(painter) ? 2 : std::max(painter.deviceTransform().m11(), 1e-3);
    const int count = std::clamp(qRound(plot.width() * scale), 1, most);
    return { count, plot.left(), plot.width() / count };
}

double boundedY(const PlotFrame& frame, double value)
{
    // Far outside the plot is as good as outside, and painters take numbers of limited size.
    const double y = frame.yAt(value);
    return std::isnan(y) ? frame.plot.bottom() + frame.plot.height()
                         : std::clamp(y, frame.plot.top() - 1e6, frame.plot.bottom() + 1e6);
}

QPen invisible()
{
    return QPen(Qt::NoPen);
}

class MarksPainter {
public:
    MarksPainter(QPainter& painter, const LinePlotContent& content, const PlotFrame& frame,
        const Theme& theme, double left, double right)
        : m_painter(painter)
        , m_content(content)
        , m_frame(frame)
        , m_theme(theme)
        , m_columns(columnsOf(painter, frame.plot))
        , m_from(std::clamp(
              static_cast<int>(std::floor((left - frame.plot.left()) / m_columns.width)), 0, m_columns.count))
        , m_to(std::clamp(
              static_cast<int>(std::ceil((right - frame.plot.left()) / m_columns.width)), 0, m_columns.count))
    {
    }

    void paint()
    {
        for (std::size_t index = 0; index < m_content.series.size(); ++index) {
            const PlotSeries& series = m_content.series[index];
            if (series.samples == nullptr || series.samples->count() == 0) {
                continue;
            }
            const SeriesStyle style = seriesStyle(series.role, static_cast<int>(index), m_theme);
            const int64_t begin = series.samples->lowerBound(m_frame.x.low);
            const int64_t end = series.samples->lowerBound(
                std::nextafter(m_frame.x.high, std::numeric_limits<double>::infinity()));
            const bool isDense = end - begin > 2 * int64_t { m_columns.count };
            if (series.low != nullptr && series.high != nullptr) {
                addBand(series, style, isDense, begin, end);
            }
            if (isDense) {
                paintDense(*series.samples, style);
            } else {
                addSparse(*series.samples, style, begin, end);
            }
        }
        qsizetype marks = 0;
        for (const Line& line : m_lines) {
            marks += line.points.size();
        }
        for (const Area& area : m_areas) {
            marks += 2 * area.upper.size();
        }
        // A marker is an item of its own there, and costs as much as many points of a line.
        marks += 8 * m_markerCount;
        if (marks > 0) {
            paintMarks(marks);
        }
        for (const Markers& each : m_notFinite) {
            paintNotFinite(each);
        }
    }

private:
    void paintMarks(qsizetype marks)
    {
        const auto canvas = plotCanvas(m_frame.plot, marks);
        for (const Area& area : m_areas) {
            canvas->addArea(area.upper, area.lower, area.fill, invisible());
        }
        for (const Line& line : m_lines) {
            canvas->addLine(line.points, line.pen);
        }
        for (const Markers& markers : m_markers) {
            canvas->addMarkers(markers.points, markers.marker, markers.size, markers.color, invisible());
        }
        canvas->paint(m_painter);
    }

    struct Area {
        QPolygonF upper;
        QPolygonF lower;
        QColor fill;
    };
    struct Line {
        QPolygonF points;
        QPen pen;
    };
    struct Markers {
        QPolygonF points;
        Marker marker = Marker::None;
        double size = markerSize;
        QColor color;
        /// What is marked: 0 NaN, 1 plus infinity, -1 minus infinity.
        int sign = 0;
    };

    void addBand(const PlotSeries& series, const SeriesStyle& style, bool isDense, int64_t begin, int64_t end)
    {
        Area area;
        area.fill = style.color;
        area.fill.setAlphaF(bandOpacity);
        const auto flush = [&] {
            if (area.upper.size() > 1) {
                m_areas.push_back(area);
            }
            area.upper.clear();
            area.lower.clear();
        };
        const auto add = [&](double x, double low, double high) {
            const QRectF& plot = m_frame.plot;
            const double place = std::clamp(x, plot.left(), plot.right());
            area.upper << QPointF(place, std::clamp(boundedY(m_frame, high), plot.top(), plot.bottom()));
            area.lower << QPointF(place, std::clamp(boundedY(m_frame, low), plot.top(), plot.bottom()));
        };
        if (isDense) {
            const std::vector<PixelColumn> lows = pixelColumns(*series.low, m_frame.x, m_columns.count);
            const std::vector<PixelColumn> highs = pixelColumns(*series.high, m_frame.x, m_columns.count);
            for (int column = 0; column < m_columns.count; ++column) {
                const Extremes& low = lows[static_cast<std::size_t>(column)].extremes;
                const Extremes& high = highs[static_cast<std::size_t>(column)].extremes;
                if (low.hasFinite() && high.hasFinite()) {
                    add(m_columns.begin(column) + m_columns.width / 2, low.least, high.greatest);
                } else if (!low.isEmpty() || !high.isEmpty()) {
                    flush();
                }
            }
        } else {
            const int64_t count = std::min(series.low->count(), series.high->count());
            for (int64_t index = std::max<int64_t>(begin - 1, 0); index < std::min(end + 1, count); ++index) {
                const auto low = static_cast<double>(series.low->value(index));
                const auto high = static_cast<double>(series.high->value(index));
                if (std::isfinite(low) && std::isfinite(high)) {
                    add(m_frame.xAt(series.low->x(index)), low, high);
                } else {
                    flush();
                }
            }
        }
        flush();
    }

    void addSparse(const SeriesSource& samples, const SeriesStyle& style, int64_t begin, int64_t end)
    {
        const auto seen = static_cast<double>(end - begin);
        const bool isMarked = style.marker != Marker::None && seen * 1.6 * markerSize <= m_frame.plot.width();
        Markers markers { {}, style.marker, markerSize, style.color, 0 };
        QPolygonF run;
        const auto flush = [&] {
            if (run.size() == 1 && !isMarked) {
                addMarker(markers, run.front());
            }
            for (QPolygonF& piece : cutLine(run, m_frame.plot)) {
                m_lines.push_back({ std::move(piece), style.pen() });
            }
            run.clear();
        };
        for (int64_t index = std::max<int64_t>(begin - 1, 0); index < std::min(end + 1, samples.count());
             ++index) {
            const double x = m_frame.xAt(samples.x(index));
            const float value = samples.value(index);
            if (std::isfinite(value) && std::isfinite(x)) {
                const QPointF point(std::clamp(x, m_frame.plot.left() - 1e6, m_frame.plot.right() + 1e6),
                    boundedY(m_frame, static_cast<double>(value)));
                run << point;
                if (isMarked) {
                    addMarker(markers, point);
                }
            } else {
                flush();
                markNotFinite(x, value);
            }
        }
        flush();
        if (!markers.points.isEmpty()) {
            m_markerCount += markers.points.size();
            m_markers.push_back(std::move(markers));
        }
    }

    void addMarker(Markers& markers, QPointF point) const
    {
        if (m_frame.plot.contains(point)) {
            markers.points << point;
        }
    }

    void paintDense(const SeriesSource& samples, const SeriesStyle& style)
    {
        // One column more at the left: the line comes from there.
        const int from = std::max(m_from - 1, 0);
        const std::vector<PixelColumn> columns
            = pixelColumns(samples, m_frame.x, m_columns.count, from, m_to);
        Markers markers { {}, style.marker, markerSize, style.color, 0 };
        QList<QRectF> spans;
        QPolygonF run;
        const double thickness = isVector(m_painter)
            ? style.width
            : std::max(style.width, 1 / std::max(m_painter.deviceTransform().m11(), 1e-3));
        const Extremes* before = nullptr;
        int columnBefore = from;
        const int markerPitch = std::max(1, static_cast<int>(80 / m_columns.width));
        for (int column = from; column < m_to; ++column) {
            const Extremes& each = columns[static_cast<std::size_t>(column)].extremes;
            if (each.isEmpty()) {
                continue;
            }
            const double left = m_columns.begin(column);
            const double middle = left + m_columns.width / 2;
            if (column >= m_from) {
                markColumn(middle, each);
            }
            if (!each.hasFinite()) {
                before = nullptr;
                flushRun(run, style);
                continue;
            }
            double top = boundedY(m_frame, each.greatest);
            double bottom = boundedY(m_frame, each.least);
            const bool isJoined = before != nullptr && !before->isOpenAfter && !each.isOpenBefore;
            const bool isFar = isJoined && columnBefore + 1 < column;
            if (isFar && !isVector(m_painter)) {
                // Where an axis spreads samples out, there are columns without any: the line crosses them.
                const PixelColumn& source = columns[static_cast<std::size_t>(columnBefore)];
                const int64_t next = columns[static_cast<std::size_t>(column)].begin;
                for (QPolygonF& piece :
                    cutLine(QPolygonF(
                                { { m_frame.xAt(samples.x(source.end - 1)), boundedY(m_frame, before->last) },
                                    { m_frame.xAt(samples.x(next)), boundedY(m_frame, each.first) } }),
                        m_frame.plot)) {
                    m_lines.push_back({ std::move(piece), style.pen() });
                }
            }
            if (isVector(m_painter)) {
                if (!isJoined) {
                    flushRun(run, style);
                }
                run << QPointF(middle, boundedY(m_frame, each.first)) << QPointF(middle, top)
                    << QPointF(middle, bottom) << QPointF(middle, boundedY(m_frame, each.last));
            } else if (column >= m_from) {
                if (isJoined && !isFar) {
                    const double y = boundedY(m_frame, before->last);
                    top = std::min(top, y);
                    bottom = std::max(bottom, y);
                }
                const double missing = std::max(thickness - (bottom - top), 0.0);
                const QRectF span(left, top - missing / 2, m_columns.width, bottom - top + missing);
                const QRectF inside = span.intersected(m_frame.plot);
                if (!inside.isEmpty()) {
                    spans << inside;
                }
            }
            if (column >= m_from && column % markerPitch == markerPitch / 2) {
                addMarker(markers, { middle, (top + bottom) / 2 });
            }
            before = &each;
            columnBefore = column;
        }
        flushRun(run, style);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(style.color);
        m_painter.drawRects(spans);
        m_painter.restore();
        if (!markers.points.isEmpty()) {
            // A ring in the colour of the ground lifts it off its own line.
            Markers ground = markers;
            ground.color = m_theme.panel;
            ground.size = markerSize + 4;
            m_markerCount += 2 * markers.points.size();
            m_markers.push_back(std::move(ground));
            markers.size = markerSize + 1;
            m_markers.push_back(std::move(markers));
        }
    }

    void flushRun(QPolygonF& run, const SeriesStyle& style)
    {
        SeriesStyle solid = style;
        solid.line = Qt::SolidLine;
        solid.width = 0.75;
        for (QPolygonF& piece : cutLine(run, m_frame.plot)) {
            m_lines.push_back({ std::move(piece), solid.pen() });
        }
        run.clear();
    }

    void markColumn(double x, const Extremes& each)
    {
        if (each.hasNaN) {
            addNotFinite(x, 0);
        }
        if (each.hasPlusInfinity) {
            addNotFinite(x, 1);
        }
        if (each.hasMinusInfinity) {
            addNotFinite(x, -1);
        }
    }
    void markNotFinite(double x, float value)
    {
        if (std::isfinite(x) && x >= m_frame.plot.left() && x <= m_frame.plot.right()) {
            addNotFinite(x, std::isnan(value) ? 0 : value > 0 ? 1 : -1);
        }
    }
    void addNotFinite(double x, int sign)
    {
        if (m_notFinite.empty()) {
            m_notFinite.resize(3);
        }
        Markers& kind = m_notFinite[static_cast<std::size_t>(sign + 1)];
        kind.sign = sign;
        if (kind.points.isEmpty() || x - kind.points.back().x() >= markerSize || x < kind.points.back().x()) {
            kind.points << QPointF(
                x, sign > 0 ? m_frame.plot.top() + markerSize : m_frame.plot.bottom() - markerSize);
        }
    }

    void paintNotFinite(const Markers& marks)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        constexpr double half = markerSize / 2 + 0.5;
        for (const QPointF& point : marks.points) {
            if (marks.sign == 0) {
                m_painter.setPen(QPen(m_theme.bad, 1.5));
                m_painter.drawLine(point - QPointF(half, half), point + QPointF(half, half));
                m_painter.drawLine(point - QPointF(half, -half), point + QPointF(half, -half));
            } else {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(m_theme.bad);
                const double tip = -half * marks.sign;
                m_painter.drawPolygon(QPolygonF(
                    { point + QPointF(0, tip), point + QPointF(half, -tip), point + QPointF(-half, -tip) }));
            }
        }
        m_painter.restore();
    }

    QPainter& m_painter;
    const LinePlotContent& m_content;
    const PlotFrame& m_frame;
    const Theme& m_theme;
    Columns m_columns;
    int m_from;
    int m_to;
    std::vector<Area> m_areas;
    std::vector<Line> m_lines;
    std::vector<Markers> m_markers;
    std::vector<Markers> m_notFinite;
    qsizetype m_markerCount = 0;
};

void paintEvents(
    QPainter& painter, const LinePlotContent& content, const PlotFrame& frame, const Theme& theme)
{
    painter.save();
    painter.setFont(theme.caption);
    const double lineHeight = QFontMetricsF(theme.caption).height();
    for (const PlotEvent& event : content.events) {
        const double x = frame.xAt(event.x);
        if (x >= frame.plot.left() && x <= frame.plot.right()) {
            painter.setPen(QPen(theme.dim, 1, Qt::DotLine));
            painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
            const double room = frame.plot.right() - x - 4;
            if (room > 24) {
                drawLabel(
                    painter, { x + 4, frame.plot.top() + lineHeight / 2 }, Qt::AlignLeft, event.label, room);
            }
        }
    }
    painter.restore();
}

} // namespace

PlotFrame layOutLinePlot(
    const LinePlotContent& content, const QRectF& area, const PlotView& view, const Theme& theme)
{
    std::vector<LegendEntry> legend;
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        const PlotSeries& series = content.series[index];
        LegendEntry entry { series.name, seriesStyle(series.role, static_cast<int>(index), theme) };
        if (!series.intervalName.isEmpty()) {
            entry.name += QStringLiteral(" (%1)").arg(series.intervalName);
        }
        legend.push_back(std::move(entry));
    }
    return layOutFrame(area, content.title, content.x, content.y, view.x, view.y, std::move(legend), theme);
}

void paintLineMarks(QPainter& painter, const LinePlotContent& content, const PlotFrame& frame,
    const Theme& theme, double left, double right)
{
    if (frame.isUsable()) {
        paintEvents(painter, content, frame, theme);
        MarksPainter(painter, content, frame, theme, left, right).paint();
    }
}

void paintLinePlot(
    QPainter& painter, const LinePlotContent& content, const PlotFrame& frame, const Theme& theme)
{
    paintFrame(painter, frame, theme);
    paintLineMarks(painter, content, frame, theme, frame.plot.left(), frame.plot.right());
}

void paintCrosshair(QPainter& painter, const LinePlotContent& content, const PlotFrame& frame,
    const Theme& theme, const CrosshairReading& reading)
{
    const double x = frame.xAt(reading.x);
    if (!frame.isUsable() || !(x >= frame.plot.left() && x <= frame.plot.right())) {
        return;
    }
    painter.save();
    painter.setPen(QPen(theme.accent, 1));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CrosshairReading::Value& value : reading.values) {
        const QPointF point(frame.xAt(value.x), frame.yAt(value.value));
        if (std::isfinite(point.x()) && std::isfinite(point.y()) && frame.plot.contains(point)) {
            const SeriesStyle style = seriesStyle(
                content.series[static_cast<std::size_t>(value.series)].role, value.series, theme);
            const auto canvas = painterCanvas();
            canvas->addMarkers({ point }, style.marker, markerSize + 2, style.color, QPen(theme.panel, 1.5));
            canvas->paint(painter);
        }
    }
    drawCard(painter, crosshairLines(content, reading), { x, frame.plot.top() }, frame.area, theme);
    painter.restore();
}

} // namespace fovea
