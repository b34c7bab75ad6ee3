// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/head_grid.h>
#include <fovea/head_statistics.h>
#include <fovea/strip_plot.h>
#include <fovea/token_lines.h>
#include <fovea/value_scale.h>

#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea {
namespace {

HeadGridContent grid(int layers, int heads, int side)
{
    HeadGridContent content;
    content.columns = heads;
    for (int layer = 0; layer < layers; ++layer) {
        content.rowLabels << QStringLiteral("L%1").arg(layer);
        for (int head = 0; head < heads; ++head) {
            PooledMap map { side, side,
                std::vector<float>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) };
            for (int cell = 0; cell < side; ++cell) {
                map.values[static_cast<std::size_t>(cell) * static_cast<std::size_t>(side + 1)] = 1;
            }
            content.heads.push_back({ layer, head, std::move(map) });
        }
    }
    for (int head = 0; head < heads; ++head) {
        content.columnLabels << QString::number(head);
    }
    return content;
}

TEST(HeadStatistics, OfKnownMaps)
{
    const HeadStatistics even = statisticsOf(std::vector<float>(16, 0.25F), 4, 4);
    EXPECT_NEAR(even.entropy, std::log(4), 1e-6);
    EXPECT_NEAR(even.distance, 1.25, 1e-6);
    EXPECT_NEAR(even.diagonality, 0.25, 1e-6);
    EXPECT_NEAR(even.sinkShare, 0.25, 1e-6);
    const std::vector<float> diagonal { 1, 0, 0, 0, 1, 0, 0, 0, 1 };
    EXPECT_EQ(statisticsOf(diagonal, 3, 3).entropy, 0);
    EXPECT_EQ(statisticsOf(diagonal, 3, 3).diagonality, 1);
    const HeadStatistics last = statisticsOf(std::vector<float> { 0, 0, 1 }, 1, 3, 2);
    EXPECT_EQ(last.distance, 0) << "the row is that of the third query";
    EXPECT_EQ(last.diagonality, 1);
    EXPECT_EQ(statisticsOf(diagonal, 2, 3).entropy, 0) << "a wrong size has no statistics";
    EXPECT_TRUE(std::isnan(statisticsOf(std::vector<float> { std::nanf(""), 1, 0, 1 }, 2, 2).entropy));
}

TEST(StrongLinks, KeepsTheStrongestAndCountsAll)
{
    const std::vector<float> map { 0.1F, 0.9F, std::nanf(""), 0.3F, 0.3F, 0.4F };
    const TokenLinks links = strongLinks(map, 2, 3, 0.3);
    EXPECT_EQ(links.above, 4);
    EXPECT_EQ(links.total, 6);
    ASSERT_EQ(links.links.size(), 4U);
    EXPECT_EQ(links.links.back(), (TokenLink { 0, 1, 0.9F }));
    const TokenLinks two = strongLinks(map, 2, 3, 0.0, 2);
    EXPECT_EQ(two.above, 5);
    EXPECT_EQ(two.links, (std::vector<TokenLink> { { 1, 2, 0.4F }, { 0, 1, 0.9F } }));
    EXPECT_TRUE(strongLinks(map, 3, 3, 0).links.empty());
    // More than are held at once.
    std::vector<float> large(300 * 300, 0.5F);
    large[12345] = 0.75F;
    const TokenLinks few = strongLinks(large, 300, 300, 0.1, 10);
    EXPECT_EQ(few.above, 90000);
    EXPECT_EQ(few.links.back(), (TokenLink { 41, 45, 0.75F }));
    EXPECT_EQ(few.links[8], (TokenLink { 0, 0, 0.5F }));
}

