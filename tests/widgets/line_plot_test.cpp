// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/axis_link.h>
#include <fovea/data_table.h>
#include <fovea/line_plot.h>
#include <fovea/line_plot_paint.h>
#include <fovea/series_pyramid.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace fovea {
namespace {

std::shared_ptr<const SeriesPyramid> wave(int count, double shift, double noise = 0)
{
    std::vector<float> values;
    uint32_t state = 17;
    for (int index = 0; index < count; ++index) {
        state = state * 1664525U + 1013904223U;
        values.push_back(static_cast<float>(2 + shift + std::exp(-4.0 * index / count)
            + noise * (static_cast<double>(state >> 8) / (1 << 24) - 0.5)));
    }
    return std::make_shared<SeriesPyramid>(values);
}

std::shared_ptr<const SeriesPyramid> shifted(const SeriesPyramid& source, float by)
{
    std::vector<float> values;
    for (int64_t index = 0; index < source.count(); ++index) {
        values.push_back(source.value(index) + by);
    }
    return std::make_shared<SeriesPyramid>(values);
}

LinePlotContent losses(int count = 60, double noise = 0)
{
    LinePlotContent content;
    content.title = QStringLiteral("Loss while training");
    content.x = { QStringLiteral("step"), {} };
    content.y = { QStringLiteral("loss"), QStringLiteral("nats") };
    const auto a = wave(count, 0, noise);
    const auto b = wave(count, 0.4, noise);
    content.series = { { QStringLiteral("A post-norm"), SeriesRole::A, a, shifted(*a, -0.1F),
                           shifted(*a, 0.1F), QStringLiteral("95 %, n 3") },
        { QStringLiteral("B pre-norm"), SeriesRole::B, b } };
    return content;
}

int largestDifference(const QImage& a, const QImage& b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            largest = std::max({ largest, std::abs(qRed(one) - qRed(other)),
                std::abs(qGreen(one) - qGreen(other)), std::abs(qBlue(one) - qBlue(other)) });
        }
    }
    return largest;
}

class LinePlotWidget : public ::testing::Test {
protected:
    void SetUp() override
    {
        plot.setContent(losses());
        test::present(plot, { 480, 300 });
    }
    QPoint at(double shareX, double shareY) const
    {
        const QRectF area = plot.frameNow().plot;
        return { qRound(area.left() + shareX * area.width()), qRound(area.top() + shareY * area.height()) };
    }
    LinePlot plot;
};

TEST_F(LinePlotWidget, WheelZoomsAlongXAndWithControlAlongY)
{
    const PlotView before = plot.view();
    test::turnWheel(plot, at(0.25, 0.5), 3);
    EXPECT_LT(plot.view().x.high - plot.view().x.low, 0.6 * (before.x.high - before.x.low));
    EXPECT_EQ(plot.view().y, before.y);
    EXPECT_NEAR(plot.frameNow().xValue(at(0.25, 0.5).x()), before.x.valueAt(0.25), 0.3);
    QWheelEvent event(at(0.5, 0.5), plot.mapToGlobal(at(0.5, 0.5)), {}, QPoint(0, 120), Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&plot, &event);
    EXPECT_LT(plot.view().y.high - plot.view().y.low, before.y.high - before.y.low);
    QTest::keyClick(&plot, Qt::Key_Home);
    EXPECT_EQ(plot.view(), before);
}

TEST_F(LinePlotWidget, DraggingPansAndADoubleClickShowsAllAgain)
{
    const PlotView before = plot.view();
    QTest::mousePress(&plot, Qt::LeftButton, {}, at(0.5, 0.5));
    QTest::mouseMove(&plot, at(0.4, 0.5));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, at(0.4, 0.5));
    EXPECT_NEAR(plot.view().x.low, before.x.valueAt(0.1), 0.5);
    EXPECT_FALSE(plot.isShowingAll());
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, at(0.5, 0.5));
    EXPECT_EQ(plot.view(), before);
}

