// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_child.h"

#include <QEventLoop>

namespace fovea {

namespace {

// A plugin may print without end.
constexpr qsizetype longestOutput = 64 * 1024;

} // namespace

PluginChild::PluginChild(QString program, QStringList arguments, int patienceMilliseconds)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_patience(patienceMilliseconds)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    m_process.setProcessEnvironment(environment);
    m_timer.setSingleShot(true);
    const auto keep
        = [](QByteArray& kept, const QByteArray& more) { kept = (kept + more).right(longestOutput); };
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
        [this, keep] { keep(m_output, m_process.readAllStandardOutput()); });
    connect(&m_process, &QProcess::readyReadStandardError, this,
        [this, keep] { keep(m_errors, m_process.readAllStandardError()); });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(false,
            tr("It did not come to an end within %1 s (at: %2).").arg(m_patience / 1000).arg(lastPhase()));
        m_process.kill();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(false, tr("%1 could not be started to try it: %2").arg(m_program, m_process.errorString()));
        }
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (status == QProcess::CrashExit) {
            end(false, tr("It crashed with signal %1 (at: %2).").arg(code).arg(lastPhase()));
        } else if (code != 0) {
            const QString words = QString::fromUtf8(m_errors).trimmed().section('\n', -1);
            end(false,
                words.isEmpty() ? tr("It ended the process with code %1 (at: %2).").arg(code).arg(lastPhase())
                                : words);
        } else if (!m_output.trimmed().endsWith("done")) {
            end(false, tr("It ended the process without a word (at: %1).").arg(lastPhase()));
        } else {
            end(true, {});
        }
    });
}

PluginChild::~PluginChild()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

void PluginChild::start()
{
    m_timer.start(m_patience);
    m_process.start(m_program, m_arguments, QIODevice::ReadOnly);
}

void PluginChild::run()
{
    QEventLoop loop;
    connect(this, &PluginChild::finished, &loop, &QEventLoop::quit);
    start();
    if (!m_isEnded) {
        loop.exec();
    }
}

void PluginChild::end(bool isPassed, const QString& reason)
{
    if (m_isEnded) {
        return;
    }
    m_isEnded = true;
    m_isPassed = isPassed;
    m_reason = reason;
    m_timer.stop();
    emit finished(isPassed, reason);
}

QString PluginChild::lastPhase() const
{
    return QString::fromUtf8(m_output).trimmed().section('\n', -1);
}

} // namespace fovea
