// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"
#include "plugins/attention_fixture.h"

#include <fovea/array_file.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace fovea::attention_maps::test {
namespace {

class HeadsPanelTest : public AttentionPanels { };

TEST_F(HeadsPanelTest, OverviewReadsEveryHeadAndFollowsTheSelection)
{
    AttentionTraceSpec spec;
    spec.layers = 6;
    spec.heads = 12;
    workbench.open(trace("heads.h5", spec));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    fovea::test::present(heads, { 340, 720 });
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
    EXPECT_EQ(
        heads.list().table().currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("L3 H5"));
    QTest::keyClick(&heads.grid(), Qt::Key_Right);
    EXPECT_EQ(workbench.selection().head, 6);
    fovea::test::picture(heads, QStringLiteral("heads_dark"));
    fovea::test::picture(heads, QStringLiteral("heads_dark_2x"), 2);
    fovea::test::present(heads, { 340, 720 }, Theme::light());
    fovea::test::picture(heads, QStringLiteral("heads_light"));
}

TEST_F(HeadsPanelTest, OverviewSortsItsThumbnailsByAStatistic)
{
    workbench.open(trace("sorted.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    action(heads, QStringLiteral("Sorted by entropy"))->trigger();
    EXPECT_TRUE(heads.subject().contains(QStringLiteral("sorted by entropy")));
    EXPECT_TRUE(heads.grid().content().rowLabels.isEmpty()) << "rows are no layers any more";
    double before = 0;
    for (const HeadThumbnail& head : heads.grid().content().heads) {
        const double entropy
            = fovea::statisticsOf(fovea::test::patternedMap(15, head.layer, head.head, 0), 15, 15).entropy;
        EXPECT_GE(entropy, before);
        before = entropy;
    }
    HeadsPanel other(source, workbench);
    other.restore(heads.state());
    EXPECT_EQ(other.order(), HeadOrder::Entropy);
}

TEST_F(HeadsPanelTest, TableSortsByNumberAndCopiesAsTabSeparatedText)
{
    workbench.open(trace("table.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    fovea::test::present(heads, { 340, 720 });
    heads.list().table().sortByColumn(1, Qt::DescendingOrder);
    const auto entropyAt = [&](int row) {
        return heads.list().table().model()->index(row, 1).data(HeadTable::sortRole).toDouble();
    };
    for (int row = 1; row < 6; ++row) {
        EXPECT_GE(entropyAt(row - 1), entropyAt(row));
    }
    heads.list().table().setFocus();
    QTest::keyClick(&heads.list().table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 8);
    EXPECT_EQ(lines[0].split(u'\t').size(), 5);
    EXPECT_NEAR(lines[1].split(u'\t')[1].toDouble(), entropyAt(0), 1e-6);
}

TEST_F(HeadsPanelTest, ListsAndLightsUpTheHeadsThatMeetTheFilter)
{
    AttentionTraceSpec spec;
    spec.layers = 6;
    spec.heads = 12;
    workbench.open(trace("filter.h5", spec));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    fovea::test::present(heads, { 340, 720 });
    auto* field = heads.findChild<QLineEdit*>("headFilter");
    ASSERT_NE(field, nullptr);
    field->setFocus();
    QTest::keyClicks(field, "layer = 3 and head < 4");
    EXPECT_EQ(heads.list().listedCount(), 4);
    EXPECT_TRUE(heads.footer().contains("4 meet the filter")) << heads.footer().toStdString();
    for (const HeadThumbnail& each : heads.grid().content().heads) {
        EXPECT_EQ(each.isFaded, each.layer != 3 || each.head >= 4);
    }
    fovea::test::picture(heads, QStringLiteral("heads_filtered"));
    EXPECT_FALSE(workbench.selection().layer.has_value()) << "filtering selects nothing";

    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(&heads.list().table(), Qt::Key_Down);
    EXPECT_EQ(workbench.selection().layer, 3);

    HeadsPanel other(source, workbench);
    other.restore(heads.state());
    EXPECT_EQ(other.list().filterText(), "layer = 3 and head < 4");

    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(heads.list().listedCount(), 72);
}

TEST_F(HeadsPanelTest, SaysWhyAFilterIsNotUnderstoodAndListsEverything)
{
    workbench.open(trace("wrong_filter.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    fovea::test::present(heads, { 340, 720 });
    heads.list().setFilter("entrpy < 1");
    const auto* problem = heads.findChild<QLabel*>("headFilterProblem");
    ASSERT_NE(problem, nullptr);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains("\"entrpy\"")) << problem->text().toStdString();
    EXPECT_EQ(heads.list().listedCount(), 6);
    fovea::test::picture(heads, QStringLiteral("heads_wrong_filter"));
    heads.list().setFilter("entropy < 100");
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(HeadsPanelTest, OpensTheHeadThatIsDoubleClickedInTheMap)
{
    workbench.open(trace("open.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    fovea::test::present(heads, { 340, 720 });
    QStringList wanted;
    QObject::connect(&heads, &Panel::panelWanted, [&](const QString& panel) { wanted << panel; });
    const QPoint thumbnail = heads.grid().layoutNow().thumbnail(4).center().toPoint();
    QTest::mouseDClick(&heads.grid(), Qt::LeftButton, {}, thumbnail);
    EXPECT_EQ(wanted, QStringList({ "attention_maps" }));
    EXPECT_EQ(workbench.selection().layer, 1);
    EXPECT_EQ(workbench.selection().head, 1);

    QTableView& table = heads.list().table();
    const QPoint row = table.visualRect(table.model()->index(2, 1)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, row);
    EXPECT_EQ(wanted.size(), 2);
    EXPECT_EQ(workbench.selection().layer, 0);
    EXPECT_EQ(workbench.selection().head, 2);
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 3);
    QTest::keyClick(&heads.grid(), Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 4);
}

TEST_F(HeadsPanelTest, FigureNamesItsNumbersWithTheirUnits)
{
    workbench.open(trace("names.h5"));
    HeadsPanel heads(source, workbench);
    ASSERT_TRUE(settle(heads));
    const std::optional<Figure> figure = heads.figure();
    ASSERT_TRUE(figure);
    const std::string csv = formatCsv(figure->data, figure->columnNames);
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
        "row,layer,head,entropy_nat,mean_distance_tokens,diagonality,sink_share");
}

} // namespace
} // namespace fovea::attention_maps::test
