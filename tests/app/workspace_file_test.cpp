// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "file_print.h"
#include "file_search.h"
#include "trace/small_disk.h"
#include "workspace_file.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace fovea {
namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

class WorkspaceFileTest : public testing::Test {
protected:
    WorkspaceTrace trace(std::string_view name, std::string_view bytes) const
    {
        const std::filesystem::path path = m_folder.write(name, bytes);
        return { { path.string(), {}, printOf(text(path)) }, std::string(name), {} };
    }

    test::TemporaryFolder m_folder;
};

TEST_F(WorkspaceFileTest, FindsItsTracesAfterTheFolderWasMoved)
{
    WorkspaceDocument document;
    document.traces = { trace("work/w.h5", "first"), trace("work/runs/a.h5", "second") };
    ASSERT_TRUE(writeWorkspace(document, text(m_folder / "work/w.fovea")));
    std::filesystem::rename(m_folder / "work", m_folder / "moved");
    const Result<WorkspaceDocument> read = readWorkspace(text(m_folder / "moved/w.fovea"));
    ASSERT_TRUE(read) << read.error().message();
    for (const WorkspaceTrace& each : read->traces) {
        EXPECT_EQ(searchFile(each, {}).state, FileState::There) << each.path;
    }
}

TEST_F(WorkspaceFileTest, TellsMovedChangedAndMissingFilesApart)
{
    WorkspaceDocument document;
    document.traces = { trace("here.h5", "stays"), trace("renamed.h5", "is renamed"),
        trace("changed.h5", "changes"), trace("gone.h5", "goes") };
    std::filesystem::create_directories(m_folder / "sub");
    std::filesystem::rename(m_folder / "renamed.h5", m_folder / "sub/other name.h5");
    m_folder.write("changed.h5", "something else");
    std::filesystem::remove(m_folder / "gone.h5");
    const QStringList around { text(m_folder.path()) };
    EXPECT_EQ(searchFile(document.traces[0], around).state, FileState::There);
    const SearchedFile renamed = searchFile(document.traces[1], around);
    EXPECT_EQ(renamed.state, FileState::Moved);
    EXPECT_EQ(renamed.path, text(m_folder / "sub/other name.h5"));
    EXPECT_EQ(searchFile(document.traces[2], around).state, FileState::Changed);
    EXPECT_EQ(searchFile(document.traces[3], around).state, FileState::Missing);
}

TEST_F(WorkspaceFileTest, FindsFilesThatStayedWhereTheyWereWhenItAloneWasMoved)
{
    WorkspaceDocument document;
    document.traces = { trace("data/a.h5", "first") };
    ASSERT_TRUE(std::filesystem::create_directories(m_folder / "one"));
    ASSERT_TRUE(std::filesystem::create_directories(m_folder / "two/three"));
    ASSERT_TRUE(writeWorkspace(document, text(m_folder / "one/w.fovea")));
    std::filesystem::rename(m_folder / "one/w.fovea", m_folder / "two/three/w.fovea");
    const Result<WorkspaceDocument> read = readWorkspace(text(m_folder / "two/three/w.fovea"));
    ASSERT_TRUE(read);
    EXPECT_EQ(searchFile(read->traces.front(), {}).path, text(m_folder / "data/a.h5"));
}

TEST_F(WorkspaceFileTest, FindsAModelFolderByItsConfiguration)
{
    m_folder.write("m/config.json", "{\"model_type\": \"bert\"}");
    const WorkspaceModel model { { text(m_folder / "m").toStdString(), {}, printOf(text(m_folder / "m")) },
        true };
    std::filesystem::rename(m_folder / "m", m_folder / "renamed");
    const SearchedFile found = searchFile(model, { text(m_folder.path()) });
    EXPECT_EQ(found.state, FileState::Moved);
    EXPECT_EQ(found.path, text(m_folder / "renamed"));
}

TEST_F(WorkspaceFileTest, TakesItsTracesAlongIntoAFolder)
{
    WorkspaceDocument document;
    document.traces = { trace("one/a.h5", "first"), trace("two/a.h5", "second") };
    const Result<WorkspaceDocument> written = writeWorkspaceFolder(document, text(m_folder / "whole.fovea"));
    ASSERT_TRUE(written) << written.error().message();
    std::filesystem::remove_all(m_folder / "one");
    std::filesystem::remove_all(m_folder / "two");
    std::filesystem::rename(m_folder / "whole.fovea", m_folder / "moved.fovea");
    const Result<WorkspaceDocument> read = readWorkspace(text(m_folder / "moved.fovea"));
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_EQ(read->traces.size(), 2U);
    for (const WorkspaceTrace& each : read->traces) {
        EXPECT_EQ(searchFile(each, {}).state, FileState::There) << each.path;
    }
    EXPECT_TRUE(isWorkspace(text(m_folder / "moved.fovea")));
    EXPECT_FALSE(isWorkspace(text(m_folder.path())));
}

TEST_F(WorkspaceFileTest, KeepsTheOldFileWhenTheDiskIsFull)
{
    const std::string folder = m_folder.path().string();
    const bool hasDisk = onASmallDisk(folder, "256k", [this, &folder] {
        const QString path = text(m_folder / "w.fovea");
        WorkspaceDocument document;
        document.parts["notes"] = Value::List { "kept" };
        ASSERT_TRUE(writeWorkspace(document, path));
        fillUp(folder);
        document.parts["notes"] = Value::List { std::string(200'000, 'x') };
        const Result<FilePrint> written = writeWorkspace(document, path);
        ASSERT_FALSE(written);
        EXPECT_NE(written.error().message().find("w.fovea"), std::string::npos);
        const Result<WorkspaceDocument> read = readWorkspace(path);
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_TRUE(read->parts.at("notes") == Value(Value::List { "kept" }));
        EXPECT_EQ(QDir(m_folder.path().c_str()).entryList(QDir::Files).size(), 2);
    });
    if (!hasDisk) {
        GTEST_SKIP() << "no disk can be mounted here";
    }
}

TEST_F(WorkspaceFileTest, SaysWhyAFolderCannotBeWritten)
{
    const Result<FilePrint> written = writeWorkspace({}, "/proc/w.fovea");
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message().find("/proc/w.fovea"), std::string::npos);
}

TEST_F(WorkspaceFileTest, DoesNotWaitForWhatIsNoFile)
{
    const std::filesystem::path pipe = m_folder / "pipe.h5";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(printOf(text(pipe)).hash, "");
    EXPECT_FALSE(readWorkspace(text(pipe)));
    EXPECT_FALSE(readWorkspace(text(m_folder / "absent.fovea")));
}

} // namespace
} // namespace fovea
