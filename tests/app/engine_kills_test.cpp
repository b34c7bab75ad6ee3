// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/robust_window.h"
#include "trace/child_process.h"

#include <QDir>
#include <QPushButton>

#include <csignal>

namespace fovea::test {
namespace {

/// What `program` answers at its end.
int exitCode(const std::string& program, const std::vector<std::string>& arguments)
{
    const ChildProcess child(program, arguments);
    int status = -1;
    waitpid(child.id(), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class EngineKills : public RobustWindowTest {
protected:
    /// The path of the trace when the run came to its end, else nothing.
    QString runToTheEnd(const QString& words)
    {
        bool isFinished = false, hasFailed = false;
        const auto finished = QObject::connect(
            &m_window->control(), &RunControl::finished, [&isFinished] { isFinished = true; });
        const auto failed
            = QObject::connect(&m_window->control(), &RunControl::failed, [&hasFailed] { hasFailed = true; });
        m_window->run(words);
        EXPECT_TRUE(waitFor([&] { return isFinished || hasFailed; })) << bannerText();
        QObject::disconnect(finished);
        QObject::disconnect(failed);
        EXPECT_TRUE(settle());
        const std::optional<int> trace = m_window->workbench().selection().trace;
        return isFinished && trace
            ? QString::fromStdString(m_window->workbench().trace(*trace)->path().string())
            : QString();
    }

    Banner* deathBanner()
    {
        for (Banner* each : m_window->banners().banners()) {
            if (each->problem().what == "The engine has stopped") {
                return each;
            }
        }
        return nullptr;
    }

    /// As a user does it: with the button, or with the key.
    void restartByHand(bool byButton)
    {
        ASSERT_TRUE(waitFor([this] { return deathBanner() != nullptr; })) << bannerText();
        if (byButton) {
            QTest::mouseClick(deathBanner()->action(), Qt::LeftButton);
        } else {
            QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        }
        ASSERT_TRUE(waitFor([this] { return isReady(); })) << bannerText();
    }

    /// Every trace that is open can still be read.
    void expectReadable() const
    {
        for (const int key : m_window->workbench().traces()) {
            const auto trace = m_window->workbench().trace(key);
            if (trace->committedExampleCount() > 0) {
                EXPECT_TRUE(trace->attentionMap(0, { 0, 0, {} })) << trace->path();
            }
        }
    }
};

TEST_F(EngineKills, AtAnyMomentLoseNothingThatWasSaved)
{
    const int count = numberFromEnvironment("FOVEA_ENGINE_KILLS", 5);
    const auto seed = static_cast<unsigned>(numberFromEnvironment("FOVEA_RANDOM_SEED", 5));
    SCOPED_TRACE("FOVEA_RANDOM_SEED=" + std::to_string(seed));
    RandomChoice random(seed);
    const std::filesystem::path model = wideModel(m_folder, 4, 384, 512);
    start();
    QElapsedTimer loading;
    loading.start();
    m_window->open(text(model));
    ASSERT_TRUE(waitFor([this] { return isReady(); })) << bannerText();
    const int usualLoad = static_cast<int>(loading.elapsed()) + 1;
    QString words = "the cat sat on the mat";
    for (int i = 0; i < 300; ++i) {
        words += " dog";
    }
    QStringList saved { runToTheEnd(words) };
    ASSERT_FALSE(saved.front().isEmpty()) << bannerText();
    const int usual = static_cast<int>(m_window->control().elapsedMilliseconds()) + 1;

    int inRun = 0, inLoad = 0, afterEnd = 0;
    for (int i = 0; i < count; ++i) {
        SCOPED_TRACE("kill " + std::to_string(i));
        const bool whileLoading = random.oneIn(4);
        bool isFinished = false;
        const auto finished = QObject::connect(
            &m_window->control(), &RunControl::finished, [&isFinished] { isFinished = true; });
        if (whileLoading) {
            // The run then waits for the model.
            m_window->control().closeModel(text(model));
            m_window->open(text(model));
        }
        m_window->run(words);
        QTest::qWait(random.between(0, whileLoading ? usualLoad / 2 : usual));
        const auto engine = static_cast<pid_t>(m_window->engine().processId());
        ASSERT_GT(engine, 0);
        ++(isFinished ? afterEnd : m_window->control().isLoading() ? inLoad : inRun);
        ASSERT_EQ(::kill(engine, SIGKILL), 0);
        ASSERT_TRUE(waitFor([this] { return m_window->engine().state() == SessionControl::State::Dead; }));
        ASSERT_TRUE(settle()) << bannerText();
        QObject::disconnect(finished);
        EXPECT_TRUE(m_window->isVisible());
        expectReadable();
        restartByHand(random.oneIn(2));
        if (HasFatalFailure()) {
            return;
        }
        EXPECT_NE(m_window->engine().processId(), engine);
        if (i % 5 == 4) {
            saved << runToTheEnd(words);
            ASSERT_FALSE(saved.back().isEmpty()) << bannerText();
        }
    }
    std::fprintf(stderr, "seed %u: %d kills in runs, %d in loading, %d after the end; %d runs kept\n", seed,
        inRun, inLoad, afterEnd, static_cast<int>(saved.size()));

    expectReadable();
    for (const QString& trace : saved) {
        EXPECT_EQ(exitCode(FOVEA_BINARY_DIR "/fovea-cli", { "verify", "--quiet", trace.toStdString() }), 0)
            << trace.toStdString();
    }
    // What a killed run left behind is a trace or is refused in a sentence.
    for (const QFileInfo& left : QDir(text(m_folder / "runs")).entryInfoList({ "*.h5" }, QDir::Files)) {
        const Result<Trace> trace = Trace::open(left.filePath().toStdString());
        EXPECT_TRUE(trace || !trace.error().message().empty()) << left.filePath().toStdString();
    }
    expectWorking();
}

} // namespace
} // namespace fovea::test
