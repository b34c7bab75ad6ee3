// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/labels.h>
#include <fovea/line_plot_content.h>
#include <fovea/pixel_columns.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fovea {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Samples {
    int64_t begin;
    int64_t end;
};

Samples inside(const SeriesSource& series, const AxisScale& x)
{
    const int64_t begin = series.lowerBound(x.low);
    return { begin,
        std::max(begin, series.lowerBound(std::nextafter(x.high, std::numeric_limits<double>::infinity()))) };
}

void widen(double& low, double& high, const SeriesSource* source)
{
    if (source != nullptr) {
        const Extremes all = source->extremes(0, source->count());
        if (all.hasFinite()) {
            low = std::min(low, static_cast<double>(all.least));
            high = std::max(high, static_cast<double>(all.greatest));
        }
    }
}

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() ? number : number + u' ' + unit;
}

/// As exact as an axis of counts or times needs it: 1,200 and not 1.20e3.
QString positionText(double x)
{
    return x == std::floor(x) && std::abs(x) < 1e15 ? QLocale().toString(x, 'f', 0) : formatNumber(x, 6);
}

} // namespace

bool LinePlotContent::isEmpty() const
{
    return std::none_of(series.begin(), series.end(),
        [](const PlotSeries& each) { return each.samples != nullptr && each.samples->count() > 0; });
}

PlotView wholeView(const LinePlotContent& content)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double xLow = infinity;
    double xHigh = -infinity;
    double yLow = infinity;
    double yHigh = -infinity;
    for (const PlotSeries& series : content.series) {
        if (series.samples == nullptr || series.samples->count() == 0) {
            continue;
        }
        const int64_t first = content.x.kind == AxisKind::Log
            ? std::min(
                series.samples->lowerBound(std::numeric_limits<double>::min()), series.samples->count() - 1)
            : 0;
        xLow = std::min(xLow, series.samples->x(first));
        xHigh = std::max(xHigh, series.samples->x(series.samples->count() - 1));
        widen(yLow, yHigh, series.samples.get());
        widen(yLow, yHigh, series.low.get());
        widen(yLow, yHigh, series.high.get());
    }
    PlotView view { axisOver(xLow, xHigh, content.x.kind, content.x.threshold),
        axisOver(yLow, yHigh, content.y.kind, content.y.threshold).part(-0.04, 1.04) };
    if (content.x.lockedRange) {
        view.x = axisOver(
            content.x.lockedRange->low, content.x.lockedRange->high, content.x.kind, content.x.threshold);
    }
    if (content.y.lockedRange) {
        view.y = axisOver(
            content.y.lockedRange->low, content.y.lockedRange->high, content.y.kind, content.y.threshold);
    }
    return view;
}

CrosshairReading readAt(const LinePlotContent& content, double x)
{
    CrosshairReading reading;
    reading.x = x;
    for (std::size_t index = 0; index < content.series.size(); ++index) {
        const SeriesSource* const samples = content.series[index].samples.get();
        if (samples == nullptr || samples->count() == 0) {
            continue;
        }
        int64_t nearest = std::min(samples->lowerBound(x), samples->count() - 1);
        if (nearest > 0 && x - samples->x(nearest - 1) <= samples->x(nearest) - x) {
            --nearest;
        }
        reading.values.push_back(
            { static_cast<int>(index), samples->x(nearest), static_cast<double>(samples->value(nearest)) });
    }
    return reading;
}

QStringList crosshairLines(const LinePlotContent& content, const CrosshairReading& reading, int most)
{
    // Where all nearest samples stand at one place, that place is meant.
    const bool isOnePlace = !reading.values.empty()
        && std::all_of(reading.values.begin(), reading.values.end(),
            [&](const CrosshairReading::Value& value) { return value.x == reading.values.front().x; });
    const QString place
        = withUnit(positionText(isOnePlace ? reading.values.front().x : reading.x), content.x.unit);
    QStringList lines { content.x.title.isEmpty() ? place : content.x.title + u' ' + place };
    for (std::size_t index = 0; index < reading.values.size(); ++index) {
        if (static_cast<int>(index) == most) {
            lines << QStringLiteral("+%1").arg(reading.values.size() - index);
            break;
        }
        const CrosshairReading::Value& value = reading.values[index];
        QString line = content.series[static_cast<std::size_t>(value.series)].name + u' '
            + withUnit(formatNumber(value.value), content.y.unit);
        if (!isOnePlace && value.x != reading.x) {
            line += QStringLiteral(" (%1)").arg(positionText(value.x));
        }
        lines << line;
    }
    return lines;
}

