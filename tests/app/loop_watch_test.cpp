// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "loop_watch.h"
#include "overlay.h"
#include "plugins/attention_trace.h"
#include "window_habits.h"

#include <QThread>

namespace fovea::test {
namespace {

TEST(LoopWatch, SeesACallThatKeepsTheLoopFromComingRound)
{
    LoopWatch watch;
    ASSERT_TRUE(QTest::qWaitFor([&] { return watch.answers() > 3; }));
    watch.reset();
    QTimer::singleShot(0, [] { QThread::msleep(120); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return watch.worst().milliseconds >= 100; }));
    EXPECT_GE(watch.worst().ownMilliseconds, 100) << "sleeping is its own doing";
}

TEST(LoopWatch, EndsWhileAPingIsUnderWay)
{
    for (int turn = 0; turn < 20; ++turn) {
        const LoopWatch watch;
        QThread::msleep(6);
    }
    // Pings that were left in the queue reach nobody, and what is behind them is still answered.
    bool isAnswered = false;
    QMetaObject::invokeMethod(
        qApp, [&isAnswered] { isAnswered = true; }, Qt::QueuedConnection);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isAnswered);
}

class LoopOfTheWindow : public WindowTest {
protected:
    bool settle()
    {
        return waitFor([this] {
            return !m_window->workbench().isReading() && !m_window->panels().isLoading()
                && !m_window->opener().isBusy();
        });
    }
};

// Three times the 50 ms that a call may take, since other tests share caches and memory; a build with checks
// in it computes several times as long. fovea-bench-window prints the figure of a quiet machine.
#if defined(__SANITIZE_ADDRESS__)
constexpr double bound = 2000;
#else
constexpr double bound = 150;
#endif

TEST_F(LoopOfTheWindow, ComesRoundWhileALargeTraceLoadsAndPanelsAreSwitched)
{
    AttentionTraceSpec spec;
    spec.layers = 4;
    spec.heads = 8;
    spec.tokens.assign(700, "word");
    writeAttentionTrace(m_folder / "large.h5", spec);
    ASSERT_TRUE(settle());
    LoopWatch watch;
    m_window->open(text(m_folder / "large.h5"));
    ASSERT_TRUE(waitFor([this] { return !m_window->workbench().traces().empty(); }));
    ASSERT_TRUE(settle());
    const LoopWatch::Gap loading = watch.worst();
    watch.reset();
    for (int turn = 0; turn < 3; ++turn) {
        for (PanelFrame* frame : m_window->panels().frames()) {
            m_window->panels().raisePanel(frame->panelId());
            ASSERT_TRUE(settle());
        }
    }
    const LoopWatch::Gap switching = watch.worst();
    RecordProperty("loading_ms", std::to_string(loading.ownMilliseconds));
    RecordProperty("switching_ms", std::to_string(switching.ownMilliseconds));
    EXPECT_LT(loading.ownMilliseconds, bound) << "of " << loading.milliseconds << " ms";
    EXPECT_LT(switching.ownMilliseconds, bound) << "of " << switching.milliseconds << " ms";
}

TEST_F(LoopOfTheWindow, IsToldInFiguresByF12)
{
    Overlay& overlay = m_window->habits().overlay();
    EXPECT_FALSE(overlay.isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    EXPECT_TRUE(overlay.isVisible());
    for (const char* name :
        { "Frame", "Event loop", "Read", "Readings under way", "Commands at the engine" }) {
        EXPECT_TRUE(overlay.text().contains(name)) << overlay.text().toStdString();
    }
    EXPECT_TRUE(waitFor([&] { return overlay.worstGap().milliseconds > 0; }));
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    EXPECT_FALSE(overlay.isVisible());
}

} // namespace
} // namespace fovea::test
