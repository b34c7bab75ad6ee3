// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/line_cutting.h"
#include "plots/plot_canvas.h"
#include "widgets/application.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <thread>

namespace fovea {
namespace {

void addAll(PlotCanvas& canvas, const QRectF& plot)
{
    QPolygonF wave;
    QPolygonF below;
    for (int step = 0; step <= 60; ++step) {
        const double x = plot.left() + plot.width() * step / 60;
        wave << QPointF(x, plot.center().y() + 40 * std::sin(step / 5.0));
        below << QPointF(x, plot.bottom() - 10);
    }
    canvas.addArea(wave, below, QColor(80, 160, 230, 90), QPen(Qt::NoPen));
    canvas.addLine(wave, QPen(QColor(20, 90, 200), 1.5, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    int at = 20;
    for (const Marker marker : { Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle }) {
        canvas.addMarkers({ plot.topLeft() + QPointF(at, 20), plot.topLeft() + QPointF(at, 60) }, marker, 8,
            QColor(200, 60, 40), QPen(Qt::NoPen));
        at += 40;
    }
}

QImage painted(PlotCanvas& canvas)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1.5, 1.5);
    canvas.paint(painter);
    return image;
}

/// The share of pixels that differ by more than a tenth.
double differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            count += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other))
                    + std::abs(qBlue(one) - qBlue(other))
                > 75;
        }
    }
    return static_cast<double>(count) / (a.width() * a.height());
}

TEST(PlotCanvas, PaintsTheSameWithQtChartsAndWithout)
{
    const QRectF plot(30.5, 12, 210, 160);
    const auto chart = chartCanvas(plot);
    const auto plain = painterCanvas();
    addAll(*chart, plot);
    addAll(*plain, plot);
    const QImage withCharts = painted(*chart);
    const QImage without = painted(*plain);
    EXPECT_GT(test::countPixels(withCharts, QColor(200, 60, 40)), 300);
    EXPECT_LT(differing(withCharts, without), 0.002);
    if (qEnvironmentVariableIsSet("FOVEA_TEST_PICTURES")) {
        withCharts.save(qEnvironmentVariable("FOVEA_TEST_PICTURES") + QStringLiteral("/canvas_charts.png"));
        without.save(qEnvironmentVariable("FOVEA_TEST_PICTURES") + QStringLiteral("/canvas_plain.png"));
    }
}

TEST(PlotCanvas, PaintsTheSameOnOtherThreadsAtOnce)
{
    const QRectF plot(30, 12, 210, 160);
    const auto paintOne = [&plot] {
        const auto canvas = chartCanvas(plot);
        addAll(*canvas, plot);
        return painted(*canvas);
    };
    const QImage expected = paintOne();
    std::vector<QImage> images(4);
    std::vector<std::thread> threads;
    for (QImage& image : images) {
        threads.emplace_back([&image, &paintOne] {
            for (int turn = 0; turn < 5; ++turn) {
                image = paintOne();
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const QImage& image : images) {
        EXPECT_EQ(image, expected);
    }
}

TEST(LineCutting, KeepsWhatIsInsideAndNothingElse)
{
    const QRectF rect(0, 0, 10, 10);
    const std::vector<QPolygonF> pieces
        = cutLine(QPolygonF({ { -5, 5 }, { 5, 5 }, { 5, 25 }, { 8, 25 }, { 8, 5 }, { 9, 5 } }), rect);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0], QPolygonF({ { 0, 5 }, { 5, 5 }, { 5, 10 } }));
    EXPECT_EQ(pieces[1], QPolygonF({ { 8, 10 }, { 8, 5 }, { 9, 5 } }));
    EXPECT_TRUE(cutLine(QPolygonF({ { -5, -5 }, { -1, 20 } }), rect).empty());
}

} // namespace
} // namespace fovea