ShownPoints shownPoints(const LinePlotContent& content, const PlotView& view)
{
    ShownPoints points;
    for (const PlotSeries& series : content.series) {
        if (series.samples != nullptr && series.samples->count() > 0) {
            const Samples seen = inside(*series.samples, view.x);
            points.total += series.samples->count();
            points.shown += seen.end - seen.begin;
            const Extremes all = series.samples->extremes(seen.begin, seen.end);
            points.hasNotFinite
                = points.hasNotFinite || all.hasNaN || all.hasPlusInfinity || all.hasMinusInfinity;
        }
    }
    return points;
}

QString shownText(const ShownPoints& points)
{
    const QLocale locale;
    QString text = QCoreApplication::translate("Plot", "%1 of %2 points shown")
                       .arg(locale.toString(points.shown), locale.toString(points.total));
    if (points.hasNotFinite) {
        text += QStringLiteral(" \u00b7 ")
            + QCoreApplication::translate(
                "Plot", "not finite: NaN \u00d7, +\u221e \u25b2, \u2212\u221e \u25bc");
    }
    return text;
}

TableContent tableOf(const LinePlotContent& content, const PlotView& view, int mostRows)
{
    TableContent table;
    table.title = content.title;
    table.columnNames << (content.x.text().isEmpty() ? QStringLiteral("x") : content.x.text());
    int64_t rows = 0;
    std::vector<Samples> seen;
    for (const PlotSeries& series : content.series) {
        table.columnNames << series.name;
        seen.push_back(series.samples != nullptr ? inside(*series.samples, view.x) : Samples { 0, 0 });
        rows += seen.back().end - seen.back().begin;
    }
    const std::size_t columns = content.series.size() + 1;
    std::vector<double> cells;
    std::vector<double> positions;
    if (rows > mostRows) {
        const int parts = std::max(1, mostRows / 4);
        table.note = QCoreApplication::translate("Plot",
            "First, least, greatest and last of %1 equal parts: there are more than %2 samples in view.")
                         .arg(parts)
                         .arg(mostRows);
        cells.assign(static_cast<std::size_t>(parts) * 4 * columns, none);
        for (int part = 0; part < parts; ++part) {
            for (std::size_t place = 0; place < 4; ++place) {
                cells[(static_cast<std::size_t>(part) * 4 + place) * columns]
                    = view.x.valueAt((part + 0.5) / parts);
            }
        }
        for (std::size_t series = 0; series + 1 < columns; ++series) {
            if (content.series[series].samples == nullptr) {
                continue;
            }
            const std::vector<PixelColumn> shown
                = pixelColumns(*content.series[series].samples, view.x, parts);
            for (std::size_t part = 0; part < shown.size(); ++part) {
                const Extremes& each = shown[part].extremes;
                const std::array<float, 4> four { each.first, each.least, each.greatest, each.last };
                for (std::size_t place = 0; each.hasFinite() && place < 4; ++place) {
                    cells[(part * 4 + place) * columns + series + 1] = static_cast<double>(four[place]);
                }
            }
        }
    } else {
        for (std::size_t series = 0; series + 1 < columns; ++series) {
            for (int64_t index = seen[series].begin; index < seen[series].end; ++index) {
                positions.push_back(content.series[series].samples->x(index));
            }
        }
        std::sort(positions.begin(), positions.end());
        positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
        cells.assign(positions.size() * columns, none);
        for (std::size_t row = 0; row < positions.size(); ++row) {
            cells[row * columns] = positions[row];
        }
        for (std::size_t series = 0; series + 1 < columns; ++series) {
            std::size_t row = 0;
            for (int64_t index = seen[series].begin; index < seen[series].end; ++index) {
                const double x = content.series[series].samples->x(index);
                while (row < positions.size() && positions[row] < x) {
                    ++row;
                }
                if (row < positions.size()) {
                    cells[row * columns + series + 1]
                        = static_cast<double>(content.series[series].samples->value(index));
                }
            }
        }
    }
    const auto count = static_cast<int64_t>(cells.size() / columns);
    table.values = Array::of<double>(
        Shape { count, static_cast<int64_t>(columns) }, std::move(cells), { "sample", "column" });
    return table;
}

} // namespace fovea
