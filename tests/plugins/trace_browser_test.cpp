// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins/attention_trace.h"
#include "plugins/fake_workbench.h"
#include "trace_browser/browser_panel.h"
#include "widgets/application.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>
#include <hdf5.h>
#include <hdf5_hl.h>

#include <numeric>

namespace fovea::trace_browser {
namespace {

class TraceBrowser : public ::testing::Test {
protected:
    void SetUp() override
    {
        trace = test::writeAttentionTrace(test::scratchFolder() / "browser.h5", {});
        test::present(panel, { 900, 420 });
        tree = panel.findChild<QTreeView*>("browserTree");
        cells = panel.findChild<QTableView*>("browserCells");
    }
    void openTrace()
    {
        Selection selection;
        selection.trace = workbench.open(trace);
        workbench.select(selection);
    }
    bool settle()
    {
        return QTest::qWaitFor([&] { return !panel.isLoading(); }, 5000);
    }
    void choose(const char* path)
    {
        Selection selection = workbench.selection();
        selection.path = path;
        workbench.select(selection);
        ASSERT_TRUE(settle());
    }
    test::FakeWorkbench workbench;
    BrowserPanel panel { workbench };
    std::shared_ptr<const Trace> trace;
    QTreeView* tree = nullptr;
    QTableView* cells = nullptr;
};

TEST_F(TraceBrowser, SaysWhatToDropWhileNothingIsOpen)
{
    EXPECT_TRUE(panel.address().isEmpty());
    EXPECT_FALSE(panel.figure().has_value());
    bool hasWords = false;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        hasWords = hasWords || (label->isVisible() && label->text().contains("Drop a trace"));
    }
    EXPECT_TRUE(hasWords);
}

TEST_F(TraceBrowser, ListsTheGroupsOfATraceAndReadsChildrenWhenTheyAreOpened)
{
    openTrace();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->model()->rowCount() > 1; }, 5000));
    const Result<std::vector<TraceNode>> expected = trace->children("/");
    ASSERT_TRUE(expected);
    EXPECT_EQ(tree->model()->rowCount(), static_cast<int>(expected->size()));
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        const QModelIndex index = tree->model()->index(row, 0);
        if (index.data().toString() == "tokens") {
            EXPECT_EQ(tree->model()->rowCount(index), 0);
            tree->expand(index);
            EXPECT_TRUE(QTest::qWaitFor([&] { return tree->model()->rowCount(index) > 2; }, 5000));
            return;
        }
    }
    FAIL() << "no group of tokens";
}

TEST_F(TraceBrowser, ShowsTheValuesAndStatisticsOfADataset)
{
    openTrace();
    choose("/tokens/ids");
    const Result<Array> expected = trace->readDataset("/tokens/ids");
    ASSERT_TRUE(expected);
    EXPECT_EQ(cells->model()->rowCount(), static_cast<int>(expected->shape().elementCount()));
    EXPECT_EQ(panel.content()->statistics.count, expected->shape().elementCount());
    EXPECT_TRUE(panel.address().endsWith("browser.h5::/tokens/ids"));
    EXPECT_TRUE(panel.footer().contains("shown"));
    ASSERT_TRUE(panel.figure().has_value());
    EXPECT_EQ(panel.figure()->data.shape(), expected->shape());
    test::picture(panel, "trace-browser-ids");
}

TEST_F(TraceBrowser, FollowsTheTreeAndRevealsAPath)
{
    openTrace();
    choose("/tokens/offsets");
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->currentIndex().data().toString() == "offsets"; }, 5000));
    const QModelIndex sibling = tree->model()->index(0, 0, tree->currentIndex().parent());
    tree->setCurrentIndex(sibling);
    EXPECT_TRUE(QString::fromStdString(*workbench.selection().path).endsWith(sibling.data().toString()));
}

