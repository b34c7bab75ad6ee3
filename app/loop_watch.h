// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace fovea {

/// How long the event loop of this thread does not come round: another thread posts to it again and again,
/// and sees when that is answered.
class LoopWatch : public QObject {
    Q_OBJECT
public:
    explicit LoopWatch(QObject* parent = nullptr);
    ~LoopWatch() override;

    struct Gap {
        double milliseconds = 0;
        /// Without the time in which the thread was ready and other threads had the processor: what a call
        /// of this thread is to blame for.
        double ownMilliseconds = 0;
    };
    /// The longest since it began or was reset.
    Gap worst() const { return m_worst; }
    void reset() { m_worst = {}; }
    int64_t answers() const { return m_answers; }

private:
    void ping();
    void answer(qint64 sentNanoseconds, qint64 waitedBefore);
    /// Nanoseconds that the thread was ready to run and did not.
    qint64 waitedNanoseconds() const;

    const QByteArray m_schedule;
    QElapsedTimer m_clock;
    Gap m_worst;
    int64_t m_answers = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isAnswered = true, m_isEnding = false;
    std::thread m_thread;
};

} // namespace fovea
