// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/random_user.h"
#include "app/robust_window.h"
#include "loop_watch.h"

#include <QApplication>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace fovea::test {
namespace {

// A build with checks in it computes several times as long, and other tests have the processor as well.
#if defined(__SANITIZE_ADDRESS__)
constexpr double longestCall = 20'000;
#else
constexpr double longestCall = 5000;
#endif

/// Ends the program, and says in what, when the window does not come back for two minutes.
class HangWatch {
public:
    explicit HangWatch(std::string log)
        : m_log(std::move(log))
        , m_thread([this] { watch(); })
    {
    }
    HangWatch(const HangWatch&) = delete;
    HangWatch& operator=(const HangWatch&) = delete;
    ~HangWatch()
    {
        m_isEnding = true;
        m_thread.join();
    }
    void answered() { ++m_answers; }

private:
    void watch()
    {
        int64_t before = -1;
        int still = 0;
        while (!m_isEnding) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            still = std::exchange(before, m_answers.load()) == before ? still + 1 : 0;
            if (still > 1200) {
                std::fprintf(stderr, "the window hangs; its last actions are in %s\n", m_log.c_str());
                std::abort();
            }
        }
    }

    const std::string m_log;
    std::atomic<int64_t> m_answers { 0 };
    std::atomic<bool> m_isEnding { false };
    std::thread m_thread;
};

struct Call {
    double milliseconds = 0;
    std::string action;
};

using RandomActions = RobustWindowTest;

TEST_F(RandomActions, LeaveAWindowThatAnswers)
{
    const int count = numberFromEnvironment("FOVEA_RANDOM_ACTIONS", 200);
    const auto seed = static_cast<unsigned>(numberFromEnvironment("FOVEA_RANDOM_SEED", 4));
    const UsersFiles files = writeUsersFiles();
    start();
    const std::string logFile = (m_folder / "actions.log").string();
    std::ofstream log(logFile);
    // Stays where it is when the program dies of an action.
    std::fprintf(stderr, "seed %u, actions in %s\n", seed, logFile.c_str());
    SCOPED_TRACE("FOVEA_RANDOM_SEED=" + std::to_string(seed));
    const std::size_t panelCount = m_window->panels().frames().size();
    std::vector<Call> calls;
    {
        RandomUser user(*m_window, files, seed, log);
        LoopWatch watch;
        HangWatch hanging(logFile);
        for (int i = 0; i < count; ++i) {
            watch.reset();
            log << i << ": ";
            const std::string action = user.act();
            const int64_t answers = watch.answers();
            ASSERT_TRUE(waitFor([&] { return watch.answers() > answers + 2; }))
                << "no answer after action " << i << ": " << action;
            hanging.answered();
            calls.push_back({ watch.worst().ownMilliseconds, action });
            ASSERT_TRUE(m_window->isVisible()) << "closed by action " << i << ": " << action;
            ASSERT_GE(m_window->panels().frames().size(), panelCount)
                << "a panel was lost by action " << i << ": " << action;
            if (i % 4 == 3) {
                user.closeDialogs();
            }
        }
        user.closeDialogs();
        // From the beginning of it all to the end and back.
        for (const int step : { 0, m_window->history().count(), m_window->history().count() / 2 }) {
            m_window->history().goTo(step);
            hanging.answered();
        }
        ASSERT_TRUE(settle());
    }
    std::ranges::sort(calls, std::ranges::greater {}, &Call::milliseconds);
    std::fprintf(stderr, "%d actions; the longest calls:\n", count);
    for (std::size_t i = 0; i < std::min<std::size_t>(calls.size(), 12); ++i) {
        std::fprintf(stderr, "%8.1f ms  %s\n", calls[i].milliseconds, calls[i].action.substr(0, 150).c_str());
    }
    RecordProperty("longest_call_ms", std::to_string(calls.front().milliseconds));
    EXPECT_LT(calls.front().milliseconds, longestCall) << calls.front().action;
    expectFilesWhole(files);
    expectWorking();
}

} // namespace
} // namespace fovea::test
