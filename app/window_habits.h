// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk_appearance.h"
#include "job_list.h"
#include "job_sources.h"
#include "log_file.h"
#include "samples.h"

#include <QObject>

namespace fovea {

class HelpCenter;
class JobView;
class MainWindow;
class Overlay;

/// What a program of the desk has besides its subject: jobs, the figures over the window, help, a log.
class WindowHabits : public QObject {
    Q_OBJECT
public:
    /// An empty `logFile` keeps the log in memory alone.
    WindowHabits(MainWindow& window, const QString& logFile, const QString& exampleModel);

    JobList& jobs() { return m_jobs; }
    JobView& jobView() { return *m_jobView; }
    Overlay& overlay() { return *m_overlay; }
    HelpCenter& help() { return *m_help; }
    LogFile& log() { return m_log; }
    DeskAppearance& desk() { return m_desk; }
    Samples& samples() { return m_samples; }
    QString diagnostics() const;

private:
    void keepLog();

    MainWindow& m_window;
    LogFile m_log;
    JobList m_jobs;
    JobSources m_sources;
    JobView* m_jobView;
    Overlay* m_overlay;
    HelpCenter* m_help;
    DeskAppearance m_desk;
    Samples m_samples;
};

} // namespace fovea
