// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_list.h"
#include "job_text.h"
#include "job_view.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

Saying words(const char* text)
{
    return [text] { return QString(text); };
}

TEST(JobList, ReckonsRateAndTimeLeftWhenNobodySaysThem)
{
    JobList jobs;
    const int id = jobs.begin(words("Save run.h5"));
    QTest::qWait(260);
    jobs.update(id, { words("copying"), 25, 100, JobUnit::Bytes });
    const JobProgress& progress = jobs.find(id)->progress;
    EXPECT_GT(progress.perSecond, 0);
    EXPECT_LT(progress.perSecond, 100);
    ASSERT_TRUE(progress.secondsLeft);
    EXPECT_NEAR(*progress.secondsLeft, 75 / progress.perSecond, 1e-9);
    EXPECT_TRUE(jobText(*jobs.find(id)).contains("25 B")) << jobText(*jobs.find(id)).toStdString();
}

TEST(JobList, KeepsAnEndedJobWithItsResultForAWhile)
{
    JobList jobs;
    jobs.setKeepMilliseconds(300);
    const int id = jobs.begin(words("Export map.svg"));
    jobs.end(id, Job::State::Done, words("12 kB"));
    ASSERT_NE(jobs.find(id), nullptr);
    EXPECT_TRUE(jobText(*jobs.find(id)).contains("12 kB"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return jobs.find(id) == nullptr; }, 10'000));
}

TEST(JobList, KeepsOnlyTheLastFewThatHaveEnded)
{
    JobList jobs;
    const int running = jobs.begin(words("runs on"));
    for (int i = 0; i < 20; ++i) {
        jobs.end(jobs.begin(words("short")), Job::State::Done);
    }
    EXPECT_LT(jobs.jobs().size(), 10u);
    EXPECT_NE(jobs.find(running), nullptr) << "one that runs is never forgotten";
}

TEST(JobList, CancelsOnceAndOnlyWhatCanBeCancelled)
{
    JobList jobs;
    int asked = 0;
    const int fixed = jobs.begin(words("cannot stop"));
    const int id = jobs.begin(words("can stop"), [&asked] { ++asked; });
    EXPECT_FALSE(jobs.cancel(fixed));
    EXPECT_TRUE(jobs.cancel(id));
    EXPECT_TRUE(jobs.find(id)->isCancelling);
    jobs.end(id, Job::State::Cancelled);
    EXPECT_FALSE(jobs.cancel(id));
    EXPECT_EQ(asked, 1);
}

TEST(JobList, MayBeEndedByItsOwnCancel)
{
    JobList jobs;
    int id = 0;
    id = jobs.begin(words("ends at once"), [&] { jobs.end(id, Job::State::Cancelled); });
    EXPECT_TRUE(jobs.cancel(id));
    EXPECT_EQ(jobs.find(id)->state, Job::State::Cancelled);
}

TEST(JobView, HasARowWithAButtonForEachJobThatCanBeStopped)
{
    JobList jobs;
    JobView view(jobs);
    view.show();
    const int first = jobs.begin(words("first"));
    bool isStopped = false;
    const int second = jobs.begin(words("second"), [&] { isStopped = true; });
    ASSERT_EQ(view.rows().size(), 2u);
    EXPECT_EQ(view.rows().front()->id(), second) << "the newest is above";
    EXPECT_FALSE(view.rows().back()->stopButton()->isVisible());
    QTest::mouseClick(view.rows().front()->stopButton(), Qt::LeftButton);
    EXPECT_TRUE(isStopped);
    jobs.end(first, Job::State::Done);
    jobs.end(second, Job::State::Cancelled);
    jobs.forgetEnded();
    EXPECT_TRUE(view.rows().empty());
}

} // namespace
} // namespace fovea
