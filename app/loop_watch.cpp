// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "loop_watch.h"

#include <QByteArray>

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace fovea {

namespace {

constexpr auto pause = std::chrono::milliseconds(4);

} // namespace

LoopWatch::LoopWatch(QObject* parent)
    : QObject(parent)
    , m_schedule(
          "/proc/self/task/" + QByteArray::number(static_cast<qint64>(syscall(SYS_gettid))) + "/schedstat")
{
    m_clock.start();
    m_thread = std::thread([this] { ping(); });
}

LoopWatch::~LoopWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LoopWatch::ping()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_wake.wait_for(lock, pause, [this] { return m_isEnding; });
        if (m_isEnding || !m_isAnswered) {
            continue;
        }
        m_isAnswered = false;
        const qint64 waited = waitedNanoseconds();
        const qint64 sent = m_clock.nsecsElapsed();
        QMetaObject::invokeMethod(
            this, [this, sent, waited] { answer(sent, waited); }, Qt::QueuedConnection);
    }
}

void LoopWatch::answer(qint64 sentNanoseconds, qint64 waitedBefore)
{
    ++m_answers;
    const double gap = static_cast<double>(m_clock.nsecsElapsed() - sentNanoseconds) / 1e6;
    const double waited = static_cast<double>(waitedNanoseconds() - waitedBefore) / 1e6;
    const double own = std::max(0.0, gap - std::max(0.0, waited));
    m_worst.milliseconds = std::max(m_worst.milliseconds, gap);
    m_worst.ownMilliseconds = std::max(m_worst.ownMilliseconds, own);
    const std::lock_guard lock(m_mutex);
    m_isAnswered = true;
}

qint64 LoopWatch::waitedNanoseconds() const
{
    // "running waiting slices"; where the kernel keeps no such figures nothing is taken off.
    long long running = 0, waiting = 0;
    if (std::FILE* file = std::fopen(m_schedule.constData(), "re")) {
        if (std::fscanf(file, "%lld %lld", &running, &waiting) != 2) {
            waiting = 0;
        }
        std::fclose(file);
    }
    return waiting;
}

} // namespace fovea