TEST_F(LinePlotWidget, DraggingWithShiftZoomsIntoTheRectangle)
{
    const PlotView before = plot.view();
    QTest::mousePress(&plot, Qt::LeftButton, Qt::ShiftModifier, at(0.2, 0.25));
    QTest::mouseMove(&plot, at(0.5, 0.6));
    QTest::mouseRelease(&plot, Qt::LeftButton, Qt::ShiftModifier, at(0.6, 0.75));
    EXPECT_NEAR(plot.view().x.low, before.x.valueAt(0.2), 0.3);
    EXPECT_NEAR(plot.view().x.high, before.x.valueAt(0.6), 0.3);
    EXPECT_NEAR(plot.view().y.low, before.y.valueAt(0.25), 0.02);
    EXPECT_NEAR(plot.view().y.high, before.y.valueAt(0.75), 0.02);
}

TEST_F(LinePlotWidget, CrosshairReadsAllSeriesByMouseAndByKeys)
{
    QSignalSpy moved(&plot, &LinePlot::crosshairMoved);
    QTest::mouseMove(&plot, at(0.5, 0.5));
    ASSERT_TRUE(plot.crosshair().has_value());
    EXPECT_EQ(readAt(plot.content(), *plot.crosshair()).values.size(), 2U);
    EXPECT_TRUE(plot.accessibleDescription().contains(QStringLiteral("A post-norm")));
    test::picture(plot, QStringLiteral("line_plot_crosshair"));
    plot.setCrosshair(10.0);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.crosshair(), 11.0);
    QTest::keyClick(&plot, Qt::Key_Left);
    EXPECT_EQ(plot.crosshair(), 10.0);
    const CrosshairReading reading = readAt(plot.content(), 10.0);
    EXPECT_EQ(reading.values[0].value, static_cast<double>(plot.content().series[0].samples->value(10)));
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_FALSE(plot.crosshair().has_value());
    EXPECT_GE(moved.count(), 4);
}

TEST_F(LinePlotWidget, ALockedRangeStaysWhenOtherValuesCome)
{
    QTest::keyClick(&plot, Qt::Key_L);
    EXPECT_TRUE(plot.isRangeLocked());
    const AxisScale locked = plot.view().y;
    LinePlotContent other = losses();
    other.series[0].samples = wave(60, 40);
    plot.setContent(other);
    EXPECT_NEAR(plot.view().y.high, locked.high, 1e-9);
    QTest::keyClick(&plot, Qt::Key_L);
    EXPECT_GT(plot.view().y.high, 40);
}

TEST_F(LinePlotWidget, LinkedPlotsShareTheXAxisAndTheCrosshair)
{
    LinePlot other;
    other.setContent(losses(60, 1));
    test::present(other, { 300, 200 });
    AxisLink link;
    link.add(plot);
    link.add(other);
    const AxisScale otherY = other.view().y;
    test::turnWheel(plot, at(0.5, 0.5), 2);
    EXPECT_EQ(other.view().x, plot.view().x);
    EXPECT_EQ(other.view().y, otherY);
    QTest::mouseMove(&plot, at(0.3, 0.5));
    EXPECT_EQ(other.crosshair(), plot.crosshair());
    link.remove(other);
    test::turnWheel(plot, at(0.5, 0.5), 2);
    EXPECT_NE(other.view().x, plot.view().x);
}

TEST_F(LinePlotWidget, SaysHowManyPointsAreShown)
{
    EXPECT_EQ(plot.shownText(), QStringLiteral("120 of 120 points shown"));
    PlotView view = plot.view();
    view.x.low = 30;
    plot.setView(view);
    EXPECT_EQ(plot.shownText(), QStringLiteral("60 of 120 points shown"));
}

