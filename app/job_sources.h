// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job_list.h"

#include <QObject>

#include <map>

namespace fovea {

class FileOpener;
class Outlet;
class RunControl;
class WorkbenchHost;

/// Makes jobs of what the parts of the window are at: runs, models and traces being opened, exports, traces
/// being saved, and those that another process writes.
class JobSources : public QObject {
    Q_OBJECT
public:
    JobSources(JobList& jobs, RunControl& control, WorkbenchHost& workbench, FileOpener& opener,
        Outlet& outlet, QObject* parent = nullptr);

private:
    void followRun();
    void followModels();
    void followTraces();
    JobProgress engineProgress() const;
    /// Of a job that ended without saying how.
    Job::State stateOf(int id, bool isDone) const;

    JobList& m_jobs;
    RunControl& m_control;
    WorkbenchHost& m_workbench;
    int m_run = 0;
    std::map<QString, int> m_models, m_opening;
    std::map<int, int> m_exports, m_savings, m_followed;
};

} // namespace fovea