TEST_F(TraceBrowser, GoesThroughTheOuterAxesOfAForeignFileWithSpinBoxes)
{
    const std::filesystem::path file = test::scratchFolder() / "foreign.h5";
    const hid_t hdf5 = H5Fcreate(file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hsize_t extents[] { 2, 3, 4 };
    std::vector<float> values(24);
    std::iota(values.begin(), values.end(), 0.0F);
    ASSERT_EQ(H5LTmake_dataset_float(hdf5, "/cube", 3, extents, values.data()), 0);
    H5Fclose(hdf5);
    Result<Trace> opened = Trace::open(file);
    ASSERT_TRUE(opened);
    trace = std::make_shared<const Trace>(std::move(*opened));
    openTrace();
    choose("/cube");
    EXPECT_EQ(panel.content()->numbers, std::vector<double>(values.begin(), values.begin() + 12));

    auto* box = panel.findChild<QSpinBox*>();
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(box->isVisible());
    EXPECT_EQ(box->accessibleName(), "axis 0");
    EXPECT_EQ(box->maximum(), 1);
    QTest::keyClick(box, Qt::Key_Up);
    ASSERT_TRUE(settle());
    EXPECT_EQ(panel.content()->numbers, std::vector<double>(values.begin() + 12, values.end()));
    EXPECT_TRUE(panel.address().endsWith("foreign.h5::/cube[1,:,:]"));
    test::picture(panel, "trace-browser-cube");
}

TEST_F(TraceBrowser, CopiesTheAddress)
{
    openTrace();
    choose("/tokens/ids");
    for (QPushButton* button : panel.findChildren<QPushButton*>()) {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.address());
}

TEST_F(TraceBrowser, SaysWhatIsMissingWhenThereIsNoSuchPath)
{
    openTrace();
    choose("/no/such/thing");
    EXPECT_EQ(panel.content(), nullptr);
    EXPECT_FALSE(panel.figure().has_value());
    bool isTold = false;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        isTold = isTold || (label->isVisible() && label->text().contains("/no/such/thing"));
    }
    EXPECT_TRUE(isTold);
}

TEST_F(TraceBrowser, TabLeavesTheTables)
{
    openTrace();
    choose("/tokens/ids");
    auto* attributes = panel.findChild<QTableWidget*>();
    for (QTableView* table : { cells, static_cast<QTableView*>(attributes) }) {
        table->setCurrentIndex(table->model()->index(0, 0));
        const QModelIndex before = table->currentIndex();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        EXPECT_EQ(table->currentIndex(), before);
    }
}

TEST_F(TraceBrowser, ShowsWholeNumbersThatADoubleCannotHold)
{
    const std::filesystem::path file = test::scratchFolder() / "large.h5";
    const hid_t hdf5 = H5Fcreate(file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hsize_t extent = 2;
    const long long values[] { 9007199254740993, -9223372036854775807 };
    ASSERT_EQ(H5LTmake_dataset(hdf5, "/seeds", 1, &extent, H5T_NATIVE_LLONG, values), 0);
    H5Fclose(hdf5);
    Result<Trace> opened = Trace::open(file);
    ASSERT_TRUE(opened);
    trace = std::make_shared<const Trace>(std::move(*opened));
    openTrace();
    choose("/seeds");
    ASSERT_EQ(cells->model()->rowCount(), 2);
    const auto shown = [this](int row, Qt::ItemDataRole role) {
        return cells->model()->index(row, 0).data(role).toString();
    };
    EXPECT_EQ(shown(0, Qt::DisplayRole), "9007199254740993");
    EXPECT_EQ(shown(0, Qt::ToolTipRole), "9007199254740993");
    EXPECT_EQ(shown(1, Qt::ToolTipRole), "-9223372036854775807");
    cells->selectAll();
    cells->setFocus();
    QTest::keyClick(cells, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains("9007199254740993"));
}

/// The panel behind another, as in a window.
class TraceBrowserBehind : public TraceBrowser {
protected:
    TraceBrowserBehind()
    {
        m_window.addWidget(&panel);
        m_window.addWidget(new QWidget);
        m_window.resize(900, 420);
    }
    ~TraceBrowserBehind() override { panel.setParent(nullptr); }
    void SetUp() override
    {
        trace = test::writeAttentionTrace(test::scratchFolder() / "behind.h5", {});
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    }

    QStackedWidget m_window;
};

TEST_F(TraceBrowserBehind, LetsGoOfATraceThatIsClosed)
{
    openTrace();
    choose("/tokens/ids");
    ASSERT_NE(panel.content(), nullptr);
    m_window.setCurrentIndex(1);
    const std::weak_ptr<const Trace> watched = trace;
    trace.reset();
    ASSERT_FALSE(watched.expired());
    workbench.close(*workbench.selection().trace);
    workbench.select({});
    EXPECT_TRUE(watched.expired());
}

TEST_F(TraceBrowserBehind, ReadsWhatHasGrownWhenItIsSeenAgain)
{
    openTrace();
    choose("/tokens/ids");
    m_window.setCurrentIndex(1);
    const int before = workbench.readCount;
    workbench.grow(*workbench.selection().trace);
    QTest::qWait(20);
    EXPECT_EQ(workbench.readCount, before);
    m_window.setCurrentIndex(0);
    ASSERT_TRUE(settle());
    EXPECT_GT(workbench.readCount, before);
    EXPECT_NE(panel.content(), nullptr);
}

} // namespace
} // namespace fovea::trace_browser
