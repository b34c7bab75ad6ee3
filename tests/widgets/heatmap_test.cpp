// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/axis_link.h>
#include <fovea/data_table.h>
#include <fovea/heatmap.h>
#include <fovea/heatmap_paint.h>
#include <fovea/map_view.h>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace fovea {
namespace {

HeatmapContent numbered(int rows, int columns)
{
    std::vector<float> values(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    for (std::size_t index = 0; index < values.size(); ++index) {
        values[index] = static_cast<float>(index) / static_cast<float>(values.size());
    }
    HeatmapContent content;
    content.values = Array::of<float>({ rows, columns }, std::move(values), { "query", "key" });
    content.valueName = QStringLiteral("weight");
    return content;
}

TEST(MapPyramid, KeepsASingleBrightCellAtAnyZoom)
{
    constexpr int side = 2001;
    std::vector<uint8_t> cells(static_cast<std::size_t>(side) * side, 3);
    cells[1234 * side + 777] = 250;
    const MapPyramid pyramid(std::move(cells), side, side);
    const std::array<QRgb, 256> colors = quantisedColors(ColorMap::Cividis, Qt::red);
    for (const int pixels : { 37, 250, 999, 2001, 3000 }) {
        const QImage image = pyramid.draw(QRectF(0, 0, side, side), { pixels, pixels }, colors);
        int bright = 0;
        for (int y = 0; y < pixels; ++y) {
            const uchar* line = image.constScanLine(y);
            bright += static_cast<int>(std::count(line, line + pixels, uchar { 250 }));
        }
        EXPECT_GE(bright, 1) << pixels;
        EXPECT_LE(bright, 4) << pixels;
    }
}

TEST(MapPyramid, IsExactWhereACellHasAPixel)
{
    std::vector<uint8_t> cells(12);
    std::iota(cells.begin(), cells.end(), uint8_t { 0 });
    const MapPyramid pyramid(cells, 3, 4);
    const QImage image
        = pyramid.draw(QRectF(1, 1, 2, 2), { 4, 4 }, quantisedColors(ColorMap::Viridis, Qt::red));
    const int expected[4][4] = { { 5, 5, 6, 6 }, { 5, 5, 6, 6 }, { 9, 9, 10, 10 }, { 9, 9, 10, 10 } };
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) {
            EXPECT_EQ(image.pixelIndex(x, y), expected[y][x]);
        }
    }
}

TEST(MapPyramid, KeepsWhatIsFarthestFromTheMiddleOfASignedMap)
{
    const MapPyramid pyramid({ 127, 126, 20, 140 }, 2, 2, Prominence::FarthestFromMiddle);
    const QImage image
        = pyramid.draw(QRectF(0, 0, 2, 2), { 1, 1 }, quantisedColors(ColorMap::Diverging, Qt::red));
    EXPECT_EQ(image.pixelIndex(0, 0), 20);
}

TEST(PoolByMaximum, KeepsTheLargestOfEachBlockAndNaN)
{
    std::vector<float> values(100 * 100, 0.1F);
    values[37 * 100 + 99] = 0.9F;
    values[0] = std::numeric_limits<float>::quiet_NaN();
    const PooledMap pooled = poolByMaximum(values, 100, 100, 10);
    ASSERT_EQ(pooled.values.size(), 100U);
    EXPECT_TRUE(std::isnan(pooled.values[0]));
    EXPECT_EQ(pooled.values[3 * 10 + 9], 0.9F);
    EXPECT_EQ(pooled.values[55], 0.1F);
    EXPECT_EQ(poolByMaximum(values, 100, 99, 10).rows, 0) << "a wrong size is no map";
}

TEST(ValueScale, ClampsAndMarksWhatIsNoNumber)
{
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values { -1, 0, 0.5F, 1, 2, infinity, -infinity, std::nanf("") };
    const std::vector<uint8_t> cells = quantise(values, {});
    EXPECT_EQ(cells, (std::vector<uint8_t> { 0, 0, 127, 254, 254, 254, 0, notANumber }));
    const std::vector<uint8_t> flat = quantise(values, { 0.5, 0.5, ColorMap::Cividis, false });
    EXPECT_EQ(flat[2], 0);
    EXPECT_EQ(flat[3], 254);
    const ValueScale log { 0, 1, ColorMap::Cividis, true };
    EXPECT_EQ(quantise(std::vector<float> { 1e-4F, 1e-2F, 1, 0, -3 }, log),
        (std::vector<uint8_t> { 0, 127, 254, 0, 0 }));
}

