// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"

#include <fovea/head_grid.h>
#include <fovea/heatmap.h>
#include <fovea/strip_plot.h>
#include <fovea/token_lines.h>

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTreeWidget>
#include <QWheelEvent>

#include <set>

namespace fovea::test {
namespace {

/// A run is on the screen; then only keys and the mouse.
class WindowKeys : public WindowTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(openModel(modelWithWords(m_folder)));
        ASSERT_TRUE(typeAndRun("the cat sat on a mat"));
        ASSERT_TRUE(waitFor([&] { return !m_window->panels().isLoading(); }));
    }
    template <typename Widget>
    Widget* in(const char* panel)
    {
        return m_window->panels().frame(panel)->findChild<Widget*>();
    }
    Heatmap* map() { return in<Heatmap>("attention_maps"); }
    const Selection& selection() { return m_window->workbench().selection(); }
};

TEST_F(WindowKeys, TabReachesEveryPartOfTheWindow)
{
    auto* input = part<QLineEdit>("input");
    input->setFocus();
    std::set<QWidget*> reached;
    for (int press = 0; press < 60; ++press) {
        QWidget* focused = QApplication::focusWidget();
        reached.insert(focused);
        QCoreApplication::processEvents();
        EXPECT_FALSE(focused->visibleRegion().isEmpty()) << "the keyboard must not go where nothing is seen";
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    const std::initializer_list<QWidget*> parts { input, part<QPushButton>("runButton"),
        part<QPushButton>("modelButton"), part<QTreeWidget>("workspaceTree"),
        in<HeadGrid>("attention_maps.heads"), part<QLineEdit>("headFilter"), part<QTableView>("headTable"),
        map(), in<QSlider>("attention_maps.lines"), in<TokenLines>("attention_maps.lines") };
    for (QWidget* each : parts) {
        EXPECT_TRUE(reached.contains(each))
            << each->metaObject()->className() << " " << each->objectName().toStdString();
    }
}

TEST_F(WindowKeys, ADoubleClickOnAHeadOpensItInTheMap)
{
    PanelFrame* frame = m_window->panels().frame("attention_maps");
    frame->close();
    ASSERT_FALSE(frame->isVisible());
    auto* grid = in<HeadGrid>("attention_maps.heads");
    const int last = static_cast<int>(grid->content().heads.size()) - 1;
    const QPoint place = grid->layoutNow().thumbnail(last).center().toPoint();
    QTest::mouseClick(grid, Qt::LeftButton, {}, place);
    QTest::mouseDClick(grid, Qt::LeftButton, {}, place);
    EXPECT_TRUE(frame->isVisible());
    EXPECT_EQ(m_window->panels().activeFrame(), frame);
    EXPECT_EQ(QApplication::focusWidget(), map());
    EXPECT_EQ(selection().layer, grid->content().heads.back().layer);
    EXPECT_EQ(selection().head, grid->content().heads.back().head);
}

TEST_F(WindowKeys, ArrowsWalkTheMapAndCtrlCCopiesTheCell)
{
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Down);
    QTest::keyClick(map(), Qt::Key_Down);
    QTest::keyClick(map(), Qt::Key_Right);
    EXPECT_EQ(selection().query, 1);
    EXPECT_EQ(selection().key, 1);
    QTest::keyClick(map(), Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QGuiApplication::clipboard()->text().split('\t');
    ASSERT_EQ(copied.size(), 3);
    EXPECT_EQ(copied[0], map()->content().rowLabel(1));
    EXPECT_FLOAT_EQ(copied[2].toFloat(), map()->content().at({ 1, 1 }));
}

TEST_F(WindowKeys, TheWheelZoomsAndHomeShowsAllAgain)
{
    const QRectF whole = map()->view();
    const QPoint middle = map()->layoutNow().plot.center().toPoint();
    QWheelEvent turn(middle, map()->mapToGlobal(middle), {}, QPoint(0, 480), Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(map(), &turn);
    EXPECT_LT(map()->view().width(), whole.width());
    EXPECT_TRUE(m_window->panels().frame("attention_maps")->footerText().contains("seen"));
    const QRectF zoomed = map()->view();
    QTest::mousePress(map(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(map(), middle + QPoint(40, 40));
    QTest::mouseRelease(map(), Qt::LeftButton, {}, middle + QPoint(40, 40));
    EXPECT_NE(map()->view(), zoomed) << "dragging pans";
    QTest::keyClick(map(), Qt::Key_Home);
    EXPECT_EQ(map()->view(), whole);
}

TEST_F(WindowKeys, TheTitleNamesWhatIsShown)
{
    EXPECT_TRUE(m_window->windowTitle().startsWith("the cat sat on a mat"))
        << m_window->windowTitle().toStdString();
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    EXPECT_EQ(m_window->windowTitle(), "Fovea");
}

TEST_F(WindowKeys, EscCancelsARun)
{
    QString words;
    for (int i = 0; i < 4000; ++i) {
        words += "cat ";
    }
    ASSERT_TRUE(openModel(wideModel(m_folder, 12, 768, 512)));
    m_window->run(words);
    ASSERT_TRUE(m_window->control().isRunning());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return !m_window->control().isRunning(); }, 5000));
    EXPECT_EQ(banner(), nullptr);
}

TEST_F(WindowKeys, TheFilterClearsWithEscAndGoesToTheTableWithDown)
{
    auto* filter = part<QLineEdit>("headFilter");
    auto* table = part<QTableView>("headTable");
    const int all = table->model()->rowCount();
    filter->setFocus();
    QTest::keyClicks(filter, "layer = 1 and head = 0");
    EXPECT_EQ(table->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Down);
    EXPECT_EQ(QApplication::focusWidget(), table);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_EQ(table->model()->rowCount(), all);
}

} // namespace
} // namespace fovea::test
