// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_registry.h"
#include "shortcuts.h"
#include "trace/temporary_folder.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

class ShortcutsTest : public ::testing::Test {
protected:
    ShortcutsTest()
    {
        add("file.open", "Ctrl+O");
        add("file.close", "Ctrl+W");
        add("view.chord", "Ctrl+K, Ctrl+O");
    }
    void add(const char* id, const char* key)
    {
        WindowCommand command;
        command.id = id;
        command.keys = { QKeySequence(key) };
        command.run = [](const Value&) { return CommandEffect {}; };
        m_commands.add(command);
    }

    TemporaryFolder m_folder;
    QString m_file = QString::fromStdString((m_folder.path() / "settings.ini").string());
    QSettings m_settings { m_file, QSettings::IniFormat };
    CommandRegistry m_commands;
    Shortcuts m_shortcuts { m_commands, m_settings };
};

TEST_F(ShortcutsTest, TheUsersKeysGoBeforeAPluginsAndThoseBeforeTheDefault)
{
    EXPECT_EQ(m_shortcuts.keys("file.open"), QList { QKeySequence("Ctrl+O") });
    m_shortcuts.setPluginKeys("file.open", { QKeySequence("F3") });
    EXPECT_EQ(m_shortcuts.keys("file.open"), QList { QKeySequence("F3") });
    EXPECT_EQ(m_shortcuts.source("file.open"), Shortcuts::Source::Plugin);
    m_shortcuts.setKeys("file.open", { QKeySequence("F4") });
    EXPECT_EQ(m_shortcuts.keys("file.open"), QList { QKeySequence("F4") });
    m_shortcuts.reset("file.open");
    EXPECT_EQ(m_shortcuts.keys("file.open"), QList { QKeySequence("F3") });
}

TEST_F(ShortcutsTest, AreKeptInTheSettingsAlsoWhenThereIsNone)
{
    m_shortcuts.setKeys("file.open", { QKeySequence("F4"), QKeySequence("Ctrl+,") });
    m_shortcuts.setKeys("file.close", {});
    m_settings.sync();
    QSettings again(m_file, QSettings::IniFormat);
    const Shortcuts read(m_commands, again);
    EXPECT_EQ(read.keys("file.open"), (QList { QKeySequence("F4"), QKeySequence("Ctrl+,") }));
    EXPECT_TRUE(read.keys("file.close").isEmpty());
    EXPECT_EQ(read.source("file.close"), Shortcuts::Source::User);
}

TEST_F(ShortcutsTest, ChoosingTheDefaultIsNoChoiceOfOnesOwn)
{
    m_shortcuts.setKeys("file.open", { QKeySequence("F4") });
    m_shortcuts.setKeys("file.open", { QKeySequence("Ctrl+O") });
    EXPECT_EQ(m_shortcuts.source("file.open"), Shortcuts::Source::Default);
    m_shortcuts.setKeys("file.open", { QKeySequence("F4") });
    m_shortcuts.resetAll();
    EXPECT_EQ(m_shortcuts.keys("file.open"), QList { QKeySequence("Ctrl+O") });
    EXPECT_TRUE(m_settings.allKeys().isEmpty());
}

TEST_F(ShortcutsTest, ConflictsAreAlsoSeenWithTheBeginningOfAChord)
{
    EXPECT_EQ(m_shortcuts.conflicts("file.open", QKeySequence("Ctrl+W")),
        std::vector<std::string> { "file.close" });
    EXPECT_EQ(m_shortcuts.conflicts("file.open", QKeySequence("Ctrl+K")),
        std::vector<std::string> { "view.chord" });
    EXPECT_TRUE(m_shortcuts.conflicts("file.open", QKeySequence("Ctrl+O")).empty()) << "its own";
    m_shortcuts.setKeys("file.close", {});
    EXPECT_TRUE(m_shortcuts.conflicts("file.open", QKeySequence("Ctrl+W")).empty());
}

} // namespace
} // namespace fovea
