// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "engine/small_models.h"
#include "workspace_tree.h"

#include <fovea/head_grid.h>
#include <fovea/heatmap.h>
#include <fovea/token_lines.h>

#include <QDropEvent>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace fovea::test {
namespace {

/// Two runs of a small model, all panels open.
class WindowSelection : public WindowTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(openModel(modelWithWords(m_folder)));
        ASSERT_TRUE(typeAndRun("the cat sat on a mat"));
        ASSERT_TRUE(typeAndRun("the dog sat on a mat"));
        ASSERT_TRUE(settle());
    }
    bool settle()
    {
        return waitFor([this] {
            for (PanelFrame* frame : m_window->panels().frames()) {
                if (frame->isInFront() && frame->isLoading()) {
                    return false;
                }
            }
            return !m_window->workbench().isReading();
        });
    }
    template <typename Widget>
    Widget* shown(const char* panel)
    {
        for (auto* widget : m_window->panels().frame(panel)->panel().findChildren<Widget*>()) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        ADD_FAILURE() << "nothing of the kind is seen in " << panel;
        return nullptr;
    }
    const Selection& selection() { return m_window->workbench().selection(); }
    void click(QWidget& widget, QPointF place)
    {
        QTest::mouseClick(&widget, Qt::LeftButton, {}, place.toPoint());
    }
    QToolButton* mode(const char* panel, const char* name)
    {
        auto* found = m_window->panels().frame(panel)->findChild<QToolButton*>(name);
        EXPECT_NE(found, nullptr);
        return found;
    }
};

TEST_F(WindowSelection, GoesFromACellOfTheMapToLinesAndBrowser)
{
    auto* map = shown<Heatmap>("attention_maps");
    auto* lines = shown<TokenLines>("attention_maps.lines");
    ASSERT_TRUE(map != nullptr && lines != nullptr);
    click(*map, map->layoutNow().cellRect({ 3, 2 }).center());
    EXPECT_EQ(selection().query, 3);
    EXPECT_EQ(selection().key, 2);
    EXPECT_EQ(lines->content().query, 3);
    EXPECT_EQ(lines->content().key, 2);
}

TEST_F(WindowSelection, GoesFromATokenOfTheLinesToTheMap)
{
    auto* map = shown<Heatmap>("attention_maps");
    auto* lines = shown<TokenLines>("attention_maps.lines");
    ASSERT_TRUE(map != nullptr && lines != nullptr);
    const TokenLinesLayout layout = lines->layoutNow();
    click(*lines, { layout.queryX[4], layout.top - 10 });
    click(*lines, { layout.keyX[1], layout.bottom + 10 });
    EXPECT_EQ(map->content().selectedRow, 4);
    EXPECT_EQ(map->content().selectedColumn, 1);
}

TEST_F(WindowSelection, GoesFromAHeadToEveryPanel)
{
    auto* grid = shown<HeadGrid>("attention_maps.heads");
    ASSERT_NE(grid, nullptr);
    click(*grid, grid->layoutNow().thumbnail(1).center());
    ASSERT_TRUE(settle());
    EXPECT_EQ(selection().head, 1);
    for (const char* panel : { "attention_maps", "attention_maps.lines" }) {
        EXPECT_TRUE(m_window->panels().frame(panel)->panel().subject().startsWith("L0 H1")) << panel;
    }
}

TEST_F(WindowSelection, GoesFromACellOfTheBrowserToTheOthers)
{
    m_window->panels().raisePanel("trace_browser.tree");
    Selection wanted = selection();
    wanted.path = "/tokens/ids";
    m_window->workbench().select(wanted);
    ASSERT_TRUE(settle());
    auto* cells = m_window->panels().frame("trace_browser.tree")->findChild<QTableView*>("browserCells");
    ASSERT_NE(cells, nullptr);
    ASSERT_GE(cells->model()->rowCount(), 3);
    const QRect cell = cells->visualRect(cells->model()->index(2, 0));
    QTest::mouseClick(cells->viewport(), Qt::LeftButton, {}, cell.center());
    EXPECT_EQ(selection().query, 2);
    m_window->panels().raisePanel("attention_maps.lines");
    ASSERT_TRUE(settle());
    auto* lines = shown<TokenLines>("attention_maps.lines");
    ASSERT_NE(lines, nullptr);
    EXPECT_EQ(lines->content().query, 2);
}