TEST_F(LinePlotWidget, GrowsAsIfItHadBeenPaintedWhole)
{
    for (const int count : { 60, 30000 }) {
        LinePlotContent content = losses(count, 0.2);
        content.series.resize(1);
        content.series[0].low = content.series[0].high = nullptr;
        content.x.lockedRange = ValueRange { 0, count * 2.0 };
        content.y.lockedRange = ValueRange { 0, 5 };
        plot.setContent(content);
        plot.showAll();
        test::picture(plot, QStringLiteral("line_plot_before"));
        plot.grab();
        SeriesPyramid grown = dynamic_cast<const SeriesPyramid&>(*content.series[0].samples);
        grown.append(std::vector<float>(static_cast<std::size_t>(count / 2), 4.0F));
        const auto samples = std::make_shared<const SeriesPyramid>(grown);
        plot.setGrown(0, samples);
        plot.clearFocus();
        const QImage live = plot.grab().toImage();
        LinePlot whole;
        content.series[0].samples = samples;
        whole.setContent(content);
        test::present(whole, plot.size());
        whole.clearFocus();
        EXPECT_EQ(plot.grab().toImage(), live);
        EXPECT_LE(largestDifference(live, whole.grab().toImage()), 3) << count;
    }
}

TEST_F(LinePlotWidget, IsPaintedAnewWhenASeriesBeginsAgain)
{
    LinePlotContent content = losses(30'000, 0.2);
    content.series.resize(1);
    content.series[0].low = content.series[0].high = nullptr;
    plot.setContent(content);
    plot.setView({ axisOver(1000, 2000, AxisKind::Linear, 1), axisOver(1, 4, AxisKind::Linear, 1) });
    plot.grab();
    plot.setGrown(0, wave(1200, 0));
    plot.setGrown(0, std::make_shared<SeriesPyramid>());
    plot.setGrown(0, nullptr);
    plot.setGrown(1, wave(10, 0));
    plot.setGrown(-1, wave(10, 0));
    plot.setGrown(0, wave(1500, 1));
    plot.clearFocus();
    const QImage shown = plot.grab().toImage();
    LinePlot fresh;
    content.series[0].samples = wave(1500, 1);
    fresh.setContent(content);
    fresh.setView(plot.view());
    test::present(fresh, plot.size());
    fresh.clearFocus();
    EXPECT_LE(largestDifference(shown, fresh.grab().toImage()), 3);
}

TEST_F(LinePlotWidget, ShowsItsDataTableOnT)
{
    QTest::keyClick(&plot, Qt::Key_T);
    const auto tables = plot.findChildren<DataTable*>();
    ASSERT_EQ(tables.size(), 1);
    EXPECT_EQ(tables[0]->content().rows(), 60);
    EXPECT_EQ(tables[0]->content().columnNames,
        QStringList({ QStringLiteral("step"), QStringLiteral("A post-norm"), QStringLiteral("B pre-norm") }));
    EXPECT_NEAR(numberAt(tables[0]->content(), 0, 1), 3, 1e-6);
}

TEST(LinePlot, ATableOfVeryManySamplesKeepsTheirExtremes)
{
    LinePlotContent content = losses(200000, 0.5);
    content.series.resize(1);
    const TableContent table = tableOf(content, wholeView(content), 1000);
    EXPECT_EQ(table.rows(), 1000);
    EXPECT_FALSE(table.note.isEmpty());
    double greatest = 0;
    for (int row = 0; row < table.rows(); ++row) {
        greatest = std::max(greatest, numberAt(table, row, 1));
    }
    EXPECT_EQ(greatest,
        static_cast<double>(
            content.series[0].samples->extremes(0, content.series[0].samples->count()).greatest));
}

TEST(LinePlot, ASinglePeakAmongAMillionIsSeen)
{
    std::vector<float> values(1000000, 1.0F);
    values[654321] = 9;
    LinePlotContent content;
    content.series = { { QStringLiteral("loss"), SeriesRole::A, std::make_shared<SeriesPyramid>(values) } };
    content.y.lockedRange = ValueRange { 0, 10 };
    LinePlot plot;
    plot.setContent(content);
    test::present(plot, { 640, 300 });
    const QImage image = test::picture(plot, QStringLiteral("line_plot_peak"));
    const QRectF area = plot.frameNow().plot;
    int high = 0;
    for (int x = qCeil(area.left()); x < area.right(); ++x) {
        const QRgb pixel = image.pixel(x, qRound(plot.frameNow().yAt(6)));
        high += qBlue(pixel) > qRed(pixel) + 60;
    }
    EXPECT_GE(high, 1);
    EXPECT_LE(high, 2);
}

TEST(LinePlot, NotFiniteValuesLeaveGapsAndMarks)
{
    LinePlotContent content = losses(40);
    std::vector<float> values;
    for (int index = 0; index < 40; ++index) {
        values.push_back(content.series[0].samples->value(index));
    }
    values[10] = std::numeric_limits<float>::quiet_NaN();
    values[20] = std::numeric_limits<float>::infinity();
    values[30] = -std::numeric_limits<float>::infinity();
    content.series.resize(1);
    content.series[0] = { QStringLiteral("A"), SeriesRole::A, std::make_shared<SeriesPyramid>(values) };
    LinePlot plot;
    plot.setContent(content);
    test::present(plot, { 480, 260 });
    const QImage image = test::picture(plot, QStringLiteral("line_plot_not_finite"));
    EXPECT_GT(test::countPixels(image, Theme::dark().bad, 40), 20);
    EXPECT_TRUE(plot.shownText().contains(QStringLiteral("NaN")));
    EXPECT_TRUE(std::isfinite(plot.view().y.high));
}

TEST(LinePlot, LooksRightInEverySizeThemeAndScale)
{
    LinePlotContent content = losses(4000, 0.3);
    for (int extra = 0; extra < 6; ++extra) {
        content.series.push_back(
            { QStringLiteral("run %1").arg(extra), SeriesRole::Other, wave(40 + extra, 0.2 * extra) });
    }
    content.events = { { 1000, QStringLiteral("epoch 1") } };
    LinePlot plot;
    plot.setContent(content);
    test::present(plot, { 640, 380 }, Theme::light());
    test::picture(plot, QStringLiteral("line_plot_light"), 2);
    test::present(plot, { 640, 380 }, Theme::dark());
    test::picture(plot, QStringLiteral("line_plot_dark"));
    LinePlotContent logarithmic = content;
    logarithmic.y.kind = AxisKind::Log;
    logarithmic.x.kind = AxisKind::Symlog;
    plot.setContent(logarithmic);
    test::picture(plot, QStringLiteral("line_plot_log"));
    for (const QSize& size : { QSize(60, 40), QSize(140, 90), QSize(1900, 160) }) {
        plot.resize(size);
        EXPECT_EQ(test::picture(plot, QStringLiteral("line_plot_%1").arg(size.width())).size(), size);
    }
    plot.resize(300, 150);
    plot.setContent({});
    plot.setEmptyText(QStringLiteral("Press Run to record a trace, or drop one here."));
    EXPECT_GT(
        test::countPixels(test::picture(plot, QStringLiteral("line_plot_empty")), Theme::dark().dim, 60), 50);
}

TEST(LinePlot, SurvivesContentWithoutSenseAndEveryKey)
{
    LinePlotContent content;
    content.series = { { QStringLiteral("none"), SeriesRole::A, nullptr },
        { QStringLiteral("one"), SeriesRole::B,
            std::make_shared<SeriesPyramid>(std::vector<float> { std::nanf("") }) } };
    LinePlot plot;
    plot.setContent(content);
    test::present(plot, { 300, 200 });
    for (const AxisKind kind : { AxisKind::Linear, AxisKind::Log, AxisKind::Symlog }) {
        content.x.kind = content.y.kind = kind;
        plot.setContent(content);
        for (const int key : { Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                 Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_L, Qt::Key_Home }) {
            QTest::keyClick(&plot, static_cast<Qt::Key>(key));
            plot.grab();
        }
    }
    EXPECT_FALSE(plot.view().x.low > plot.view().x.high);
}

} // namespace
} // namespace fovea