TEST(MapView, ZoomsAroundTheCursorAndStaysInside)
{
    const QRectF whole = wholeView(100, 200);
    const QRectF zoomed = zoomedView(whole, { 50, 20 }, 2, 100, 200);
    EXPECT_DOUBLE_EQ(zoomed.width(), 100);
    EXPECT_DOUBLE_EQ((50 - zoomed.left()) / zoomed.width(), 0.25);
    EXPECT_EQ(zoomedView(zoomed, { 50, 20 }, 0.1, 100, 200), whole);
    QRectF view = whole;
    for (int step = 0; step < 100; ++step) {
        view = zoomedView(view, { 199.5, 99.5 }, 1.25, 100, 200);
    }
    EXPECT_GE(std::min(view.width(), view.height()), 4 - 1e-9);
    EXPECT_LE(view.right(), 200);
    EXPECT_EQ(movedView(view, { 1e9, -1e9 }, 100, 200).top(), 0);
    EXPECT_EQ(zoomedView(view, {}, std::nan(""), 100, 200), view);
    EXPECT_TRUE(
        viewWithCell(view, 3, 7, 100, 200).adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(QRectF(7, 3, 1, 1)));
}

TEST(LabelStep, IsRoundAndEnough)
{
    EXPECT_EQ(labelStep(12, 20), 1);
    EXPECT_EQ(labelStep(12, 8), 2);
    EXPECT_EQ(labelStep(12, 0.5), 50);
    EXPECT_EQ(labelStep(12, 0), 1);
}

class HeatmapWidget : public ::testing::Test {
protected:
    void SetUp() override
    {
        map.setContent(numbered(20, 20));
        test::present(map, { 480, 400 });
    }
    QPoint middleOf(MapCell cell) const { return map.layoutNow().cellRect(cell).center().toPoint(); }

    Heatmap map;
};

TEST_F(HeatmapWidget, PaintsEveryCellInItsColour)
{
    const QImage image = test::picture(map, QStringLiteral("heatmap"));
    const std::array<QRgb, 256> colors = quantisedColors(ColorMap::Cividis, currentTheme().bad);
    const std::vector<uint8_t> cells = quantise(map.content().values.values<float>(), map.content().scale);
    for (int row = 0; row < 20; ++row) {
        for (int column = 0; column < 20; ++column) {
            const auto cell = static_cast<std::size_t>(row * 20 + column);
            EXPECT_EQ(image.pixel(middleOf({ row, column })), colors[cells[cell]]) << row << ", " << column;
        }
    }
}

TEST_F(HeatmapWidget, IsTheSamePictureTwiceAsLarge)
{
    const QImage once = test::picture(map, QStringLiteral("heatmap_1x"));
    const QImage twice = test::picture(map, QStringLiteral("heatmap_2x"), 2);
    for (const MapCell cell : { MapCell { 0, 0 }, MapCell { 7, 13 }, MapCell { 19, 19 } }) {
        EXPECT_EQ(twice.pixel(2 * middleOf(cell)), once.pixel(middleOf(cell)));
    }
}

TEST_F(HeatmapWidget, TellsTheValueUnderTheCursor)
{
    QSignalSpy hovered(&map, &Heatmap::cellHovered);
    const QImage before = test::picture(map, QStringLiteral("heatmap_unhovered"));
    QTest::mouseMove(&map, middleOf({ 3, 4 }));
    EXPECT_EQ(map.hovered(), (MapCell { 3, 4 }));
    EXPECT_EQ(hovered.count(), 1);
    EXPECT_EQ(readoutLines(map.content(), { 3, 4 })[1], QStringLiteral("weight 0.160"));
    EXPECT_NE(test::picture(map, QStringLiteral("heatmap_hovered")), before);
    QTest::mouseMove(&map, { 2, 2 });
    EXPECT_FALSE(map.hovered().has_value());
}

TEST_F(HeatmapWidget, WheelZoomsAroundTheCursorAndHomeShowsAllAgain)
{
    const QPoint cursor = middleOf({ 15, 5 });
    test::turnWheel(map, cursor, 3);
    EXPECT_LT(map.view().width(), 20);
    EXPECT_EQ(map.layoutNow().cellAt(cursor), (MapCell { 15, 5 }));
    QTest::keyClick(&map, Qt::Key_Home);
    EXPECT_EQ(map.view(), wholeView(20, 20));
    QTest::keyClick(&map, Qt::Key_Plus);
    EXPECT_LT(map.view().width(), 20);
    QTest::keyClick(&map, Qt::Key_Minus);
    EXPECT_NEAR(map.view().width(), 20, 1e-9);
}

