// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/bars.h>
#include <fovea/data_table.h>
#include <fovea/histogram.h>
#include <fovea/ridge.h>
#include <fovea/strip_plot.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace fovea {
namespace {

std::vector<float> normal(int count, float mean, float width, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> distribution(mean, width);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values) {
        value = distribution(random);
    }
    return values;
}

HistogramContent activations(AxisKind kind = AxisKind::Linear)
{
    HistogramContent content;
    content.title = QStringLiteral("Activations of layer 3");
    content.x = { QStringLiteral("activation"), QStringLiteral("a.u."), kind };
    content.x.threshold = 0.1;
    content.edges = binEdges(-3, 3, 48, kind, 0.1);
    content.series = { binned(normal(5000, 0, 1, 1), content.edges, QStringLiteral("A"), SeriesRole::A),
        binned(normal(3000, 0.7F, 1.3F, 2), content.edges, QStringLiteral("B"), SeriesRole::B) };
    return content;
}

TEST(HistogramBins, CountEveryValueOnce)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values { -1, 0, 0.5F, 1, 1.5F, 2, 2.5F, infinity, -infinity, std::nanf("") };
    const HistogramSeries series = binned(values, binEdges(0, 2, 2), QStringLiteral("A"), SeriesRole::A);
    EXPECT_EQ(series.counts, (std::vector<int64_t> { 2, 3 }));
    EXPECT_EQ(series.below, 2);
    EXPECT_EQ(series.above, 2);
    EXPECT_EQ(series.notANumber, 1);
    EXPECT_EQ(series.total(), 10);
}

TEST(HistogramBins, AreEvenOnTheirAxis)
{
    const std::vector<double> edges = binEdges(1, 10000, 4, AxisKind::Log);
    ASSERT_EQ(edges.size(), 5U);
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
        EXPECT_NEAR(edges[edge] / std::pow(10.0, static_cast<double>(edge)), 1, 1e-9);
    }
    const std::vector<double> symmetric = binEdges(-100, 100, 10, AxisKind::Symlog, 1);
    EXPECT_NEAR(symmetric[5], 0, 1e-9);
    EXPECT_NEAR(symmetric[2], -symmetric[8], 1e-9);
}

TEST(Histogram, NamesTheBinUnderTheCursorAndMovesByKeys)
{
    Histogram chart;
    chart.setContent(activations());
    test::present(chart, { 480, 300 });
    QSignalSpy selected(&chart, &ItemChart::itemSelected);
    const QPointF anchor = chart.itemAnchor(24);
    QTest::mouseMove(&chart, anchor.toPoint() + QPoint(3, 40));
    EXPECT_EQ(chart.hovered(), 24);
    test::picture(chart, QStringLiteral("histogram_hovered"));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, anchor.toPoint() + QPoint(3, 40));
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.current(), 25);
    EXPECT_EQ(selected.count(), 2);
    EXPECT_TRUE(chart.accessibleDescription().contains(chart.itemLines(25)[1]));
    QTest::keyClick(&chart, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), chart.itemLines(25).join(u'\n'));
}

TEST(Histogram, WritesWhatWasClipped)
{
    const HistogramContent content = activations();
    EXPECT_GT(content.series[1].above, 0);
    const TableContent table = tableOf(content);
    EXPECT_EQ(table.rows(), 48);
    EXPECT_TRUE(table.note.contains(QString::number(content.series[1].above)));
    double total = 0;
    for (int row = 0; row < table.rows(); ++row) {
        total += numberAt(table, row, 2);
    }
    EXPECT_EQ(static_cast<int64_t>(total),
        content.series[0].total() - content.series[0].below - content.series[0].above);
}

TEST(Histogram, LooksRightInEveryThemeAndSize)
{
    Histogram chart;
    chart.setContent(activations());
    test::present(chart, { 480, 300 }, Theme::light());
    test::picture(chart, QStringLiteral("histogram_light"), 2);
    test::present(chart, { 480, 300 }, Theme::dark());
    HistogramContent content = activations(AxisKind::Symlog);
    content.yKind = AxisKind::Log;
    content.measure = HistogramMeasure::Count;
    chart.setContent(content);
    test::picture(chart, QStringLiteral("histogram_symlog"));
    for (const QSize& size : { QSize(40, 30), QSize(120, 80), QSize(1600, 120) }) {
        chart.resize(size);
        EXPECT_EQ(test::picture(chart, QStringLiteral("histogram_%1").arg(size.width())).size(), size);
    }
    chart.setContent({});
    EXPECT_EQ(chart.itemCount(), 0);
    test::picture(chart, QStringLiteral("histogram_empty"));
}

BarsContent heads(int count)
{
    BarsContent content;
    content.title = QStringLiteral("Effect of masking a head");
    content.value = { QStringLiteral("\u0394 logit"), QStringLiteral("nats") };
    content.intervalName = QStringLiteral("95 %, n 872");
    content.series
        = { { QStringLiteral("A"), SeriesRole::A, {} }, { QStringLiteral("B"), SeriesRole::B, {} } };
    for (int head = 0; head < count; ++head) {
        content.names << QStringLiteral("L%1 H%2").arg(head / 12).arg(head % 12);
        const double value = std::sin(head * 1.7) * 2;
        content.series[0].values.push_back({ value, value - 0.3, value + 0.3 });
        content.series[1].values.push_back({ value * 0.6, value * 0.6 - 0.2, value * 0.6 + 0.2 });
    }
    return content;
}

