// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "outlet.h"
#include "plugins/attention_trace.h"

#include <QAction>
#include <QDropEvent>
#include <QMimeData>

#include <fstream>

namespace fovea::test {
namespace {

class WindowOpen : public WindowTest {
protected:
    void drop(const std::filesystem::path& path)
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(text(path)) });
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &event);
    }
    std::filesystem::path trace(const char* name = "trace.h5")
    {
        writeAttentionTrace(m_folder / name, {});
        return m_folder / name;
    }
    bool waitForTraces(std::size_t count)
    {
        return waitFor([&] { return m_window->workbench().traces().size() == count || banner() != nullptr; })
            && m_window->workbench().traces().size() == count;
    }
    /// The sentence of the banner that a bad file gives, and how long it took.
    QString refusal(const std::filesystem::path& path)
    {
        QElapsedTimer clock;
        clock.start();
        m_window->open(text(path));
        EXPECT_TRUE(waitFor([&] { return banner() != nullptr; })) << path;
        // Three times what is promised: other tests run beside.
        EXPECT_LT(clock.elapsed(), 6000) << path;
        if (banner() == nullptr) {
            return {};
        }
        const QString sentence = banner()->problem().what + " " + banner()->problem().sentence;
        delete banner();
        return sentence;
    }
};

TEST_F(WindowOpen, TakesADroppedModelFolder)
{
    drop(modelWithWords(m_folder));
    ASSERT_TRUE(waitFor([&] {
        const OpenModel* model = m_window->control().currentModel();
        return model != nullptr && model->engineKey != 0;
    }));
    EXPECT_EQ(m_window->recentFiles().paths().front(), text(m_folder / "model"));
}

TEST_F(WindowOpen, TakesADroppedTraceAndShowsIt)
{
    drop(trace());
    ASSERT_TRUE(waitForTraces(1));
    EXPECT_EQ(m_window->workbench().selection().layer, 0);
    EXPECT_EQ(m_window->workbench().selection().head, 0);
    ASSERT_TRUE(waitFor([&] { return !m_window->workbench().isReading(); }));
    EXPECT_TRUE(m_window->panels().frame("attention_maps")->panel().figure().has_value());
}

TEST_F(WindowOpen, IsNotBusyForEverWithAFileThatWasAskedForTwiceAtOnce)
{
    const auto file = trace();
    m_window->open(text(file));
    m_window->open(text(file));
    ASSERT_TRUE(waitForTraces(1));
    EXPECT_TRUE(waitFor([&] { return !m_window->opener().isBusy(); }, 10'000));
}

TEST_F(WindowOpen, OpensAFileThatWasCancelledAndAskedForAgain)
{
    const auto file = trace();
    m_window->open(text(file));
    m_window->opener().cancelOpening(text(std::filesystem::canonical(file)));
    m_window->open(text(file));
    ASSERT_TRUE(waitForTraces(1));
    EXPECT_TRUE(waitFor([&] { return !m_window->opener().isBusy(); }, 10'000));
    QTest::qWait(300);
    EXPECT_EQ(m_window->workbench().traces().size(), 1U);
}

TEST_F(WindowOpen, GivesTheSameKeyToTheSameFile)
{
    const auto file = trace();
    m_window->open(text(file));
    ASSERT_TRUE(waitForTraces(1));
    m_window->open(text(file));
    QTest::qWait(300);
    EXPECT_EQ(m_window->workbench().traces().size(), 1U);
}

TEST_F(WindowOpen, OpensAnAddressAtItsPlace)
{
    m_window->open(text(trace()) + "::/tokens/ids");
    ASSERT_TRUE(waitForTraces(1));
    EXPECT_EQ(m_window->workbench().selection().path, "/tokens/ids");
}

TEST_F(WindowOpen, OpensARecentFileByItsKey)
{
    m_window->open(text(trace("one.h5")));
    ASSERT_TRUE(waitForTraces(1));
    m_window->open(text(trace("two.h5")));
    ASSERT_TRUE(waitForTraces(2));
    m_window->workbench().close(1);
    ASSERT_EQ(m_window->workbench().traces().size(), 1U);
    // The second in the list is the one that was closed.
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(waitForTraces(2));
    EXPECT_EQ(m_window->recentFiles().paths().front(), text(m_folder / "one.h5"));
}

TEST_F(WindowOpen, RefusesBadFilesWithASentenceAndLosesNothing)
{
    const auto good = trace();
    m_window->open(text(good));
    ASSERT_TRUE(waitForTraces(1));

    EXPECT_TRUE(refusal(m_folder.write("text.h5", "not HDF5 at all")).contains("text.h5"));
    std::ifstream stream(good, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    EXPECT_TRUE(refusal(m_folder.write("cut.h5", bytes.substr(0, bytes.size() / 2))).contains("cut.h5"));
    std::filesystem::create_directories(m_folder / "empty");
    EXPECT_TRUE(refusal(m_folder / "empty").contains("config.json"));
    m_folder.write("broken/config.json", "{ \"model_type\": ");
    m_folder.write("broken/model.safetensors", "short");
    EXPECT_TRUE(refusal(m_folder / "broken").contains("config.json"));
    EXPECT_TRUE(refusal(m_folder / "absent.h5").contains("does not exist"));

    EXPECT_EQ(m_window->workbench().traces().size(), 1U);
    EXPECT_EQ(m_window->engine().state(), SessionControl::State::Ready);
}

TEST_F(WindowOpen, CountsARepeatedProblemInsteadOfStackingIt)
{
    m_window->open(text(m_folder / "absent.h5"));
    m_window->open(text(m_folder / "absent.h5"));
    EXPECT_EQ(m_window->banners().banners().size(), 1U);
}

TEST_F(WindowOpen, SavesACopyOfATrace)
{
    m_window->open(text(trace()));
    ASSERT_TRUE(waitForTraces(1));
    bool isSaved = false;
    m_window->outlet().saveTrace(1, text(m_folder / "copy.h5"), [&] { isSaved = true; });
    ASSERT_TRUE(waitFor([&] { return isSaved; }));
    EXPECT_TRUE(Trace::open(m_folder / "copy.h5"));
    m_window->outlet().saveTrace(1, "/nowhere/copy.h5");
    EXPECT_TRUE(waitFor([&] { return banner() != nullptr; }));
}

} // namespace
} // namespace fovea::test
