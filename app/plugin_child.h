// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace fovea {

/// One child process that does something with a plugin and may crash or hang at it: says in one sentence how
/// that ended. It prints what it is about to do, one phase a line, and why it failed on standard error.
class PluginChild : public QObject {
    Q_OBJECT
public:
    PluginChild(QString program, QStringList arguments, int patienceMilliseconds = 20'000);
    ~PluginChild() override;

    void start();
    /// Starts, and blocks until it has ended: for the command line.
    void run();
    bool isPassed() const { return m_isPassed; }
    const QString& reason() const { return m_reason; }

signals:
    void finished(bool isPassed, const QString& reason);

private:
    void end(bool isPassed, const QString& reason);
    QString lastPhase() const;

    QString m_program;
    QStringList m_arguments;
    int m_patience;
    QProcess m_process;
    QTimer m_timer;
    QByteArray m_output, m_errors;
    bool m_isEnded = false, m_isPassed = false;
    QString m_reason;
};

} // namespace fovea
