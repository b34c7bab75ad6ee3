// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"
#include "attention_maps/lines_panel.h"
#include "attention_maps/map_panel.h"
#include "attention_maps/message_page.h"
#include "plugins/attention_trace.h"
#include "plugins/fake_workbench.h"
#include "widgets/application.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea::attention_maps {
namespace {

using test::AttentionTraceSpec;
using test::FakeWorkbench;
using test::writeAttentionTrace;

class AttentionPanels : public ::testing::Test {
protected:
    std::shared_ptr<const Trace> trace(const char* name, const AttentionTraceSpec& spec = {})
    {
        return writeAttentionTrace(test::scratchFolder() / name, spec);
    }
    static bool settle(const Panel& panel)
    {
        return QTest::qWaitFor([&] { return !panel.isLoading(); }, 5000);
    }
    QAction* action(const Panel& panel, const QString& text)
    {
        for (QAction* each : panel.actions()) {
            if (each->text() == text) {
                return each;
            }
        }
        ADD_FAILURE() << "no action " << text.toStdString();
        return nullptr;
    }

    FakeWorkbench workbench;
    std::shared_ptr<AttentionSource> source = std::make_shared<AttentionSource>(workbench);
};

TEST_F(AttentionPanels, ExplainThemselvesWhenNoTraceIsOpen)
{
    MapPanel map(source);
    HeadsPanel heads(source, workbench);
    LinesPanel lines(source);
    for (Panel* panel : std::initializer_list<Panel*> { &map, &heads, &lines }) {
        test::present(*panel, { 420, 320 });
        const auto* message = panel->findChild<MessagePage*>();
        ASSERT_NE(message, nullptr);
        EXPECT_TRUE(message->isVisible());
        EXPECT_TRUE(message->text().contains(QStringLiteral("drop a trace")))
            << message->text().toStdString();
        EXPECT_FALSE(panel->figure().has_value());
        EXPECT_FALSE(panel->isLoading());
        EXPECT_TRUE(panel->footer().isEmpty());
    }
    test::picture(map, QStringLiteral("map_empty"));
}

TEST_F(AttentionPanels, SayWhatToRecordWhenATraceHoldsNoAttention)
{
    AttentionTraceSpec spec;
    spec.hasAttention = false;
    workbench.open(trace("no_attention.h5", spec));
    MapPanel map(source);
    test::present(map, { 420, 320 });
    const QString text = map.findChild<MessagePage*>()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("holds no attention"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("--watch attention.weights=qk"))) << text.toStdString();
}

TEST_F(AttentionPanels, ShowTheMapThatTheSelectionMeans)
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
    test::present(map, { 640, 520 });

    const std::vector<float> expected = test::patternedMap(15, 1, 2, 0);
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), expected);
    EXPECT_EQ(map.map().content().selectedRow, 9);
    EXPECT_EQ(map.map().content().selectedColumn, 2);
    EXPECT_TRUE(map.subject().startsWith(QStringLiteral("L1 H2"))) << map.subject().toStdString();
    EXPECT_TRUE(map.footer().startsWith(QStringLiteral("15 \u00D7 15 tokens"))) << map.footer().toStdString();
    EXPECT_TRUE(map.footer().contains(QStringLiteral("rows sum to 1"))) << map.footer().toStdString();
    test::picture(map, QStringLiteral("map_dark"));
    test::picture(map, QStringLiteral("map_dark_2x"), 2);
    test::present(map, { 640, 520 }, Theme::light());
    test::picture(map, QStringLiteral("map_light"));
}

