// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "log_file.h"

#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace fovea::test {
namespace {

QString path(const TemporaryFolder& folder)
{
    return QString::fromStdString((folder / "state/fovea.log").string());
}

TEST(LogFile, WritesALineForEachEntryAndMakesItsFolder)
{
    const TemporaryFolder folder;
    LogFile log(path(folder));
    log.write("one\nof two lines");
    QFile file(path(folder));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_EQ(text.count('\n'), 1) << text.toStdString();
    EXPECT_TRUE(text.contains("one | of two lines"));
}

TEST(LogFile, NeverGrowsBeyondItsBound)
{
    const TemporaryFolder folder;
    LogFile log(path(folder));
    const QString line(1500, 'x');
    for (int i = 0; i < 2000; ++i) {
        log.write(line);
    }
    EXPECT_LE(QFileInfo(path(folder)).size(), LogFile::maximumBytes + 4000);
    EXPECT_LE(QFileInfo(path(folder) + ".1").size(), LogFile::maximumBytes + 4000);
    EXPECT_FALSE(QFileInfo::exists(path(folder) + ".2"));
}

TEST(LogFile, GoesOnInMemoryWhenItCannotBeBegunAnew)
{
    const TemporaryFolder folder;
    LogFile log(path(folder));
    log.takeMessages();
    log.write("first");
    std::filesystem::remove_all(folder / "state");
    const QString line(1500, 'x');
    for (int i = 0; i < 800; ++i) {
        log.write(line);
    }
    log.write("last");
    EXPECT_TRUE(log.lastLines(1).front().contains("last"));
}

TEST(LogFile, TakesWarningsAndLetsGoOfThemAtItsEnd)
{
    {
        LogFile log;
        log.takeMessages();
        qWarning("a warning of Qt");
        EXPECT_TRUE(log.lastLines(1).front().contains("a warning of Qt"));
    }
    qWarning("this one goes to the terminal alone");
}

TEST(LogFile, KeepsTheLinesInMemoryWhereTheFileCannotBeWritten)
{
    LogFile log("/proc/nowhere/fovea.log");
    log.write("kept");
    EXPECT_TRUE(log.lastLines(1).front().contains("kept"));
}

} // namespace
} // namespace fovea::test
