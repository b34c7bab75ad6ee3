// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_list.h"

#include <algorithm>

namespace fovea {

namespace {

constexpr int lookMilliseconds = 1000;
// Before that a rate says nothing.
constexpr double firstRateSeconds = 0.2;

} // namespace

JobList::JobList(QObject* parent)
    : QObject(parent)
{
    m_clock.setInterval(lookMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &JobList::forgetOld);
}

int JobList::begin(Saying title, std::function<void()> cancel, bool isOfEngine)
{
    Job job;
    job.id = ++m_lastId;
    job.title = std::move(title);
    job.cancel = std::move(cancel);
    job.isOfEngine = isOfEngine;
    m_jobs.insert(m_jobs.begin(), std::move(job));
    m_times.push_back({ m_lastId, {}, std::nullopt });
    m_times.back().begun.start();
    m_clock.start();
    emit changed();
    return m_lastId;
}

void JobList::update(int id, JobProgress progress)
{
    Job* job = mutableJob(id);
    if (job == nullptr || !job->isRunning()) {
        return;
    }
    const auto times
        = std::find_if(m_times.begin(), m_times.end(), [id](const Times& each) { return each.id == id; });
    job->seconds = static_cast<double>(times->begun.elapsed()) / 1000;
    if (progress.perSecond <= 0 && progress.done > 0 && job->seconds >= firstRateSeconds) {
        progress.perSecond = static_cast<double>(progress.done) / job->seconds;
    }
    if (!progress.secondsLeft && progress.perSecond > 0 && progress.total > progress.done) {
        progress.secondsLeft = static_cast<double>(progress.total - progress.done) / progress.perSecond;
    }
    job->progress = std::move(progress);
    emit changed();
}

void JobList::end(int id, Job::State state, Saying result)
{
    Job* job = mutableJob(id);
    if (job == nullptr || !job->isRunning()) {
        return;
    }
    const auto times
        = std::find_if(m_times.begin(), m_times.end(), [id](const Times& each) { return each.id == id; });
    times->ended = times->begun.elapsed();
    job->seconds = static_cast<double>(*times->ended) / 1000;
    job->state = state;
    job->result = std::move(result);
    job->cancel = {};
    job->isCancelling = false;
    forgetOld();
    emit changed();
    emit ended(id);
}

bool JobList::cancel(int id)
{
    Job* job = mutableJob(id);
    if (job == nullptr || !job->isRunning() || !job->cancel) {
        return false;
    }
    job->isCancelling = true;
    // It may end the job, and with it what is called.
    const std::function<void()> stop = job->cancel;
    stop();
    emit changed();
    return true;
}

void JobList::forgetEnded()
{
    std::erase_if(m_jobs, [](const Job& job) { return !job.isRunning(); });
    std::erase_if(m_times, [this](const Times& each) { return find(each.id) == nullptr; });
    emit changed();
}

void JobList::forgetOld()
{
    const std::size_t before = m_jobs.size();
    std::size_t kept = 0;
    std::erase_if(m_jobs, [&](const Job& job) {
        const auto times = std::find_if(
            m_times.begin(), m_times.end(), [&job](const Times& each) { return each.id == job.id; });
        const bool isOld = times->ended && times->begun.elapsed() - *times->ended >= m_keepMilliseconds;
        return !job.isRunning() && (isOld || ++kept > keptCount);
    });
    std::erase_if(m_times, [this](const Times& each) { return find(each.id) == nullptr; });
    if (m_jobs.empty()) {
        m_clock.stop();
    }
    if (m_jobs.size() != before) {
        emit changed();
    }
}

const Job* JobList::find(int id) const
{
    const auto found
        = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

Job* JobList::mutableJob(int id)
{
    const auto found
        = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

const Job* JobList::newestRunning() const
{
    const auto found
        = std::find_if(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.isRunning(); });
    return found == m_jobs.end() ? nullptr : &*found;
}

int JobList::runningCount() const
{
    return static_cast<int>(
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.isRunning(); }));
}

} // namespace fovea
