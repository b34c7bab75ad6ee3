// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "recent_files.h"
#include "recent_list.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace fovea {
namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

class RecentFilesTest : public testing::Test {
protected:
    /// Opened, and known by its print.
    QString opened(const char* name, const char* bytes)
    {
        const QString path = text(m_folder.write(name, bytes));
        m_recent.add(path);
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return !m_settings.value("recentPrints").toMap().value(path).toString().isEmpty(); }));
        return path;
    }
    void look()
    {
        QSignalSpy changed(&m_recent, &RecentFiles::changed);
        m_recent.look();
        EXPECT_TRUE(changed.wait(10'000));
    }

    test::TemporaryFolder m_folder;
    QSettings m_settings { text(m_folder / "settings.ini"), QSettings::IniFormat };
    RecentFiles m_recent { m_settings };
};

TEST_F(RecentFilesTest, SayWhatHasBecomeOfEach)
{
    const QString there = opened("there.h5", "1"), moved = opened("moved.h5", "22");
    const QString changed = opened("changed.h5", "333"), gone = opened("gone.h5", "4444");
    std::filesystem::rename(m_folder / "moved.h5", m_folder / "renamed.h5");
    m_folder.write("changed.h5", "something else");
    std::filesystem::remove(m_folder / "gone.h5");
    look();
    EXPECT_EQ(m_recent.state(there).state, FileState::There);
    EXPECT_EQ(m_recent.state(moved).state, FileState::Moved);
    EXPECT_EQ(m_recent.state(moved).path, text(m_folder / "renamed.h5"));
    EXPECT_EQ(m_recent.state(changed).state, FileState::Changed);
    EXPECT_EQ(m_recent.state(gone).state, FileState::Missing);
}

TEST_F(RecentFilesTest, AreRepairedInTheirPlace)
{
    const QString first = opened("first.h5", "1"), second = opened("second.h5", "22");
    m_recent.repair(first, "/elsewhere/first.h5");
    EXPECT_EQ(m_recent.paths(), QStringList({ second, "/elsewhere/first.h5" }));
    for (int i = 0; i < 20; ++i) {
        m_recent.add(QString("/file%1.h5").arg(i));
    }
    EXPECT_EQ(m_recent.paths().size(), RecentFiles::maximumCount);
}

TEST_F(RecentFilesTest, OpenAMovedOneWhereItIsAndNotAMissingOne)
{
    opened("gone.h5", "4444");
    opened("moved.h5", "22");
    std::filesystem::rename(m_folder / "moved.h5", m_folder / "renamed.h5");
    std::filesystem::remove(m_folder / "gone.h5");
    look();
    RecentList list(m_recent, Thumbnails({}));
    QSignalSpy open(&list, &RecentList::openRequested), locate(&list, &RecentList::locateRequested);
    const auto press = [&](const QString& label) {
        for (QPushButton* button : list.findChildren<QPushButton*>()) {
            if (button->text() == label && !button->isHidden()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
    };
    press("gone.h5");
    EXPECT_EQ(open.count(), 0);
    press("Locate…");
    EXPECT_EQ(locate.count(), 1);
    press("moved.h5");
    ASSERT_EQ(open.count(), 1);
    EXPECT_EQ(open[0][0].toString(), text(m_folder / "renamed.h5"));
}

TEST_F(RecentFilesTest, KeepPicturesOfWhatWasLookedAt)
{
    const Thumbnails thumbnails(text(m_folder / "pictures"));
    EXPECT_TRUE(thumbnails.pictureOf("/a.h5").isNull());
    QImage picture(800, 600, QImage::Format_RGB32);
    picture.fill(Qt::red);
    thumbnails.keep("/a.h5", picture);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !thumbnails.pictureOf("/a.h5").isNull(); }));
    EXPECT_EQ(thumbnails.pictureOf("/a.h5").size(), QSize(2 * Thumbnails::width, 2 * Thumbnails::height));
    EXPECT_TRUE(thumbnails.pictureOf("/b.h5").isNull());
    EXPECT_TRUE(Thumbnails({}).pictureOf("/a.h5").isNull());
}

} // namespace
} // namespace fovea