TEST_F(HeatmapWidget, DraggingPansAndSelectsNothing)
{
    QSignalSpy selected(&map, &Heatmap::cellSelected);
    test::turnWheel(map, middleOf({ 10, 10 }), 4);
    const QRectF before = map.view();
    const QPoint from = map.layoutNow().plot.center().toPoint();
    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&map, from + QPoint(20, 12));
    QTest::mouseMove(&map, from + QPoint(40, 24));
    QTest::mouseRelease(&map, Qt::LeftButton, {}, from + QPoint(40, 24));
    EXPECT_NEAR(map.view().left(), before.left() - 40 / map.layoutNow().cellWidth(), 1e-6);
    EXPECT_NEAR(map.view().top(), before.top() - 24 / map.layoutNow().cellHeight(), 1e-6);
    EXPECT_EQ(selected.count(), 0);
}

TEST_F(HeatmapWidget, ClickSelectsAndArrowsMoveTheSelectionIntoView)
{
    QSignalSpy selected(&map, &Heatmap::cellSelected);
    QTest::mouseClick(&map, Qt::LeftButton, {}, middleOf({ 6, 7 }));
    EXPECT_EQ(map.content().selectedRow, 6);
    EXPECT_EQ(map.content().selectedColumn, 7);
    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_EQ(map.content().selectedColumn, 6);
    EXPECT_EQ(selected.count(), 2);
    EXPECT_TRUE(map.accessibleDescription().contains(QStringLiteral("0.315")))
        << map.accessibleDescription().toStdString();
    map.setView(QRectF(0, 0, 5, 5));
    for (int step = 0; step < 30; ++step) {
        QTest::keyClick(&map, Qt::Key_Down);
    }
    EXPECT_EQ(map.content().selectedRow, 19);
    EXPECT_TRUE(map.view().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(QRectF(6, 19, 1, 1)));
}

TEST_F(HeatmapWidget, ColourMapChangesTheTableAndNothingElse)
{
    const QImage before = test::picture(map, QStringLiteral("heatmap_cividis"));
    ValueScale scale = map.content().scale;
    scale.map = ColorMap::Viridis;
    map.setScale(scale, {});
    const QImage after = test::picture(map, QStringLiteral("heatmap_viridis"));
    EXPECT_EQ(after.pixel(middleOf({ 19, 19 })),
        quantisedColors(ColorMap::Viridis, Qt::red)[quantise(std::vector<float> { 0.9975F }, scale)[0]]);
    EXPECT_NE(after, before);
}

TEST_F(HeatmapWidget, ShowsNothingAndASingleCellWithoutHarm)
{
    map.setContent({});
    test::turnWheel(map, { 100, 100 }, 2);
    QTest::mouseClick(&map, Qt::LeftButton, {}, { 100, 100 });
    QTest::keyClick(&map, Qt::Key_Down);
    QTest::keyClick(&map, Qt::Key_Home);
    EXPECT_TRUE(map.content().isEmpty());
    test::picture(map, QStringLiteral("heatmap_nothing"));
    HeatmapContent one = numbered(1, 1);
    one.selectedRow = 40;
    map.setContent(one);
    test::turnWheel(map, middleOf({ 0, 0 }), 5);
    map.resize(20, 20);
    EXPECT_FALSE(test::picture(map, QStringLiteral("heatmap_tiny")).isNull());
}

TEST_F(HeatmapWidget, LongLabelsAreCutAndTheMapStays)
{
    HeatmapContent content = numbered(4, 4);
    content.rowLabels = { QString(5000, u'W'), QString(), QStringLiteral("\u05E2\u05D1\u05E8\u05D9\u05EA"),
        QStringLiteral("\u4E2D\u6587") };
    content.columnLabels = content.rowLabels;
    map.setContent(content);
    EXPECT_GE(map.layoutNow().plot.width(), 150);
    EXPECT_LE(map.layoutNow().plot.left(), 140);
    test::picture(map, QStringLiteral("heatmap_labels"));
}