TEST_F(AttentionPanels, SelectTheQueryAndKeyThatAreClicked)
{
    workbench.open(trace("click.h5"));
    MapPanel map(source);
    LinesPanel lines(source);
    ASSERT_TRUE(settle(map));
    test::present(lines, { 640, 240 });
    test::present(map, { 640, 520 });
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

TEST_F(AttentionPanels, KeepTheOldMapDimmedWhileTheNextIsRead)
{
    workbench.open(trace("dim.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    test::present(map, { 480, 400 });
    const QImage before = test::picture(map, QStringLiteral("map_before"));
    workbench.isHeld = true;
    source->selectHead(1, 0);
    EXPECT_TRUE(map.isLoading());
    EXPECT_TRUE(map.subject().startsWith(QStringLiteral("L1 H0")));
    EXPECT_EQ(test::picture(map, QStringLiteral("map_at_once")), before) << "a short read must not flicker";
    QTest::qWait(150);
    const QImage dimmed = test::picture(map, QStringLiteral("map_dimmed"));
    EXPECT_NE(dimmed, before);
    EXPECT_FALSE(map.map().content().isEmpty());
    workbench.answerAll();
    EXPECT_FALSE(map.isLoading());
    EXPECT_NE(test::picture(map, QStringLiteral("map_after")), dimmed);
}

TEST_F(AttentionPanels, ShowTheNewestOfTwoMapsAskedFor)
{
    workbench.open(trace("newest.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    workbench.isHeld = true;
    source->selectHead(1, 0);
    source->selectHead(1, 1);
    workbench.answerAll();
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), test::patternedMap(15, 1, 1, 0));
    EXPECT_FALSE(map.isLoading());
}

TEST_F(AttentionPanels, HideSpecialTokensOnBothAxesAndSayWhatRowsSumTo)
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

    QTest::mouseClick(
        &map.map(), Qt::LeftButton, {}, map.map().layoutNow().cellRect({ 0, 1 }).center().toPoint());
    EXPECT_EQ(workbench.selection().query, 1)
        << "the selection counts the tokens of the text, hidden ones too";
    EXPECT_EQ(workbench.selection().key, 2);
}

TEST_F(AttentionPanels, KeepTheRangeWhileGoingThroughHeadsWhenItIsLocked)
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

TEST_F(AttentionPanels, OfferTheExamplesOfATraceThatHasSeveral)
{
    AttentionTraceSpec spec;
    spec.examples = 3;
    workbench.open(trace("examples.h5", spec));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    test::present(map, { 520, 460 });
    auto* chooser = map.findChild<QSpinBox*>();
    ASSERT_TRUE(chooser->isVisible());
    EXPECT_EQ(chooser->maximum(), 3);
    chooser->setValue(3);
    ASSERT_TRUE(settle(map));
    EXPECT_EQ(workbench.selection().example, 2);
    const std::span<const float> shown = map.map().content().values.values<float>();
    EXPECT_EQ(std::vector<float>(shown.begin(), shown.end()), test::patternedMap(15, 0, 0, 2));
    EXPECT_TRUE(map.footer().contains(QStringLiteral("example 3 of 3"))) << map.footer().toStdString();
    test::picture(map, QStringLiteral("map_examples"));
}

TEST_F(AttentionPanels, WaitForAnExampleThatIsNotRecordedYet)
{
    AttentionTraceSpec spec;
    spec.examples = 2;
    spec.committed = 1;
    workbench.open(trace("growing.h5", spec));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    source->selectExample(1);
    EXPECT_FALSE(map.isLoading());
    EXPECT_EQ(source->state(), AttentionSource::State::NotRecordedYet);
    EXPECT_TRUE(map.findChild<MessagePage*>()->text().contains(QStringLiteral("Not recorded yet")));
}

TEST_F(AttentionPanels, GoBackToNothingWhenTheTraceIsClosed)
{
    const int key = workbench.open(trace("closed.h5"));
    MapPanel map(source);
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(map));
    workbench.close(key);
    EXPECT_FALSE(map.figure().has_value());
    EXPECT_FALSE(heads.figure().has_value());
    EXPECT_EQ(source->state(), AttentionSource::State::NoTrace);
    ASSERT_TRUE(settle(heads));
}

TEST_F(AttentionPanels, FigureIsTheSameWhateverTheWindow)
{
    workbench.open(trace("figure.h5"));
    MapPanel map(source);
    ASSERT_TRUE(settle(map));
    const auto bytesNow = [&](const char* name) {
        const std::filesystem::path path = test::scratchFolder() / name;
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
        test::present(map, { 900, 300 }, Theme::light());
        QTest::mouseMove(&map.map(), map.map().layoutNow().cellRect({ 3, 3 }).center().toPoint());
        EXPECT_EQ(bytesNow(name), unseen) << name;
        EXPECT_GT(unseen.size(), 100) << name;
    }
}

TEST_F(AttentionPanels, OverviewReadsEveryHeadAndFollowsTheSelection)
{
    AttentionTraceSpec spec;
    spec.layers = 6;
    spec.heads = 12;
    workbench.open(trace("heads.h5", spec));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    test::present(heads, { 340, 720 });
    EXPECT_EQ(heads.grid().content().heads.size(), 72U);
    for (const HeadThumbnail& head : heads.grid().content().heads) {
        EXPECT_EQ(head.map.rows, 15);
    }
    EXPECT_TRUE(heads.subject().startsWith(QStringLiteral("6 \u00D7 12"))) << heads.subject().toStdString();
    EXPECT_TRUE(heads.footer().startsWith(QStringLiteral("72 of 72 heads"))) << heads.footer().toStdString();

    const int place = 3 * 12 + 5;
    QTest::mouseClick(
        &heads.grid(), Qt::LeftButton, {}, heads.grid().layoutNow().thumbnail(place).center().toPoint());
    EXPECT_EQ(workbench.selection().layer, 3);
    EXPECT_EQ(workbench.selection().head, 5);
    EXPECT_EQ(heads.table().currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("L3 H5"));
    QTest::keyClick(&heads.grid(), Qt::Key_Right);
    EXPECT_EQ(workbench.selection().head, 6);
    test::picture(heads, QStringLiteral("heads_dark"));
    test::picture(heads, QStringLiteral("heads_dark_2x"), 2);
    test::present(heads, { 340, 720 }, Theme::light());
    test::picture(heads, QStringLiteral("heads_light"));
}

TEST_F(AttentionPanels, OverviewSortsItsThumbnailsByAStatistic)
{
    workbench.open(trace("sorted.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    action(heads, QStringLiteral("Sorted by entropy"))->trigger();
    EXPECT_TRUE(heads.subject().contains(QStringLiteral("sorted by entropy")));
    EXPECT_TRUE(heads.grid().content().rowLabels.isEmpty()) << "rows are no layers any more";
    double before = 0;
    for (const HeadThumbnail& head : heads.grid().content().heads) {
        const double entropy = statisticsOf(test::patternedMap(15, head.layer, head.head, 0), 15, 15).entropy;
        EXPECT_GE(entropy, before);
        before = entropy;
    }
    HeadsPanel other(source, workbench);
    other.restore(heads.state());
    EXPECT_EQ(other.order(), HeadOrder::Entropy);
}

TEST_F(AttentionPanels, TableSortsByNumberAndCopiesAsTabSeparatedText)
{
    workbench.open(trace("table.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    test::present(heads, { 340, 720 });
    heads.table().sortByColumn(1, Qt::DescendingOrder);
    const auto entropyAt
        = [&](int row) { return heads.table().model()->index(row, 1).data(HeadTable::sortRole).toDouble(); };
    for (int row = 1; row < 6; ++row) {
        EXPECT_GE(entropyAt(row - 1), entropyAt(row));
    }
    heads.table().setFocus();
    QTest::keyClick(&heads.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 8);
    EXPECT_EQ(lines[0].split(u'\t').size(), 5);
    EXPECT_NEAR(lines[1].split(u'\t')[1].toDouble(), entropyAt(0), 1e-6);
}

TEST_F(AttentionPanels, LinesSayHowManyOfHowManyAreShown)
{
    workbench.open(trace("lines.h5"));
    LinesPanel lines(source);
    ASSERT_TRUE(settle(lines));
    test::present(lines, { 720, 280 });
    int expected = 0;
    for (const float weight : test::patternedMap(15, 0, 0, 0)) {
        expected += static_cast<double>(weight) >= 0.05;
    }
    EXPECT_TRUE(lines.footer().startsWith(QStringLiteral("shown: %1 of 225 links above 0.05").arg(expected)))
        << lines.footer().toStdString();
    lines.setThreshold(0);
    EXPECT_TRUE(lines.footer().startsWith(QStringLiteral("shown: 225 of 225")))
        << lines.footer().toStdString();
    lines.setThreshold(0.05);
    QTest::mouseClick(&lines.lines(), Qt::LeftButton, {},
        QPointF(lines.lines().layoutNow().queryX[9], lines.lines().layoutNow().top - 8).toPoint());
    EXPECT_EQ(workbench.selection().query, 9);
    test::picture(lines, QStringLiteral("lines_dark"));
    test::present(lines, { 720, 280 }, Theme::light());
    test::picture(lines, QStringLiteral("lines_light"));
    QTest::keyClick(&lines.lines(), Qt::Key_Escape);
    EXPECT_FALSE(workbench.selection().query.has_value());
}

TEST_F(AttentionPanels, ShowTokensOfEveryScriptAndLength)
{
    AttentionTraceSpec spec;
    spec.tokens = { "[CLS]", "", "a\nb", "\t", "  ", "学习", "机器", "한국어", "العربية", "עברית",
        "e\xCC\x81", "\xCC\x81\xCC\x81", "हिन्दी", "👩‍👩‍👧", std::string(400, 'x'),
        "\xE2\x80\xAErtl override", "\xFF\xFE", "[SEP]" };
    workbench.open(trace("hostile.h5", spec));
    MapPanel map(source);
    LinesPanel lines(source);
    ASSERT_TRUE(settle(map));
    test::present(lines, { 900, 280 });
    test::present(map, { 700, 560 });
    EXPECT_EQ(map.map().content().rowLabels.size(), 18);
    for (const QString& label : map.map().content().rowLabels) {
        EXPECT_FALSE(label.isEmpty());
        EXPECT_FALSE(label.contains(u'\n'));
        EXPECT_LE(label.size(), 256);
    }
    EXPECT_LE(map.map().layoutNow().plot.left(), 700 * 0.3) << "a long token must not push the map away";
    QTest::mouseMove(&map.map(), map.map().layoutNow().cellRect({ 8, 14 }).center().toPoint());
    test::picture(map, QStringLiteral("map_hostile"));
    test::picture(lines, QStringLiteral("lines_hostile"));
}

} // namespace
} // namespace fovea::attention_maps
