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
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

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
    /// A dataset of at least three axes.
    std::string deepDataset(const std::string& path = "/")
    {
        const Result<std::vector<TraceNode>> children = trace->children(path);
        for (const TraceNode& node : children ? *children : std::vector<TraceNode>()) {
            if (node.type == TraceNode::Type::Dataset && node.shape.rank() >= 3) {
                return node.path;
            }
            if (node.type == TraceNode::Type::Group) {
                if (std::string found = deepDataset(node.path); !found.empty()) {
                    return found;
                }
            }
        }
        return {};
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

TEST_F(TraceBrowser, GoesThroughOuterAxesWithSpinBoxes)
{
    openTrace();
    const std::string path = deepDataset();
    ASSERT_FALSE(path.empty());
    choose(path.c_str());
    QSpinBox* box = nullptr;
    for (QSpinBox* each : panel.findChildren<QSpinBox*>()) {
        if (each->isVisible() && each->maximum() > 0) {
            box = each;
        }
    }
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->accessibleName().isEmpty());
    const std::vector<double> before = panel.content()->numbers;
    QTest::keyClick(box, Qt::Key_Up);
    ASSERT_TRUE(settle());
    EXPECT_NE(panel.content()->numbers, before);
    EXPECT_TRUE(panel.address().contains("1,"));
    test::picture(panel, "trace-browser-maps");
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

} // namespace
} // namespace fovea::trace_browser
