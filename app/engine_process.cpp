// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine_process.h"

#include <fovea/json.h>

#include <QFile>

#include <unistd.h>

namespace fovea {

namespace {

// SERVE.md promises lines far below this; more is a broken engine, not a longer answer.
constexpr qsizetype maximumLine = 64 << 20;
constexpr qsizetype keptErrors = 16 << 10;

bool isLast(const std::string& name)
{
    static const std::set<std::string, std::less<>> others { "progress", "forecast", "note", "planned",
        "trace_opened", "grew" };
    return !others.contains(name);
}

bool isAnsweredAtOnce(const QString& name)
{
    return name == "hello" || name == "ping" || name == "cancel" || name == "shutdown";
}

} // namespace

EngineProcess::EngineProcess(QString program, QObject* parent)
    : SessionControl(parent)
    , m_program(std::move(program))
{
    // All of them from the event loop: `write` hands bytes over at once, and QProcess may then tell of
    // others.
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &EngineProcess::readLines,
        Qt::QueuedConnection);
    connect(&m_process, &QProcess::readyReadStandardError, this, &EngineProcess::readErrors,
        Qt::QueuedConnection);
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                finish(tr("The engine could not be started: %1").arg(m_process.errorString()));
            }
        },
        Qt::QueuedConnection);
    connect(
        &m_process, &QProcess::finished, this,
        [this](int code, QProcess::ExitStatus status) {
            finish(status == QProcess::CrashExit
                    ? tr("The engine process ended unexpectedly (signal %1).").arg(code)
                    : tr("The engine process ended with code %1.").arg(code));
        },
        Qt::QueuedConnection);
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMilliseconds);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (!m_running.empty()) {
            emit stuck();
        }
    });
}

EngineProcess::~EngineProcess()
{
    m_isStopping = true;
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(1000)) {
            m_process.kill();
            m_process.waitForFinished(1000);
        }
    }
}

void EngineProcess::start()
{
    // A process that has just ended, which is not known here yet, is followed by the next when it is.
    if (m_process.state() != QProcess::NotRunning || m_state != State::Dead) {
        return;
    }
    m_pending.clear();
    m_errors.clear();
    m_running.clear();
    m_greeting = {};
    setState(State::Starting);
    m_process.start(m_program, { "serve" });
    Value parameters;
    parameters["protocol"] = 1;
    send("hello", parameters);
}

void EngineProcess::restart()
{
    if (m_state == State::Dead) {
        start();
        return;
    }
    // The next one starts when this one has been seen to be gone.
    m_restarts = true;
    m_process.kill();
}

int64_t EngineProcess::send(const QString& name, const Value& parameters)
{
    if (m_state == State::Dead) {
        return 0;
    }
    const Command command { ++m_lastId, name.toStdString(), parameters };
    if (!isAnsweredAtOnce(name)) {
        m_running.insert(command.id);
        if (m_state == State::Ready) {
            setState(State::Busy);
        }
    }
    write(command);
    return command.id;
}

void EngineProcess::cancel(int64_t command)
{
    Value parameters;
    parameters["command"] = command;
    if (send("cancel", parameters) != 0) {
        m_silence.start();
    }
}

void EngineProcess::write(const Command& command)
{
    Value line;
    line["id"] = command.id;
    line["name"] = command.name;
    if (!command.parameters.isNull()) {
        line["parameters"] = command.parameters;
    }
    if (m_process.state() == QProcess::NotRunning) {
        return; // It has just ended, or could not be started, which will be told.
    }
    m_process.write(QByteArray::fromStdString(formatJson(line) + "\n"));
    if (m_process.state() == QProcess::Running) {
        // Or it would wait until the window has painted that it works. Nothing is waited for.
        m_process.waitForBytesWritten(0);
    }
}

void EngineProcess::readLines()
{
    m_pending += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = m_pending.indexOf('\n', begin)) >= 0; begin = end + 1) {
        const std::string_view text(m_pending.constData() + begin, static_cast<std::size_t>(end - begin));
        const Result<Value> line = parseJson(text, "fovea-cli serve");
        if (line) {
            take({ line->get("command", int64_t { 0 }), line->get("name", std::string()),
                line->find("details") != nullptr ? *line->find("details") : Value() });
        }
    }
    m_pending.remove(0, begin);
    if (m_pending.size() > maximumLine) {
        m_process.kill();
    }
}

void EngineProcess::readErrors()
{
    m_errors += m_process.readAllStandardError();
    m_errors = m_errors.right(keptErrors);
}

void EngineProcess::take(const Event& event)
{
    if (event.name == "hello") {
        m_greeting = event.details;
        emit greeted();
    }
    if (isLast(event.name)) {
        m_running.erase(event.command);
        if (m_running.empty()) {
            m_silence.stop();
            setState(State::Ready);
        } else {
            setState(State::Busy);
        }
    }
    emit eventArrived(event);
}

void EngineProcess::finish(const QString& reason)
{
    if (m_state == State::Dead || m_isStopping) {
        return;
    }
    readErrors();
    m_silence.stop();
    m_running.clear();
    setState(State::Dead);
    emit lost();
    if (std::exchange(m_restarts, false)) {
        start();
    } else {
        emit died(reason, lastWords());
    }
}

void EngineProcess::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        emit stateChanged(state);
    }
}

qint64 EngineProcess::memoryBytes() const
{
    QFile file(QString("/proc/%1/statm").arg(processId()));
    if (processId() == 0 || !file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

QString EngineProcess::lastWords() const
{
    return QString::fromUtf8(m_errors).trimmed();
}

} // namespace fovea