TEST(HeadGrid, SelectsHoversAndOpensWithMouseAndKeys)
{
    HeadGrid heads;
    heads.setContent(grid(6, 12, 32));
    test::present(heads, { 360, 220 });
    QSignalSpy selected(&heads, &HeadGrid::headSelected);
    QSignalSpy activated(&heads, &HeadGrid::headActivated);
    const auto middleOf = [&](int index) { return heads.layoutNow().thumbnail(index).center().toPoint(); };
    QTest::mouseClick(&heads, Qt::LeftButton, {}, middleOf(41));
    EXPECT_EQ(heads.content().selected, 41);
    QTest::keyClick(&heads, Qt::Key_Up);
    EXPECT_EQ(heads.content().selected, 29);
    QTest::keyClick(&heads, Qt::Key_Right);
    EXPECT_EQ(heads.content().selected, 30);
    QTest::keyClick(&heads, Qt::Key_Return);
    QTest::mouseClick(&heads, Qt::LeftButton, {}, middleOf(5));
    QTest::mouseDClick(&heads, Qt::LeftButton, {}, middleOf(5));
    EXPECT_EQ(activated.count(), 2);
    EXPECT_GE(selected.count(), 4);
    QTest::mouseMove(&heads, middleOf(17));
    EXPECT_EQ(heads.hovered(), 17);
    EXPECT_TRUE(heads.accessibleDescription().contains(QStringLiteral("L0 H5")));
    test::picture(heads, QStringLiteral("head_grid"));
}

TEST(HeadGrid, ShowsTheDiagonalAndTheSelectionFrame)
{
    HeadGrid heads;
    HeadGridContent content = grid(2, 2, 8);
    content.selected = 3;
    heads.setContent(content);
    test::present(heads, { 200, 200 });
    const QImage image = test::picture(heads, QStringLiteral("head_grid_four"));
    const QRectF first = heads.layoutNow().thumbnail(0);
    const std::array<QRgb, 256> colors = quantisedColors(ColorMap::Cividis, Qt::red);
    EXPECT_EQ(image.pixel((first.topLeft() + QPointF(2, 2)).toPoint()), colors[254]);
    EXPECT_EQ(image.pixel((first.topRight() + QPointF(-3, 2)).toPoint()), colors[0]);
    EXPECT_GT(test::countPixels(image, currentTheme().accent), 50);
}

TEST(HeadGrid, HoldsHundredsOfHeadsAndNone)
{
    HeadGrid heads;
    heads.setContent(grid(48, 32, 64));
    test::present(heads, { 320, 400 });
    const QRectF last = heads.layoutNow().thumbnail(48 * 32 - 1);
    EXPECT_GE(last.width(), 1);
    EXPECT_EQ(heads.layoutNow().indexAt(last.center()), 48 * 32 - 1);
    test::picture(heads, QStringLiteral("head_grid_many"));
    heads.setContent({});
    QTest::keyClick(&heads, Qt::Key_Down);
    QTest::mouseClick(&heads, Qt::LeftButton, {}, { 50, 50 });
    test::picture(heads, QStringLiteral("head_grid_none"));
}

TEST(TokenLines, KeepWordsWholeWhileTheyFitAndTurnThemAfter)
{
    TokenLinesContent content;
    for (int token = 0; token < 9; ++token) {
        content.queries << QStringLiteral("word%1").arg(token);
    }
    content.keys = content.queries;
    const QRectF area(0, 0, 800, 200);
    const TokenLinesLayout wide = layOutTokenLines(content, area, Theme::dark());
    EXPECT_EQ(wide.queryStep, 1);
    EXPECT_FALSE(wide.areLabelsTurned);
    EXPECT_TRUE(std::is_sorted(wide.queryX.begin(), wide.queryX.end()));
    for (int token = 0; token < 2000; ++token) {
        content.queries << QStringLiteral("word");
    }
    const TokenLinesLayout crowded = layOutTokenLines(content, area, Theme::dark());
    EXPECT_TRUE(crowded.areLabelsTurned);
    EXPECT_GT(crowded.queryStep, 20);
    EXPECT_EQ(crowded.keyStep, 1);
    EXPECT_GE(crowded.queryX.front(), 0);
    EXPECT_LE(crowded.queryX.back(), 800);
    EXPECT_EQ(wide.tokenAt({ wide.keyX[4], 195 }), (TokenPlace { TokenSide::Key, 4 }));
    EXPECT_FALSE(wide.tokenAt({ wide.keyX[4], 100 }).has_value());

    content.queries = content.keys;
    const TokenLinesLayout turned = layOutTokenLines(content, { 0, 0, 300, 200 }, Theme::dark());
    EXPECT_EQ(turned.queryStep, 1) << "every word can be read";
    // Half way up the word that leans from the fourth token over the next one.
    EXPECT_EQ(
        turned.tokenAt({ turned.queryX[3] + 20, turned.top - 28 }), (TokenPlace { TokenSide::Query, 3 }));
}

