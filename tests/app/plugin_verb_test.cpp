// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_verb.h"
#include "trace/temporary_folder.h"

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

TEST_F(PluginVerb, HelpIsNoMistake)
{
    EXPECT_EQ(runPluginVerb({ "--help" }, m_settings), 0);
    EXPECT_EQ(runPluginVerb({ "nonsense" }, m_settings), 2);
}

} // namespace
} // namespace fovea