TEST(Bars, SortsByTheFirstSeriesWithNaNLast)
{
    BarsContent content = heads(6);
    content.series[0].values[2].value = std::nan("");
    content.order = BarOrder::LargestFirst;
    const std::vector<int> order = rowOrder(content);
    EXPECT_EQ(order.back(), 2);
    for (std::size_t row = 0; row + 2 < order.size(); ++row) {
        EXPECT_GE(content.series[0].values[static_cast<std::size_t>(order[row])].value,
            content.series[0].values[static_cast<std::size_t>(order[row + 1])].value);
    }
    EXPECT_EQ(tableOf(content).rowNames.last(), content.names[2]);
}

TEST(Bars, ScrollsToRowsThatFindNoRoom)
{
    Bars chart;
    chart.setContent(heads(144));
    test::present(chart, { 420, 300 });
    const BarsLayout before = chart.layoutNow();
    EXPECT_LT(before.rowsShown, 30);
    test::turnWheel(chart, { 200, 150 }, -3);
    EXPECT_GT(chart.layoutNow().firstRow, 0);
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.current(), 143);
    EXPECT_EQ(chart.layoutNow().firstRow + chart.layoutNow().rowsShown, 144);
    test::picture(chart, QStringLiteral("bars_end"));
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_EQ(chart.layoutNow().firstRow, 0);
}

TEST(Bars, LooksRightInEveryThemeAndSize)
{
    Bars chart;
    BarsContent content = heads(9);
    content.order = BarOrder::LargestFirst;
    content.series[1].values[4] = {};
    chart.setContent(content);
    test::present(chart, { 480, 340 }, Theme::light());
    test::picture(chart, QStringLiteral("bars_light"), 2);
    test::present(chart, { 480, 340 }, Theme::dark());
    test::picture(chart, QStringLiteral("bars_dark"));
    for (const QSize& size : { QSize(40, 30), QSize(120, 80), QSize(1600, 120) }) {
        chart.resize(size);
        EXPECT_EQ(test::picture(chart, QStringLiteral("bars_%1").arg(size.width())).size(), size);
    }
    chart.setContent({});
    EXPECT_EQ(chart.itemCount(), 0);
}

RidgeContent steps(int rows)
{
    RidgeContent content;
    content.title = QStringLiteral("Gradient norm");
    content.x = { QStringLiteral("log10 |g|"), {} };
    content.rowTitle = QStringLiteral("step");
    content.edges = binEdges(-4, 4, 80);
    for (int row = 0; row < rows; ++row) {
        const float mean = 2 - 4 * static_cast<float>(row) / static_cast<float>(rows);
        content.rows.push_back({ QString::number(row * 100),
            binned(normal(2000, mean, 0.5F, static_cast<unsigned>(row)), content.edges, {}, SeriesRole::A)
                .counts });
    }
    return content;
}

TEST(Ridge, ShowsSoManyRowsAsHaveRoomTheFirstAndTheLastAmongThem)
{
    Ridge chart;
    chart.setContent(steps(400));
    test::present(chart, { 420, 320 });
    const RidgeLayout layout = chart.layoutNow();
    EXPECT_LT(layout.shown.size(), 40U);
    EXPECT_EQ(layout.shown.front(), 0);
    EXPECT_EQ(layout.shown.back(), 399);
    EXPECT_TRUE(chart.shownText().contains(QStringLiteral("400")));
    EXPECT_EQ(chart.table().rows(), 400);
    test::picture(chart, QStringLiteral("ridge_many"));
}

TEST(Ridge, LooksRightInEveryThemeAndSize)
{
    Ridge chart;
    chart.setContent(steps(14));
    test::present(chart, { 480, 340 }, Theme::light());
    test::picture(chart, QStringLiteral("ridge_light"), 2);
    test::present(chart, { 480, 340 }, Theme::dark());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(240, 200));
    EXPECT_TRUE(chart.current().has_value());
    test::picture(chart, QStringLiteral("ridge_dark"));
    for (const QSize& size : { QSize(40, 30), QSize(120, 80) }) {
        chart.resize(size);
        EXPECT_EQ(test::picture(chart, QStringLiteral("ridge_%1").arg(size.width())).size(), size);
    }
    chart.setContent({});
    EXPECT_EQ(chart.itemCount(), 0);
}

TEST(StripPlot, IsReachedByKeysAndHasATable)
{
    StripPlotContent content;
    content.title = QStringLiteral("entropy");
    content.unit = QStringLiteral("nats");
    content.groups = QStringList { QStringLiteral("L0"), QStringLiteral("L1") };
    content.points = { { 0, 1.5 }, { 0, std::nan("") }, { 1, 0.5 } };
    StripPlot plot;
    plot.setContent(content);
    test::present(plot, { 240, 140 });
    QSignalSpy selected(&plot, &StripPlot::pointSelected);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    ASSERT_EQ(selected.count(), 2);
    EXPECT_EQ(selected[1][0].toInt(), 2);
    const TableContent table = tableOf(content);
    EXPECT_EQ(table.rowNames[2], QStringLiteral("L1"));
    EXPECT_EQ(numberAt(table, 2, 0), 0.5);
    QTest::keyClick(&plot, Qt::Key_T);
    EXPECT_EQ(plot.findChildren<DataTable*>().size(), 1);
}

} // namespace
} // namespace fovea
