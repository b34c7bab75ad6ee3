// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/plot_cases.h"

#include <fovea/line_plot_paint.h>
#include <fovea/series_pyramid.h>

#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QLineSeries>
#include <QPainter>

#include <cmath>
#include <memory>

namespace fovea::bench {
namespace {

constexpr QSize size { 960, 540 };
constexpr int64_t million = 1000000;
constexpr int64_t hundredMillion = 100 * million;

float sample(int64_t index, uint32_t& state)
{
    state = state * 1664525U + 1013904223U;
    return std::exp(-3e-6F * static_cast<float>(index)) + 1e-9F * static_cast<float>(state >> 4);
}

std::vector<float> madeUpLoss(int64_t count)
{
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(count));
    uint32_t state = 1;
    for (int64_t index = 0; index < count; ++index) {
        values.push_back(sample(index, state));
    }
    return values;
}

LinePlotContent contentOf(std::shared_ptr<const SeriesSource> samples)
{
    LinePlotContent content;
    content.x.title = QStringLiteral("step");
    content.y.title = QStringLiteral("loss");
    content.series = { { QStringLiteral("A"), SeriesRole::A, std::move(samples) } };
    return content;
}

QImage canvas()
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Theme::dark().panel);
    return image;
}

QImage pictureOf(const LinePlotContent& content, const PlotView& view)
{
    QImage image = canvas();
    QPainter painter(&image);
    const Theme theme = Theme::dark();
    paintLinePlot(
        painter, content, layOutLinePlot(content, QRectF(QPointF(), QSizeF(size)), view, theme), theme);
    return image;
}

/// All points, one by one, as Qt Charts is used when nothing is reduced before.
QImage chartOf(const std::vector<float>& values)
{
    auto* const series = new QLineSeries;
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(values.size()));
    for (std::size_t index = 0; index < values.size(); ++index) {
        points.emplace_back(static_cast<double>(index), static_cast<double>(values[index]));
    }
    series->replace(points);
    QGraphicsScene scene;
    auto* const chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    chart->resize(size);
    scene.addItem(chart);
    QImage image = canvas();
    QPainter painter(&image);
    scene.render(&painter);
    return image;
}

} // namespace

std::vector<Case> plotCases(double memory)
{
    const auto values = std::make_shared<std::vector<float>>(madeUpLoss(million));
    const auto held = std::make_shared<SeriesPyramid>(*values);
    const auto huge = std::make_shared<SeriesPyramid>();
    {
        // Appended in pieces: the samples and their extremes need half a gigabyte as it is.
        uint32_t state = 7;
        std::vector<float> piece(million);
        for (int64_t begin = 0; begin < hundredMillion; begin += million) {
            for (int64_t index = 0; index < million; ++index) {
                piece[static_cast<std::size_t>(index)] = sample((begin + index) / 100, state);
            }
            huge->append(piece);
        }
    }
    const double pixels = 4.0 * size.width() * size.height();
    const auto floor = [&](double bytes) { return 1e-9 * (bytes + pixels) / memory; };
    const LinePlotContent one = contentOf(held);
    const LinePlotContent all = contentOf(huge);
    const PlotView oneView = wholeView(one);
    const PlotView allView = wholeView(all);
    const PlotView part { allView.x.part(0.3141, 0.3152), allView.y };
    return {
        { "line of 1,000,000 points, cold, to picture",
            [values] {
                const LinePlotContent content = contentOf(std::make_shared<SeriesPyramid>(*values));
                pictureOf(content, wholeView(content));
            },
            floor(4.0 * million), "memory" },
        { "line of 1,000,000 points painted again", [one, oneView] { pictureOf(one, oneView); }, floor(0),
            "memory" },
        { "line of 100,000,000 points from a pyramid", [all, allView] { pictureOf(all, allView); }, floor(0),
            "memory" },
        { "110,000 of 100,000,000 points, zoomed in", [all, part] { pictureOf(all, part); }, floor(0),
            "memory" },
        { "1,000 points appended to 1,000,000",
            [held, added = std::vector<float>(1000, 0.5F)] {
                SeriesPyramid grown = *held;
                grown.append(added);
            },
            4e-9 * 1000 / memory, "memory" },
        { "peer: 1,000,000 points given to Qt Charts", [values] { chartOf(*values); }, floor(4.0 * million),
            "memory" },
    };
}

} // namespace fovea::bench
