// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <fovea/data_table.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace fovea {
namespace {

TableContent small()
{
    TableContent table;
    table.title = QStringLiteral("Heads");
    table.rowTitle = QStringLiteral("head");
    table.rowNames = QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a") };
    table.columnNames = QStringList { QStringLiteral("entropy"), QStringLiteral("share") };
    table.values = Array::of<double>(Shape { 3, 2 }, { 2, 0.5, std::nan(""), 0.25, 1, 0.125 });
    return table;
}

QString cell(const DataTable& table, int row, int column)
{
    return table.view().model()->index(row, column).data().toString();
}

class DataTableWidget : public ::testing::Test {
protected:
    void SetUp() override
    {
        table.setContent(small());
        test::present(table, { 320, 200 });
        table.activateWindow();
        table.view().setFocus();
    }
    DataTable table;
};

TEST_F(DataTableWidget, SortsByAClickOnAHeadingWithNaNLast)
{
    QHeaderView* const header = table.view().horizontalHeader();
    const QPoint middle(
        header->sectionViewportPosition(1) + header->sectionSize(1) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(cell(table, 0, 0), QStringLiteral("a"));
    EXPECT_EQ(cell(table, 2, 0), QStringLiteral("c"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(cell(table, 0, 0), QStringLiteral("b"));
    EXPECT_EQ(cell(table, 2, 0), QStringLiteral("c"));
}

TEST_F(DataTableWidget, SortsByTheKeyboard)
{
    table.view().setCurrentIndex(table.view().model()->index(0, 0));
    QTest::keyClick(&table.view(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(cell(table, 0, 0), QStringLiteral("a"));
    QTest::keyClick(&table.view(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(cell(table, 0, 0), QStringLiteral("c"));
}

TEST_F(DataTableWidget, CopiesTheSelectionOrAllAsTabSeparatedLines)
{
    table.view().clearSelection();
    table.copy();
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
        QStringLiteral("head\tentropy\tshare\nb\t2\t0.5\nc\tnan\t0.25\na\t1\t0.125\n"));
    table.view().selectionModel()->select(
        table.view().model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(&table.view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("b\t2\t0.5"));
    test::picture(table, QStringLiteral("data_table"));
}

TEST_F(DataTableWidget, TellsWhatACellIsToAssistiveTechnology)
{
    EXPECT_EQ(table.view().accessibleName(), QStringLiteral("Heads"));
    EXPECT_EQ(table.view().model()->index(0, 1).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("entropy 2.00000"));
}

} // namespace
} // namespace fovea
