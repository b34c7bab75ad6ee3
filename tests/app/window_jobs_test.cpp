// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "job_text.h"
#include "job_view.h"
#include "outlet.h"
#include "plugins/attention_trace.h"
#include "window_habits.h"

#include <QFile>
#include <QPushButton>

namespace fovea::test {
namespace {

class WindowJobs : public WindowTest {
protected:
    const Job* jobWith(const char* words)
    {
        for (const Job& job : m_window->habits().jobs().jobs()) {
            if (job.title().contains(words)) {
                return &job;
            }
        }
        return nullptr;
    }
    bool endsAs(const char* words, Job::State state)
    {
        return waitFor([&] { return jobWith(words) != nullptr && jobWith(words)->state == state; });
    }
};

TEST_F(WindowJobs, AreAModelBeingOpenedAndARun)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    EXPECT_TRUE(endsAs("Open the model", Job::State::Done));
    ASSERT_TRUE(typeAndRun("the cat sat"));
    EXPECT_TRUE(endsAs("Run: the cat sat", Job::State::Done));
    EXPECT_EQ(m_window->habits().jobView().rows().size(), 2u);
}

TEST_F(WindowJobs, AreATraceBeingOpenedSavedAndExported)
{
    writeAttentionTrace(m_folder / "a.h5", {});
    m_window->open(text(m_folder / "a.h5"));
    EXPECT_NE(jobWith("Open a.h5"), nullptr) << "at once";
    ASSERT_TRUE(endsAs("Open a.h5", Job::State::Done));
    ASSERT_TRUE(
        waitFor([&] { return !m_window->panels().isLoading() && !m_window->workbench().isReading(); }));
    const int key = m_window->workbench().traces().front();
    m_window->outlet().saveTrace(key, text(m_folder / "copy.h5"));
    EXPECT_TRUE(endsAs("Save copy.h5", Job::State::Done));
    EXPECT_EQ(jobWith("Save copy.h5")->progress.unit, JobUnit::Bytes);
    m_window->panels().raisePanel("attention_maps");
    m_window->panels().setActiveFrame(m_window->panels().frame("attention_maps"));
    m_window->outlet().exportFigure(text(m_folder / "map.svg"));
    EXPECT_TRUE(endsAs("Export map.svg", Job::State::Done));
}

TEST_F(WindowJobs, CancelATraceOnItsWayAtOnceAndItIsNotOpened)
{
    writeAttentionTrace(m_folder / "a.h5", {});
    m_window->open(text(m_folder / "a.h5"));
    const Job* job = jobWith("Open a.h5");
    ASSERT_NE(job, nullptr);
    const int id = job->id;
    QElapsedTimer clock;
    clock.start();
    JobRow* row = m_window->habits().jobView().rows().front();
    QTest::mouseClick(row->stopButton(), Qt::LeftButton);
    EXPECT_EQ(m_window->habits().jobs().find(id)->state, Job::State::Cancelled);
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_FALSE(m_window->opener().isBusy());
    QTest::qWait(300);
    EXPECT_TRUE(m_window->workbench().traces().empty());
    EXPECT_EQ(banner(), nullptr);
}

TEST_F(WindowJobs, TellOfAFailureWithASignAndAWord)
{
    m_folder.write("broken.h5", "\x89HDF\r\n\x1a\n nothing else");
    m_window->open(text(m_folder / "broken.h5"));
    ASSERT_TRUE(waitFor([&] { return banner() != nullptr; }));
    const Job* job = jobWith("Open broken.h5");
    if (job != nullptr) {
        EXPECT_EQ(job->state, Job::State::Failed);
        EXPECT_TRUE(jobText(*job).contains("failed"));
    }
}

TEST_F(WindowJobs, AreFollowedWhileAnotherProcessWritesATrace)
{
    AttentionTraceSpec spec;
    spec.examples = 4;
    spec.committed = 2;
    writeAttentionTrace(m_folder / "growing.h5", spec);
    m_window->open(text(m_folder / "growing.h5"));
    ASSERT_TRUE(waitFor([&] { return jobWith("Follow growing.h5") != nullptr; }));
    const Job* job = jobWith("Follow growing.h5");
    EXPECT_EQ(job->progress.done, 2);
    EXPECT_EQ(job->progress.total, 4);
    EXPECT_TRUE(m_window->habits().jobs().cancel(job->id));
    EXPECT_FALSE(m_window->workbench().isFollowed(m_window->workbench().traces().front()));
    EXPECT_TRUE(endsAs("Follow growing.h5", Job::State::Cancelled));
}

TEST_F(WindowJobs, AreStoppedByTheirCommandToo)
{
    EXPECT_FALSE(m_window->commands().whyDisabled("jobs.cancel").isEmpty()) << "nothing is under way";
    writeAttentionTrace(m_folder / "a.h5", {});
    m_window->open(text(m_folder / "a.h5"));
    ASSERT_TRUE(m_window->commands().execute("jobs.cancel"));
    EXPECT_TRUE(endsAs("Open a.h5", Job::State::Cancelled));
    ASSERT_TRUE(m_window->commands().execute("jobs.clear"));
    EXPECT_TRUE(m_window->habits().jobs().jobs().empty());
}

} // namespace
} // namespace fovea::test