TEST_F(WindowSelection, ComparesWithWhatWasSelectedBeforeWhenAModeIsPressed)
{
    const std::vector<int> traces = m_window->workbench().traces();
    ASSERT_EQ(traces.size(), 2U);
    QTest::mouseClick(mode("attention_maps", "modeSplit"), Qt::LeftButton);
    ASSERT_TRUE(settle());
    const Comparison& comparison = m_window->workbench().comparison();
    ASSERT_TRUE(comparison.a && comparison.b);
    EXPECT_EQ(comparison.a->trace, traces[1]);
    EXPECT_EQ(comparison.b->trace, traces[0]);
    EXPECT_EQ(m_window->panels().frame("attention_maps")->panel().comparisonMode(), Comparison::Mode::Split);
    EXPECT_EQ(
        m_window->panels().frame("attention_maps.lines")->panel().comparisonMode(), Comparison::Mode::A);
    auto* tree = part<QTreeWidget>("workspaceTree");
    int badges = 0;
    for (QTreeWidgetItemIterator item(tree); *item != nullptr; ++item) {
        badges += (*item)->icon(0).isNull() ? 0 : 1;
    }
    EXPECT_EQ(badges, 2);
}

TEST_F(WindowSelection, TakesTheModesFromTheKeyboard)
{
    auto* map = shown<Heatmap>("attention_maps");
    ASSERT_NE(map, nullptr);
    Panel& panel = m_window->panels().frame("attention_maps")->panel();
    map->setFocus();
    QTest::keyClick(map, Qt::Key_4);
    EXPECT_EQ(panel.comparisonMode(), Comparison::Mode::Difference);
    QTest::keyClick(map, Qt::Key_1);
    EXPECT_EQ(panel.comparisonMode(), Comparison::Mode::A);
    QTest::keyPress(map, Qt::Key_X);
    EXPECT_EQ(panel.comparisonMode(), Comparison::Mode::B);
    QTest::keyRelease(map, Qt::Key_X);
    EXPECT_EQ(panel.comparisonMode(), Comparison::Mode::A);
}

TEST_F(WindowSelection, SelectsInBWithoutMovingA)
{
    QTest::mouseClick(mode("attention_maps", "modeB"), Qt::LeftButton);
    ASSERT_TRUE(settle());
    const Comparison before = m_window->workbench().comparison();
    auto* map = shown<Heatmap>("attention_maps");
    auto* lines = shown<TokenLines>("attention_maps.lines");
    ASSERT_TRUE(map != nullptr && lines != nullptr);
    click(*map, map->layoutNow().cellRect({ 5, 5 }).center());
    EXPECT_EQ(selection().trace, before.b->trace);
    EXPECT_EQ(selection().query, 5);
    EXPECT_EQ(m_window->workbench().comparison(), before);
    // One word was replaced by one, so every token has its partner at its own place.
    EXPECT_EQ(lines->content().query, 5);
}

TEST_F(WindowSelection, TakesATraceThatIsDroppedOnAPanelAsB)
{
    const int before = m_window->workbench().traces().front();
    PanelFrame* frame = m_window->panels().frame("attention_maps.lines");
    const std::unique_ptr<QMimeData> dragged(dragOfTrace(before));
    QDragEnterEvent enter({ 20, 60 }, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(frame, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({ 20, 60 }, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(frame, &drop);
    EXPECT_EQ(m_window->workbench().comparison().b->trace, before);
    EXPECT_EQ(frame->panel().comparisonMode(), Comparison::Mode::Split);
}

TEST_F(WindowSelection, UndoesAComparison)
{
    (void)m_window->commands().execute("compare.start");
    EXPECT_TRUE(m_window->workbench().comparison().b);
    for (PanelFrame* frame : m_window->panels().frames()) {
        EXPECT_EQ(frame->panel().comparisonMode(), Comparison::Mode::Split);
    }
    (void)m_window->commands().execute("edit.undo");
    EXPECT_FALSE(m_window->workbench().comparison().b);
    EXPECT_EQ(m_window->panels().frame("attention_maps")->panel().comparisonMode(), Comparison::Mode::A);
}

} // namespace
} // namespace fovea::test
