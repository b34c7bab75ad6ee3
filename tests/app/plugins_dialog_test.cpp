// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_loader.h"
#include "plugins_dialog.h"

#include <QPointer>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(PluginsDialogTest, TabGoesThroughTheTableAsOnePlaceAndNotCellByCell)
{
    PluginLoader plugins({ FOVEA_BINARY_DIR "/../lib/fovea/plugins" }, {});
    QPointer<PluginsDialog> dialog = new PluginsDialog(plugins, nullptr);
    dialog->show();
    auto* table = dialog->findChild<QTableWidget*>();
    ASSERT_NE(table, nullptr);
    ASSERT_GT(table->rowCount(), 0);
    table->setCurrentCell(0, 0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Tab);
    EXPECT_EQ(table->currentColumn(), 0);
    QTest::keyClick(table, Qt::Key_Right);
    EXPECT_EQ(table->currentColumn(), 1);
    delete dialog;
}

} // namespace
} // namespace fovea
