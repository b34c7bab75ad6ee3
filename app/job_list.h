// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace fovea {

/// Words that are asked for again after a language change.
using Saying = std::function<QString()>;

enum class JobUnit { Steps, Examples, Bytes };

/// How far a job is; `total` is 0 when unknown. Rate and time left are reckoned when they are absent.
struct JobProgress {
    Saying phase = {};
    int64_t done = 0, total = 0;
    JobUnit unit = JobUnit::Steps;
    double perSecond = 0;
    std::optional<double> secondsLeft = std::nullopt;
};

/// Work that takes its time: a run, a model or a trace being opened, an export.
struct Job {
    enum class State { Running, Done, Failed, Cancelled };

    int id = 0;
    Saying title;
    JobProgress progress;
    State state = State::Running;
    /// What came of it; may be empty.
    Saying result;
    bool isCancelling = false;
    /// So far, or that it took.
    double seconds = 0;
    /// Empty: it cannot be stopped.
    std::function<void()> cancel;
    /// The engine's own line tells of it already.
    bool isOfEngine = false;

    bool isRunning() const { return state == State::Running; }
};

/// The jobs of the window, newest first. Those that have ended stay with their result for a while.
class JobList : public QObject {
    Q_OBJECT
public:
    explicit JobList(QObject* parent = nullptr);

    int begin(Saying title, std::function<void()> cancel = {}, bool isOfEngine = false);
    void update(int id, JobProgress progress);
    void end(int id, Job::State state, Saying result = {});

    /// Asks it to stop; false when it has ended or cannot be stopped.
    bool cancel(int id);
    void forgetEnded();

    const std::vector<Job>& jobs() const { return m_jobs; }
    const Job* find(int id) const;
    /// The one that began last, or nullptr.
    const Job* newestRunning() const;
    int runningCount() const;

    void setKeepMilliseconds(int milliseconds) { m_keepMilliseconds = milliseconds; }

signals:
    void changed();
    void ended(int id);

private:
    static constexpr std::size_t keptCount = 6;

    Job* mutableJob(int id);
    void forgetOld();

    std::vector<Job> m_jobs;
    struct Times {
        int id;
        QElapsedTimer begun;
        /// When it ended, in milliseconds after `begun`.
        std::optional<qint64> ended;
    };
    std::vector<Times> m_times;
    QTimer m_clock;
    int m_lastId = 0;
    int m_keepMilliseconds = 5 * 60 * 1000;
};

} // namespace fovea
