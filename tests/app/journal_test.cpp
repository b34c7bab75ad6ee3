// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "journal.h"
#include "journal_recovery.h"
#include "trace/small_disk.h"
#include "value_patch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

namespace fovea {
namespace {

constexpr int patienceMilliseconds = 20'000;

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

Value stateOf(int64_t layer)
{
    return Value::Object { { "selection", Value::Object { { "layer", layer } } },
        { "traces", Value::List { Value::Object { { "path", "/t.h5" } } } } };
}

std::string lineTo(int64_t layer)
{
    return journalLine(Command { 0, "view.select", Value::Object { { "layer", layer } } }, std::nullopt,
        differenceBetween(stateOf(layer - 1), stateOf(layer)));
}

int64_t layerIn(const JournalContent& content)
{
    return content.state.find("selection")->get("layer", int64_t { -1 });
}

class JournalTest : public testing::Test {
protected:
    QString folder() const { return text(m_folder.path()); }
    QStringList journals() const { return QDir(folder()).entryList({ "*.journal" }, QDir::Files); }

    test::TemporaryFolder m_folder;
};

TEST_F(JournalTest, IsOfferedAfterItsWindowWasNotClosedAndNotWhileItIsWritten)
{
    {
        Journal journal(folder());
        journal.begin({ {}, 1, false, stateOf(0) });
        for (int layer = 1; layer <= 20; ++layer) {
            journal.append(lineTo(layer));
        }
        ASSERT_TRUE(journal.flush(patienceMilliseconds));
        EXPECT_TRUE(abandonedJournals({ folder() }).empty());
    }
    std::vector<AbandonedJournal> found = abandonedJournals({ folder() });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(layerIn(found.front().content), 20);
    EXPECT_TRUE(abandonedJournals({ folder() }).empty()) << "claimed twice";
    discard(found.front());
    EXPECT_TRUE(journals().isEmpty());
    EXPECT_TRUE(QDir(folder()).isEmpty());
}

TEST_F(JournalTest, GoesOnAfterItWasMadeShorter)
{
    {
        Journal journal(folder());
        journal.begin({ {}, 1, false, stateOf(0) });
        journal.append(lineTo(1));
        journal.compact({ {}, 1, true, stateOf(1) });
        journal.append(lineTo(2));
    }
    const std::vector<AbandonedJournal> found = abandonedJournals({ folder() });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(layerIn(found.front().content), 2);
    EXPECT_EQ(found.front().content.commandCount, 1);
}

TEST_F(JournalTest, IsKeptBesideItsWorkspaceAndGoesWhenItEnds)
{
    Journal journal(text(m_folder / "state"));
    const std::string workspace = (m_folder / "w.fovea").string();
    journal.begin({ workspace, 1, false, stateOf(0) });
    ASSERT_TRUE(journal.flush(patienceMilliseconds));
    EXPECT_TRUE(journal.path().startsWith(text(m_folder / "w.fovea."))) << journal.path().toStdString();
    EXPECT_TRUE(isOpenElsewhere(QString::fromStdString(workspace), {}));
    EXPECT_FALSE(isOpenElsewhere(QString::fromStdString(workspace), journal.path()));
    journal.end(Journal::End::Drop);
    ASSERT_TRUE(journal.flush(patienceMilliseconds));
    EXPECT_TRUE(journals().isEmpty());
    EXPECT_FALSE(isOpenElsewhere(QString::fromStdString(workspace), {}));
}

TEST_F(JournalTest, TwoWindowsOfOneWorkspaceWriteTwoJournals)
{
    Journal first(folder()), second(folder());
    const JournalHead head { (m_folder / "w.fovea").string(), 1, true, stateOf(0) };
    first.begin(head);
    ASSERT_TRUE(first.flush(patienceMilliseconds));
    QTest::qWait(2);
    second.begin(head);
    ASSERT_TRUE(second.flush(patienceMilliseconds));
    EXPECT_NE(first.path(), second.path());
    EXPECT_EQ(journals().size(), 2);
}

TEST_F(JournalTest, IsKeptInTheStateFolderWhenThatOfTheWorkspaceCannotBeWritten)
{
    Journal journal(folder());
    journal.begin({ "/proc/w.fovea", 1, false, stateOf(0) });
    ASSERT_TRUE(journal.flush(patienceMilliseconds));
    EXPECT_TRUE(journal.path().startsWith(text(m_folder / "w.fovea."))) << journal.path().toStdString();
}

TEST_F(JournalTest, TellsOnceThatNothingCanBeKept)
{
    Journal journal("/proc/nowhere");
    QSignalSpy failed(&journal, &Journal::failed);
    journal.begin({ {}, 1, false, stateOf(0) });
    journal.append(lineTo(1));
    journal.compact({ {}, 1, true, stateOf(1) });
    ASSERT_TRUE(journal.flush(patienceMilliseconds));
    QCoreApplication::processEvents();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(journal.isBroken());
}

TEST_F(JournalTest, LosesNothingThatWasDurableOnAFullDiskAndMendsItself)
{
    const std::string disk = m_folder.path().string();
    const bool hasDisk = onASmallDisk(disk, "256k", [this, &disk] {
        Journal journal(folder());
        QSignalSpy failed(&journal, &Journal::failed), mended(&journal, &Journal::mended);
        journal.begin({ {}, 1, false, stateOf(0) });
        journal.append(lineTo(1));
        ASSERT_TRUE(journal.flush(patienceMilliseconds));
        fillUp(disk);
        for (int layer = 2; layer < 200; ++layer) {
            journal.append(lineTo(layer));
            ASSERT_TRUE(journal.flush(patienceMilliseconds));
        }
        QCoreApplication::processEvents();
        ASSERT_EQ(failed.count(), 1);
        QFile file(journal.path());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const Result<JournalContent> kept = readJournal(file.readAll().toStdString(), "j");
        ASSERT_TRUE(kept);
        EXPECT_GE(layerIn(*kept), 1);
        QFile::remove(folder() + "/other");
        journal.compact({ {}, 1, true, stateOf(199) });
        ASSERT_TRUE(journal.flush(patienceMilliseconds));
        QCoreApplication::processEvents();
        EXPECT_EQ(mended.count(), 1);
        EXPECT_FALSE(journal.isBroken());
    });
    if (!hasDisk) {
        GTEST_SKIP() << "no disk can be mounted here";
    }
}

TEST_F(JournalTest, TakesOverTheLockOfAProcessThatIsGone)
{
    const pid_t child = ::fork();
    if (child == 0) {
        Journal journal(folder());
        journal.begin({ {}, 1, false, stateOf(0) });
        journal.append(lineTo(1));
        journal.flush(patienceMilliseconds);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_EQ(QDir(folder()).entryList({ "*.lock" }, QDir::Files).size(), 1);
    const std::vector<AbandonedJournal> found = abandonedJournals({ folder() });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(layerIn(found.front().content), 1);
}

TEST_F(JournalTest, ForgetsWhatNobodyWouldMiss)
{
    {
        Journal empty(folder());
        empty.begin({ {}, 1, false, Value::Object {} });
        Journal unchanged(text(m_folder / "state"));
        unchanged.begin({ (m_folder / "w.fovea").string(), 1, false, stateOf(0) });
    }
    EXPECT_TRUE(abandonedJournals({ folder() }).empty());
    EXPECT_TRUE(journals().isEmpty());
}

} // namespace
} // namespace fovea
