// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_verb.h"
#include "trace/temporary_folder.h"

#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace fovea {
namespace {

class PluginVerb : public ::testing::Test {
protected:
    PluginVerb() { qputenv("FOVEA_PLUGIN_PATH", FOVEA_BINARY_DIR "/../lib/fovea/plugins"); }
    ~PluginVerb() override { qunsetenv("FOVEA_PLUGIN_PATH"); }

    TemporaryFolder m_folder;
    QSettings m_settings { QString::fromStdString((m_folder.path() / "settings.ini").string()),
        QSettings::IniFormat };
};

TEST_F(PluginVerb, RefusesToDisableWhatThereIsNot)
{
    EXPECT_EQ(runPluginVerb({ "disable", "NOSUCH" }, m_settings), 2);
    EXPECT_EQ(runPluginVerb({ "enable", "NOSUCH" }, m_settings), 2);
    EXPECT_TRUE(m_settings.value("disabledPlugins").toStringList().isEmpty());
}

TEST_F(PluginVerb, EnablesAgainWhatItDisabled)
{
    EXPECT_EQ(runPluginVerb({ "disable", "trace_browser" }, m_settings), 0);
    EXPECT_EQ(m_settings.value("disabledPlugins").toStringList(), QStringList { "trace_browser" });
    EXPECT_EQ(runPluginVerb({ "enable", "trace_browser" }, m_settings), 0);
    EXPECT_TRUE(m_settings.value("disabledPlugins").toStringList().isEmpty());
}

TEST_F(PluginVerb, CanForgetADisabledPluginWhoseFileIsGone)
{
    m_settings.setValue("disabledPlugins", QStringList { "gone" });
    EXPECT_EQ(runPluginVerb({ "enable", "gone" }, m_settings), 0);
}

TEST_F(PluginVerb, WritesANewPluginIntoAFolderThatWasNotThere)
{
    const QString folder = QString::fromStdString((m_folder.path() / "row_sums").string());
    EXPECT_EQ(runPluginVerb({ "new", "Row Sums", folder }, m_settings), 2);
    EXPECT_FALSE(QFileInfo::exists(folder));
    EXPECT_EQ(runPluginVerb({ "new", "row_sums", folder }, m_settings), 0);
    EXPECT_EQ(runPluginVerb({ "new", "row_sums", folder }, m_settings), 3);
    for (const char* name : { "CMakeLists.txt", "CMakePresets.json", ".gitignore", "README.md",
             "row_sums.json", "plugin.cpp", "tests/entropy_test.cpp", "translations/row_sums_zh_CN.ts" }) {
        EXPECT_TRUE(QFileInfo::exists(folder + "/" + name)) << name;
    }
    QFile manifest(folder + "/row_sums.json");
    ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
    const QByteArray text = manifest.readAll();
    EXPECT_TRUE(text.contains("\"Row sums\"")) << text.constData();
    EXPECT_TRUE(text.contains("\"row-sums\"")) << text.constData();
    EXPECT_FALSE(text.contains("entropy\"")) << text.constData();
}

TEST_F(PluginVerb, ChecksOnlyWhatIsThere)
{
    EXPECT_EQ(runPluginVerb({ "check" }, m_settings), 2);
    EXPECT_EQ(runPluginVerb({ "check", "/no/such/plugin.so" }, m_settings), 3);
    QFile broken(QString::fromStdString((m_folder.path() / "broken.so").string()));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no library");
    broken.close();
    EXPECT_EQ(runPluginVerb({ "check", broken.fileName() }, m_settings), 1);
}

TEST_F(PluginVerb, HelpIsNoMistake)
{
    EXPECT_EQ(runPluginVerb({ "--help" }, m_settings), 0);
    EXPECT_EQ(runPluginVerb({ "nonsense" }, m_settings), 2);
}

} // namespace
} // namespace fovea
