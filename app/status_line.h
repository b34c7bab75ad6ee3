// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace fovea {

class ElidedLabel;
struct Job;
class EngineProcess;
class RunControl;
class WorkbenchHost;

/// The bottom line: the engine (state, process, memory, device), progress and time left, what is read and
/// drawn, the language.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    StatusLine(
        EngineProcess& engine, RunControl& control, WorkbenchHost& workbench, QWidget* parent = nullptr);

    void setMessage(const QString& message);
    QString message() const;
    void setFrameMilliseconds(double milliseconds);
    /// What is under way besides the engine's own; nullptr: nothing.
    void showJob(const Job* job);
    void setLanguage(const QString& code);
    QString engineText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshEngine();
    void refreshProgress();
    void refreshNumbers();

    EngineProcess& m_engine;
    RunControl& m_control;
    WorkbenchHost& m_workbench;
    QLabel* m_dot;
    ElidedLabel *m_engineText, *m_message;
    QProgressBar* m_bar;
    QLabel* m_numbers;
    QTimer m_clock;
    double m_frameMilliseconds = 0;
    bool m_wasRunning = false, m_showsJob = false;
    QString m_jobMessage;
    QString m_language;
};

} // namespace fovea
