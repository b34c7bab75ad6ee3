// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"
#include "attention_maps/lines_panel.h"
#include "attention_maps/map_panel.h"
#include "attention_maps/message_page.h"
#include "plugins/attention_fixture.h"

#include <QTableView>

namespace fovea::attention_maps::test {
namespace {

using Mode = Comparison::Mode;

class AttentionComparison : public AttentionPanels {
protected:
    /// "big" is put in, "street" is replaced by "road", "too" is taken out.
    void SetUp() override
    {
        AttentionTraceSpec other;
        other.tokens = { "[CLS]", "the", "big", "animal", "did", "n't", "cross", "the", "road", "because",
            "it", "was", "tired", ".", "[SEP]" };
        a = workbench.open(trace("compared_a.h5"));
        b = workbench.open(trace("compared_b.h5", other));
        Selection selection;
        selection.trace = a;
        selection.example = 0;
        selection.layer = 0;
        selection.head = 1;
        workbench.select(selection);
    }
    void compare()
    {
        Comparison comparison;
        comparison.b = ComparisonSide { b, std::nullopt };
        workbench.compare(comparison);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !source->isLoading(); }, 5000));
    }

    int a = 0, b = 0;
};

TEST_F(AttentionComparison, TakesTheDifferenceOfTheTokensThatBothHave)
{
    compare();
    const PreparedMap& difference = source->map(MapView::Difference);
    EXPECT_EQ(difference.rowLabels.size(), 14);
    EXPECT_TRUE(difference.rowLabels.contains(QStringLiteral("street\u2192road")));
    EXPECT_FALSE(difference.rowLabels.contains(QStringLiteral("big")));
    const std::vector<float> before = fovea::test::patternedMap(15, 0, 1, 0);
    // Row "animal" is 2 in A and 3 in B, column "it" 9 and 10.
    const int row = *difference.shown.rowOf(2), column = *difference.shown.columnOf(9);
    const float expected = before[3 * 15 + 10] - before[2 * 15 + 9];
    EXPECT_FLOAT_EQ(
        difference.shown.values.values<float>()[static_cast<std::size_t>(row * 14 + column)], expected);
}

TEST_F(AttentionComparison, ColoursADifferenceTheSameOnBothSidesOfZero)
{
    compare();
    const ValueScale& scale = source->map(MapView::Difference).scale;
    EXPECT_EQ(scale.map, ColorMap::Diverging);
    EXPECT_EQ(scale.low, -scale.high);
}

TEST_F(AttentionComparison, GivesBothSidesOneRangeUntilToldOtherwise)
{
    compare();
    EXPECT_EQ(source->map(MapView::A).scale, source->map(MapView::B).scale);
    Selection other = workbench.selection();
    other.layer = 1;
    workbench.select(other);
    Comparison comparison = workbench.comparison();
    comparison.isRangeLocked = false;
    workbench.compare(comparison);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !source->isLoading(); }, 5000));
    const auto largest
        = [this](MapView view) { return rangeOf(source->map(view).shown.values.values<float>()).high; };
    EXPECT_EQ(source->map(MapView::A).scale.high, largest(MapView::A));
    EXPECT_EQ(source->map(MapView::B).scale.high, largest(MapView::B));
}

TEST_F(AttentionComparison, FindsTheSelectedTokenOfOneTextInTheOther)
{
    compare();
    source->selectCell(2, 9, MapView::A);
    EXPECT_EQ(source->selectedRow(MapView::B), 3);
    EXPECT_EQ(source->selectedColumn(MapView::B), 10);
    source->selectCell(2, 0, MapView::B);
    EXPECT_EQ(workbench.selection().trace, b);
    EXPECT_EQ(source->selectedRow(MapView::A), std::nullopt) << "\"big\" is in B alone";
    EXPECT_EQ(source->selectedColumn(MapView::A), 0);
    EXPECT_EQ(source->target()->trace, a) << "selecting in B does not move A";
}

TEST_F(AttentionComparison, SaysInTheFooterWhatWasLeftOut)
{
    MapPanel map(source);
    compare();
    map.setComparisonMode(Mode::Difference);
    EXPECT_TRUE(map.footer().contains(QStringLiteral("14 tokens aligned, 1 only in A, 1 only in B left out")))
        << map.footer().toStdString();
}

TEST_F(AttentionComparison, ExplainsAHeadThatBHasNot)
{
    AttentionTraceSpec small;
    small.layers = 1;
    b = workbench.open(trace("compared_small.h5", small));
    MapPanel map(source);
    compare();
    Selection other = workbench.selection();
    other.layer = 1;
    workbench.select(other);
    map.setComparisonMode(Mode::Difference);
    ASSERT_TRUE(settle(map));
    EXPECT_FALSE(map.figure().has_value());
    EXPECT_TRUE(map.findChild<MessagePage*>()->text().contains(QStringLiteral("B has no such head")));
    map.setComparisonMode(Mode::A);
    EXPECT_TRUE(map.figure().has_value());
}

