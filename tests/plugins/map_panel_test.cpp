// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/lines_panel.h"
#include "attention_maps/map_panel.h"
#include "plugins/attention_fixture.h"

#include <QFile>
#include <QSpinBox>

namespace fovea::attention_maps::test {
namespace {

class MapPanelTest : public AttentionPanels { };

TEST_F(MapPanelTest, ShowTheMapThatTheSelectionMeans)
{
    const int key = workbench.open(trace("map.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    Selection selection;
    selection.trace = key;
    selection.layer = 1;
    selection.head = 2;
    selection.query = 9;
    selection.key = 2;
    workbench.select(selection);
    ASSERT_TRUE(settle(map));
    fovea::test::present(map, { 640, 520 });

    const std::vector<float> expected = fovea::test::patternedMap(15, 1, 2, 0);
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), expected);
    EXPECT_EQ(map.map().content().selectedRow, 9);
    EXPECT_EQ(map.map().content().selectedColumn, 2);
    EXPECT_TRUE(map.subject().startsWith(QStringLiteral("L1 H2"))) << map.subject().toStdString();
    EXPECT_TRUE(map.footer().startsWith(QStringLiteral("15 \u00D7 15 tokens"))) << map.footer().toStdString();
    EXPECT_TRUE(map.footer().contains(QStringLiteral("rows sum to 1"))) << map.footer().toStdString();
    fovea::test::picture(map, QStringLiteral("map_dark"));
    fovea::test::picture(map, QStringLiteral("map_dark_2x"), 2);
    fovea::test::present(map, { 640, 520 }, Theme::light());
    fovea::test::picture(map, QStringLiteral("map_light"));
}

TEST_F(MapPanelTest, SelectTheQueryAndKeyThatAreClicked)
{
    workbench.open(trace("click.h5"));
    MapPanel map(source);
    LinesPanel lines(source);
    ASSERT_TRUE(settle(map));
    fovea::test::present(lines, { 640, 240 });
    fovea::test::present(map, { 640, 520 });
    QTest::mouseClick(
        &map.map(), Qt::LeftButton, {}, map.map().layoutNow().cellRect({ 9, 2 }).center().toPoint());
    EXPECT_EQ(workbench.selection().query, 9);
    EXPECT_EQ(workbench.selection().key, 2);
    EXPECT_EQ(workbench.selection().layer, 0);
    EXPECT_EQ(lines.lines().content().query, 9);

    QTest::keyClick(&map.map(), Qt::Key_Down);
    EXPECT_EQ(workbench.selection().query, 10);
    const QPointF firstKey(lines.lines().layoutNow().keyX[4], lines.lines().layoutNow().bottom + 8);
    QTest::mouseClick(&lines.lines(), Qt::LeftButton, {}, firstKey.toPoint());
    EXPECT_EQ(workbench.selection().key, 4);
    EXPECT_EQ(map.map().content().selectedColumn, 4);
    EXPECT_EQ(workbench.readCount, 1) << "a token of the same map needs no reading";
}

TEST_F(MapPanelTest, ShowTheNewestOfTwoMapsAskedFor)
{
    workbench.open(trace("newest.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    workbench.isHeld = true;
    source->selectHead(1, 0);
    source->selectHead(1, 1);
    workbench.answerAll();
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), fovea::test::patternedMap(15, 1, 1, 0));
    EXPECT_FALSE(map.isLoading());
}

TEST_F(MapPanelTest, HideSpecialTokensOnBothAxesAndSayWhatRowsSumTo)
{
    workbench.open(trace("special.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    action(map, QStringLiteral("Hide special"))->trigger();
    EXPECT_EQ(map.map().content().rows(), 13);
    EXPECT_EQ(map.map().content().columnLabel(0), QStringLiteral("the"));
    EXPECT_TRUE(map.footer().contains(QStringLiteral("special tokens hidden, rows sum to 0.")))
        << map.footer().toStdString();
    action(map, QStringLiteral("Scale rows to 1 without them"))->trigger();
    EXPECT_TRUE(map.footer().contains(QStringLiteral("rows scaled to sum to 1")))
        << map.footer().toStdString();
    float sum = 0;
    for (int column = 0; column < 13; ++column) {
        sum += map.map().content().at({ 5, column });
    }
    EXPECT_NEAR(sum, 1, 1e-5);

    fovea::test::present(map, { 640, 520 });
    QTest::mouseClick(
        &map.map(), Qt::LeftButton, {}, map.map().layoutNow().cellRect({ 0, 1 }).center().toPoint());
    EXPECT_EQ(workbench.selection().query, 1)
        << "the selection counts the tokens of the text, hidden ones too";
    EXPECT_EQ(workbench.selection().key, 2);
}

TEST_F(MapPanelTest, KeepTheRangeWhileGoingThroughHeadsWhenItIsLocked)
{
    workbench.open(trace("lock.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    const double high = map.map().content().scale.high;
    action(map, QStringLiteral("Locked range"))->trigger();
    source->selectHead(1, 2);
    ASSERT_TRUE(settle(map));
    EXPECT_EQ(map.map().content().scale.high, high);
    EXPECT_TRUE(map.map().content().scaleNotes.contains(QStringLiteral("locked range")));

    MapPanel other(std::make_shared<AttentionSource>(workbench));
    other.restore(map.state());
    ASSERT_TRUE(settle(other));
    EXPECT_EQ(other.map().content().scale.high, high);
    action(map, QStringLiteral("Locked range"))->trigger();
    EXPECT_NE(map.map().content().scale.high, high);
}

TEST_F(MapPanelTest, OfferTheExamplesOfATraceThatHasSeveral)
{
    AttentionTraceSpec spec;
    spec.examples = 3;
    workbench.open(trace("examples.h5", spec));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    fovea::test::present(map, { 520, 460 });
    auto* chooser = map.findChild<QSpinBox*>();
    ASSERT_TRUE(chooser->isVisible());
    EXPECT_EQ(chooser->maximum(), 3);
    chooser->setValue(3);
    ASSERT_TRUE(settle(map));
    EXPECT_EQ(workbench.selection().example, 2);
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), fovea::test::patternedMap(15, 0, 0, 2));
    EXPECT_TRUE(map.footer().contains(QStringLiteral("example 3 of 3"))) << map.footer().toStdString();
    fovea::test::picture(map, QStringLiteral("map_examples"));
}

TEST_F(MapPanelTest, FigureIsTheSameWhateverTheWindow)
{
    workbench.open(trace("figure.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    const auto bytesNow = [&](const char* name) {
        const std::filesystem::path path = fovea::test::scratchFolder() / name;
        const std::optional<Figure> figure = map.figure();
        EXPECT_TRUE(figure.has_value());
        const auto written = exportFigure(*figure, path);
        EXPECT_TRUE(written) << written.error().message();
        QFile file(QString::fromStdString(path.string()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    for (const char* name : { "figure.svg", "figure.pdf", "figure.png", "figure.csv", "figure.npy" }) {
        setCurrentTheme(Theme::dark());
        const QByteArray unseen = bytesNow(name);
        fovea::test::present(map, { 900, 300 }, Theme::light());
        QTest::mouseMove(&map.map(), map.map().layoutNow().cellRect({ 3, 3 }).center().toPoint());
        EXPECT_EQ(bytesNow(name), unseen) << name;
        EXPECT_GT(unseen.size(), 100) << name;
    }
}

TEST_F(MapPanelTest, ShowTokensOfEveryScriptAndLength)
{
    AttentionTraceSpec spec;
    spec.tokens = { "[CLS]", "", "a\nb", "\t", "  ", "学习", "机器", "한국어", "العربية", "עברית",
        "e\xCC\x81", "\xCC\x81\xCC\x81", "हिन्दी", "👩‍👩‍👧", std::string(400, 'x'),
        "\xE2\x80\xAErtl override", "\xFF\xFE", "[SEP]" };
    workbench.open(trace("hostile.h5", spec));
    MapPanel map(source);
    LinesPanel lines(source);
    ASSERT_TRUE(settle(map));
    fovea::test::present(lines, { 900, 280 });
    fovea::test::present(map, { 700, 560 });
    EXPECT_EQ(map.map().content().rowLabels.size(), 18);
    for (const QString& label : map.map().content().rowLabels) {
        EXPECT_FALSE(label.isEmpty());
        EXPECT_FALSE(label.contains(u'\n'));
        EXPECT_LE(label.size(), 256);
    }
    EXPECT_LE(map.map().layoutNow().plot.left(), 700 * 0.3) << "a long token must not push the map away";
    QTest::mouseMove(&map.map(), map.map().layoutNow().cellRect({ 8, 14 }).center().toPoint());
    fovea::test::picture(map, QStringLiteral("map_hostile"));
    fovea::test::picture(lines, QStringLiteral("lines_hostile"));
}

} // namespace
} // namespace fovea::attention_maps::test
