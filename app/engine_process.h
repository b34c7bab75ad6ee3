// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/session_control.h>

#include <QByteArray>
#include <QProcess>
#include <QTimer>

#include <set>

namespace fovea {

/// The engine, `fovea-cli serve`, as a child process: started, talked to in JSON lines, and started again
/// when it died. It never blocks the GUI thread.
class EngineProcess final : public SessionControl {
    Q_OBJECT
public:
    explicit EngineProcess(QString program, QObject* parent = nullptr);
    /// Closes the engine's input, which ends it; waits a moment, then kills it.
    ~EngineProcess() override;

    /// Starts the engine if it is not running; `hello` is asked at once.
    void start();
    /// Ends the process, whatever it is at, and starts another.
    void restart();

    State state() const override { return m_state; }
    int64_t send(const QString& name, const Value& parameters) override;
    void cancel(int64_t command) override;

    /// 0 when there is no process.
    qint64 processId() const { return m_process.processId(); }
    /// Commands that have not ended.
    int runningCount() const { return static_cast<int>(m_running.size()); }
    /// Resident bytes of the process, 0 when unknown.
    qint64 memoryBytes() const;
    /// What the engine said of itself: version, isa, threads … (SERVE.md, hello); empty until then.
    const Value& greeting() const { return m_greeting; }
    /// The end of what it wrote to its error stream.
    QString lastWords() const;

signals:
    void greeted();
    /// The process is gone, for whatever reason: its models and running commands are.
    void lost();
    /// The process is gone without being asked; `reason` is a sentence, `details` its last words.
    void died(const QString& reason, const QString& details);
    /// A cancelled command has not ended after `silenceMilliseconds`: the engine hangs.
    void stuck();

private:
    static constexpr int silenceMilliseconds = 3000;

    void setState(State state);
    void write(const Command& command);
    void readLines();
    void readErrors();
    void take(const Event& event);
    void finish(const QString& reason);

    QString m_program;
    QProcess m_process;
    QByteArray m_pending, m_errors;
    QTimer m_silence;
    Value m_greeting;
    /// Commands that have not ended, those answered at once left out.
    std::set<int64_t> m_running;
    int64_t m_lastId = 0;
    State m_state = State::Dead;
    bool m_isStopping = false, m_restarts = false;
};

} // namespace fovea