TEST_F(AttentionComparison, DrawsBothMapsOrTheDifference)
{
    MapPanel map(source);
    HeadsPanel heads(source, workbench);
    LinesPanel lines(source);
    compare();
    const std::initializer_list<std::pair<Panel*, QSize>> panels { { &map, { 640, 400 } },
        { &heads, { 420, 640 } }, { &lines, { 640, 300 } } };
    for (const auto& [panel, size] : panels) {
        for (const Mode mode : fovea::comparisonModes) {
            panel->setComparisonMode(mode);
            ASSERT_TRUE(settle(*panel));
            for (const bool isDark : { true, false }) {
                fovea::test::present(*panel, size, isDark ? Theme::dark() : Theme::light());
                panel->retranslate();
                const QString name = QString("compare_%1_%2_%3")
                                         .arg(panel->metaObject()->className())
                                         .arg(QString::fromUtf8(nameOf(mode).data()))
                                         .arg(isDark ? "dark" : "light");
                EXPECT_FALSE(fovea::test::picture(*panel, QString(name).replace("::", "_")).isNull());
            }
        }
    }
    AttentionOptions options = source->options();
    options.split = SplitStyle::Wipe;
    source->setOptions(options);
    map.setComparisonMode(Mode::Split);
    fovea::test::present(map, { 640, 400 });
    fovea::test::picture(map, "compare_wipe_dark");
    EXPECT_EQ(map.maps().arrangement(), MapPair::Arrangement::Wipe);
    EXPECT_EQ(map.maps().first().content().rows(), map.maps().second().content().rows());
}

TEST_F(AttentionComparison, MovesTheWipeByMouseAndKeys)
{
    AttentionOptions options;
    options.split = SplitStyle::Wipe;
    source->setOptions(options);
    MapPanel map(source);
    compare();
    map.setComparisonMode(Mode::Split);
    fovea::test::present(map, { 640, 400 });
    auto* line = map.findChild<QWidget*>("wipeLine");
    ASSERT_NE(line, nullptr);
    const double before = map.maps().wipe();
    QTest::keyClick(line, Qt::Key_Right);
    EXPECT_GT(map.maps().wipe(), before);
    QTest::mousePress(line, Qt::LeftButton, {}, { 4, 50 });
    QTest::mouseMove(line, { -96, 50 });
    QTest::mouseRelease(line, Qt::LeftButton, {}, { 4, 50 });
    EXPECT_LT(map.maps().wipe(), before);
}

TEST_F(AttentionComparison, DrawsLinesOfBothAndOfWhatChanged)
{
    LinesPanel lines(source);
    compare();
    lines.setComparisonMode(Mode::Split);
    EXPECT_FALSE(lines.lines().content().links.links.empty());
    EXPECT_FALSE(lines.lines().content().linksOfB.links.empty());
    lines.setComparisonMode(Mode::Difference);
    const TokenLinesContent& changes = lines.lines().content();
    EXPECT_TRUE(changes.isChange);
    const PreparedMap& a_ = source->map(MapView::PairedA);
    const PreparedMap& b_ = source->map(MapView::PairedB);
    for (const TokenLink& link : changes.linksOfB.links) {
        const auto place = static_cast<std::size_t>(link.query * 14 + link.key);
        EXPECT_FLOAT_EQ(
            link.weight, b_.shown.values.values<float>()[place] - a_.shown.values.values<float>()[place]);
    }
}

TEST_F(AttentionComparison, ListsTheHeadsOfBothAndTheirChanges)
{
    HeadsPanel heads(source, workbench);
    compare();
    heads.setComparisonMode(Mode::Split);
    ASSERT_TRUE(settle(heads));
    EXPECT_EQ(heads.grid().content().heads.size(), 6U);
    EXPECT_EQ(heads.otherGrid().content().heads.size(), 6U);
    const QAbstractItemModel* table = heads.list().table().model();
    EXPECT_TRUE(table->index(0, 1).data().toString().contains(QChar(0x2192)));
    heads.setComparisonMode(Mode::Difference);
    ASSERT_TRUE(settle(heads));
    EXPECT_EQ(heads.grid().content().map, ColorMap::Diverging);
    EXPECT_TRUE(heads.grid().content().sharedHigh.has_value());
    EXPECT_EQ(table->headerData(1, Qt::Horizontal).toString(), QStringLiteral("\u0394 entropy"));
}

TEST_F(AttentionComparison, ComparesTwoExamplesOfOneTrace)
{
    AttentionTraceSpec spec;
    spec.examples = 2;
    const int both = workbench.open(trace("compared_examples.h5", spec));
    Selection selection;
    selection.trace = both;
    selection.example = 0;
    workbench.select(selection);
    Comparison comparison;
    comparison.b = ComparisonSide { both, 1 };
    workbench.compare(comparison);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !source->isLoading(); }, 5000));
    EXPECT_EQ(source->target(Side::A)->example, 0);
    EXPECT_EQ(source->target(Side::B)->example, 1);
    source->selectExample(0, Side::B);
    EXPECT_EQ(source->target(Side::A)->example, 0);
    EXPECT_EQ(source->target(Side::B)->example, 0);
}

} // namespace
} // namespace fovea::attention_maps::test