TEST(TokenLines, LightTheLinesOfTheHoveredToken)
{
    TokenLines lines;
    TokenLinesContent content;
    content.queries = QStringList { QStringLiteral("it"), QStringLiteral("was") };
    content.keys = QStringList { QStringLiteral("animal"), QStringLiteral("street") };
    content.links = strongLinks(std::vector<float> { 0.9F, 0.1F, 0.5F, 0.5F }, 2, 2, 0.05);
    lines.setContent(content);
    test::present(lines, { 400, 200 });
    const TokenLinesLayout layout = lines.layoutNow();
    const QImage before = test::picture(lines, QStringLiteral("token_lines"));
    QTest::mouseMove(&lines, QPointF(layout.queryX[0], layout.top - 10).toPoint());
    EXPECT_EQ(lines.hovered(), (TokenPlace { TokenSide::Query, 0 }));
    const QStringList readout = tokenReadout(content, { TokenSide::Query, 0 });
    ASSERT_EQ(readout.size(), 3);
    EXPECT_TRUE(
        readout[1].contains(QStringLiteral("animal")) && readout[1].endsWith(QStringLiteral("0.900")));
    const QPointF middle = layout.line({ 0, 0, 0.9F }).pointAtPercent(0.5);
    const QImage after = test::picture(lines, QStringLiteral("token_lines_hovered"));
    EXPECT_GT(after.pixelColor(middle.toPoint()).blue(), before.pixelColor(middle.toPoint()).blue());

    QSignalSpy selected(&lines, &TokenLines::querySelected);
    QTest::keyClick(&lines, Qt::Key_Right);
    QTest::keyClick(&lines, Qt::Key_Right);
    EXPECT_EQ(lines.content().query, 1);
    QTest::keyClick(&lines, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(lines.content().key, 0);
    QTest::keyClick(&lines, Qt::Key_Escape);
    EXPECT_FALSE(lines.content().query || lines.content().key);
    EXPECT_EQ(selected.count(), 3);
}

TEST(TokenLines, ShowOnTheScreenWhatAFigurePaints)
{
    TokenLinesContent content;
    content.queries = content.keys = { "[CLS]", "the", "cat", "sat", "[SEP]" };
    std::vector<float> map(25);
    for (std::size_t cell = 0; cell < map.size(); ++cell) {
        map[cell] = static_cast<float>(cell % 7) / 7;
    }
    content.links = strongLinks(map, 5, 5, 0.05);
    TokenLines lines;
    lines.setContent(content);
    test::present(lines, { 480, 240 });
    for (const double scale : { 1.0, 2.0 }) {
        const QImage screen = test::picture(lines, "token-lines", scale);
        QImage figure(screen.size(), screen.format());
        figure.setDevicePixelRatio(scale);
        figure.fill(currentTheme().panel);
        {
            QPainter painter(&figure);
            painter.setRenderHint(QPainter::Antialiasing);
            paintTokenLines(painter, content, lines.layoutNow(), currentTheme());
        }
        EXPECT_GT(test::countPixels(screen, currentTheme().text, 60), 20);
        // The frame of the focus lies outside.
        const QRect inside = screen.rect().adjusted(4, 4, -4, -4);
        EXPECT_EQ(screen.copy(inside), figure.copy(inside)) << "at " << scale;
    }
}

TEST(StripPlot, PlacesEveryPointOverItsGroupAndSelectsTheClickedOne)
{
    StripPlot plot;
    StripPlotContent content;
    content.title = QStringLiteral("Entropy by layer");
    content.unit = QStringLiteral("nat");
    content.groups = QStringList { QStringLiteral("L0"), QStringLiteral("L1") };
    content.points = { { 0, 1.0 }, { 0, std::numeric_limits<double>::quiet_NaN() }, { 1, 2.0 } };
    plot.setContent(content);
    test::present(plot, { 300, 180 });
    const StripPlotLayout layout = plot.layoutNow();
    ASSERT_EQ(layout.places.size(), 3U);
    EXPECT_FALSE(layout.places[1].has_value());
    EXPECT_LT(layout.places[2]->y(), layout.places[0]->y());
    QSignalSpy selected(&plot, &StripPlot::pointSelected);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, layout.places[2]->toPoint());
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toInt(), 2);
    test::picture(plot, QStringLiteral("strip_plot"));
}

} // namespace
} // namespace fovea
