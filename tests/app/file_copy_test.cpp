// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace fovea {
namespace {

class FileCopy : public testing::Test {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray contents(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    QTemporaryDir m_folder;
};

TEST_F(FileCopy, ReplacesOneFileAndNoOther)
{
    const QByteArray large(9 << 20, 'x');
    write("from.h5", large);
    write("to.h5", "old");
    write("to.h5.part", "mine");
    const Result<void> copied = copyFile(path("from.h5"), path("to.h5"));
    ASSERT_TRUE(copied) << copied.error().message();
    EXPECT_TRUE(contents("to.h5") == large);
    EXPECT_EQ(contents("to.h5.part"), "mine");
    EXPECT_EQ(QDir(path("")).entryList(QDir::Files).size(), 3);
}

TEST_F(FileCopy, ReplacesWhatASymbolicLinkLeadsTo)
{
    write("from.h5", "new");
    write("real.h5", "old");
    ASSERT_TRUE(QFile::link(path("real.h5"), path("link.h5")));
    ASSERT_TRUE(copyFile(path("from.h5"), path("link.h5")));
    EXPECT_EQ(contents("real.h5"), "new");
    EXPECT_TRUE(QFileInfo(path("link.h5")).isSymLink());
}

TEST_F(FileCopy, LeavesTheOldFileWhenItCannotReadTheNewOne)
{
    write("to.h5", "old");
    const Result<void> copied = copyFile(path("nowhere.h5"), path("to.h5"));
    ASSERT_FALSE(copied);
    EXPECT_EQ(exitCode(copied.error().kind()), 3);
    EXPECT_NE(copied.error().message().find("to.h5"), std::string::npos);
    EXPECT_EQ(contents("to.h5"), "old");
}

TEST_F(FileCopy, TakesTheNotesOfATraceAlongAndNoOthers)
{
    write("from.h5", "trace");
    write("from.h5.notes.json", "notes");
    write("plain.h5", "other");
    ASSERT_TRUE(copyTrace(path("from.h5"), path("to.h5")));
    EXPECT_EQ(contents("to.h5"), "trace");
    EXPECT_EQ(contents("to.h5.notes.json"), "notes");
    ASSERT_TRUE(copyTrace(path("plain.h5"), path("to.h5")));
    EXPECT_EQ(contents("to.h5"), "other");
    EXPECT_FALSE(QFileInfo::exists(path("to.h5.notes.json"))) << "they were of another trace";
}

} // namespace
} // namespace fovea