TEST(Heatmap, SymlogSpreadsBothSidesOfZero)
{
    const std::vector<float> values { -100, -1, 0, 1, 100, std::numeric_limits<float>::quiet_NaN() };
    ValueScale scale { -100, 100, ColorMap::Diverging, false };
    scale.linearBelow = 0.1;
    const std::vector<uint8_t> cells = quantise(values, scale);
    EXPECT_EQ(cells[0], 0);
    EXPECT_EQ(cells[2], 127);
    EXPECT_EQ(cells[4], 254);
    EXPECT_EQ(cells[5], notANumber);
    const double expected = 0.5 + 0.5 * std::log1p(10) / std::log1p(1000);
    EXPECT_NEAR(cells[3], expected * 254, 0.51);
    EXPECT_NEAR(cells[1] + cells[3], 254, 1);
    EXPECT_NEAR(axisOf(scale).position(1), expected, 1e-12);
}

TEST(Heatmap, DifferenceIsBMinusAAroundANeutralZero)
{
    HeatmapContent a = numbered(2, 2);
    HeatmapContent b = numbered(2, 2);
    b.values = Array::of<float>({ 2, 2 }, { 0.5F, 0.25F, 0.0F, 0.75F });
    const auto difference = differenceOf(a, b);
    ASSERT_TRUE(difference.has_value());
    EXPECT_EQ(difference->at({ 0, 0 }), 0.5F);
    EXPECT_EQ(difference->at({ 1, 0 }), -0.5F);
    EXPECT_EQ(difference->scale.low, -0.5);
    EXPECT_EQ(difference->scale.high, 0.5);
    EXPECT_EQ(difference->scale.map, ColorMap::Diverging);
    const auto locked = differenceOf(a, b, 2.0);
    EXPECT_EQ(locked->scale.high, 2);
    EXPECT_GT(locked->scaleNotes.size(), difference->scaleNotes.size());
    EXPECT_FALSE(differenceOf(a, numbered(2, 3)).has_value());
    Heatmap map;
    map.setContent(*difference);
    test::present(map, { 360, 300 });
    test::picture(map, QStringLiteral("heatmap_difference"));
}

TEST(Heatmap, LinkedMapsShareViewAndSelection)
{
    Heatmap one;
    Heatmap other;
    Heatmap odd;
    one.setContent(numbered(20, 20));
    other.setContent(numbered(20, 20));
    odd.setContent(numbered(5, 7));
    for (Heatmap* map : { &one, &other, &odd }) {
        test::present(*map, { 360, 300 });
    }
    AxisLink link;
    link.add(one);
    link.add(other);
    link.add(odd);
    const QPoint cursor = one.layoutNow().cellRect({ 8, 9 }).center().toPoint();
    test::turnWheel(one, cursor, 3);
    EXPECT_EQ(other.view(), one.view());
    EXPECT_EQ(odd.view(), wholeView(5, 7));
    QTest::mouseClick(&one, Qt::LeftButton, {}, one.layoutNow().cellRect({ 8, 9 }).center().toPoint());
    EXPECT_EQ(other.content().selectedRow, 8);
    EXPECT_FALSE(odd.content().selectedRow.has_value());
    test::turnWheel(other, cursor, -10);
    EXPECT_EQ(one.view(), wholeView(20, 20));
}

TEST(Heatmap, MarksTheValueUnderTheCursorOnTheColourBar)
{
    Heatmap map;
    HeatmapContent content = numbered(6, 6);
    content.scale = { 1e-3, 1, ColorMap::Viridis, true };
    content.unit = QStringLiteral("nats");
    map.setContent(content);
    test::present(map, { 360, 300 });
    const HeatmapLayout layout = map.layoutNow();
    QTest::mouseMove(&map, layout.cellRect({ 3, 0 }).center().toPoint());
    const QImage image = test::picture(map, QStringLiteral("heatmap_value_mark"));
    const double position = axisOf(content.scale).position(0.5);
    const int y = qRound(layout.colorBar.bottom() - position * layout.colorBar.height());
    EXPECT_EQ(image.pixelColor(qRound(layout.colorBar.left()) - 4, y), Theme::dark().text);
}

TEST(Heatmap, ShowsItsDataTableOnT)
{
    Heatmap map;
    map.setContent(numbered(3, 4));
    test::present(map, { 300, 240 });
    QTest::keyClick(&map, Qt::Key_T);
    QTest::keyClick(&map, Qt::Key_T);
    const auto tables = map.findChildren<DataTable*>();
    ASSERT_EQ(tables.size(), 1);
    EXPECT_EQ(tables[0]->content().rows(), 3);
    EXPECT_EQ(numberAt(tables[0]->content(), 2, 1), static_cast<double>(map.content().at({ 2, 1 })));
}

} // namespace
} // namespace fovea
