// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_sources.h"

#include "file_opener.h"
#include "job_text.h"
#include "outlet.h"
#include "run_control.h"
#include "workbench_host.h"

#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace fovea {

namespace {

constexpr int longestTitle = 120;

QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

} // namespace

JobSources::JobSources(JobList& jobs, RunControl& control, WorkbenchHost& workbench, FileOpener& opener,
    Outlet& outlet, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_control(control)
    , m_workbench(workbench)
{
    for (const auto signal :
        { &RunControl::stateChanged, &RunControl::progressChanged, &RunControl::modelsChanged }) {
        connect(&m_control, signal, this, [this] {
            followRun();
            followModels();
        });
    }
    for (const auto signal : { &Workbench::traceOpened, &Workbench::traceGrew, &Workbench::traceClosed }) {
        connect(&m_workbench, signal, this, &JobSources::followTraces);
    }

    connect(&opener, &FileOpener::openingBegan, this, [this, &opener](const QString& path) {
        m_opening[path] = m_jobs.begin([path] { return tr("Open %1").arg(nameOf(path)); },
            [&opener, path] { opener.cancelOpening(path); });
        m_jobs.update(m_opening[path], { [] { return tr("checking, then reading its layout"); } });
    });
    connect(&opener, &FileOpener::openingEnded, this, [this](const QString& path, bool isOpen) {
        if (const auto found = m_opening.find(path); found != m_opening.end()) {
            m_jobs.end(found->second, stateOf(found->second, isOpen));
            m_opening.erase(found);
        }
    });

    connect(&outlet, &Outlet::exportBegan, this, [this, &outlet](int id, const QString& path) {
        m_exports[id] = m_jobs.begin(
            [path] { return tr("Export %1").arg(nameOf(path)); }, [&outlet, id] { outlet.cancelExport(id); });
        m_jobs.update(m_exports[id], { [] { return tr("drawing and writing"); } });
    });
    connect(&outlet, &Outlet::exportEnded, this, [this](int id, bool isWritten) {
        m_jobs.end(m_exports[id], stateOf(m_exports[id], isWritten));
        m_exports.erase(id);
    });
    connect(&outlet, &Outlet::savingBegan, this, [this, &outlet](int id, const QString& path) {
        m_savings[id] = m_jobs.begin(
            [path] { return tr("Save %1").arg(nameOf(path)); }, [&outlet, id] { outlet.cancelSaving(id); });
    });
    connect(&outlet, &Outlet::savingMoved, this, [this](int id, qint64 done, qint64 total) {
        if (const auto found = m_savings.find(id); found != m_savings.end()) {
            m_jobs.update(found->second, { [] { return tr("copying"); }, done, total, JobUnit::Bytes });
        }
    });
    connect(&outlet, &Outlet::savingEnded, this, [this](int id, bool isSaved) {
        m_jobs.end(m_savings[id], stateOf(m_savings[id], isSaved));
        m_savings.erase(id);
    });
}

Job::State JobSources::stateOf(int id, bool isDone) const
{
    const Job* job = m_jobs.find(id);
    return isDone                             ? Job::State::Done
        : job != nullptr && job->isCancelling ? Job::State::Cancelled
                                              : Job::State::Failed;
}

JobProgress JobSources::engineProgress() const
{
    const RunProgress& engine = m_control.progress();
    const int64_t needed = engine.neededBytes, available = engine.availableBytes;
    const bool isLoading = !m_control.isRunning();
    const auto phase = [isLoading, needed, available] {
        const QString what = isLoading ? tr("loading the model") : tr("recording");
        return needed > 0
            ? what + ", " + tr("needs about %1, %2 are free").arg(bytesText(needed), bytesText(available))
            : what;
    };
    return { phase, engine.done, engine.total, JobUnit::Steps, engine.perSecond, engine.secondsLeft };
}

void JobSources::followRun()
{
    if (m_control.isRunning()) {
        if (m_run == 0) {
            // What is elided is laid out whole before: a page of text would cost a frame.
            const QString text = m_control.runText().simplified().left(longestTitle);
            m_run = m_jobs.begin(
                [text] { return tr("Run: %1").arg(text); }, [this] { m_control.cancel(); }, true);
        }
        m_jobs.update(m_run, engineProgress());
    } else if (m_run != 0) {
        const int run = std::exchange(m_run, 0);
        m_jobs.end(run, stateOf(run, m_control.lastRunFinished()));
    }
}

void JobSources::followModels()
{
    std::map<QString, int> ended = m_models;
    for (const OpenModel& model : m_control.models()) {
        const QString path = model.path;
        if (model.opening != 0) {
            ended.erase(path);
            int& job = m_models[path];
            if (job == 0) {
                job = m_jobs.begin([name = model.name] { return tr("Open the model %1").arg(name); },
                    [this, path] { m_control.cancelOpening(path); }, true);
            }
            if (!m_control.isRunning() || m_control.progress().neededBytes > 0) {
                m_jobs.update(job, engineProgress());
            }
        }
    }
    for (const auto& [path, job] : ended) {
        m_models.erase(path);
        const auto& models = m_control.models();
        const bool isOpen = std::any_of(models.begin(), models.end(),
            [&, path = path](const OpenModel& model) { return model.path == path && model.engineKey != 0; });
        m_jobs.end(job, stateOf(job, isOpen));
    }
}

void JobSources::followTraces()
{
    std::map<int, int> ended = m_followed;
    for (const int key : m_workbench.traces()) {
        const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
        const QString path = QString::fromStdString(trace->path().string());
        // The runs of this window are jobs already.
        const bool isOwnRun
            = QFileInfo(path).absolutePath() == QFileInfo(m_control.runFolder()).canonicalFilePath();
        if (!trace->isTrace() || trace->isComplete() || isOwnRun || !m_workbench.isFollowed(key)) {
            continue;
        }
        ended.erase(key);
        int& job = m_followed[key];
        if (job == 0) {
            job = m_jobs.begin([path] { return tr("Follow %1").arg(nameOf(path)); },
                [this, key] {
                    m_workbench.setFollowed(key, false);
                    followTraces();
                });
        }
        m_jobs.update(job,
            { [] { return tr("another process writes it"); }, trace->committedExampleCount(),
                trace->exampleCount(), JobUnit::Examples });
    }
    for (const auto& [key, job] : ended) {
        m_followed.erase(key);
        const std::shared_ptr<const Trace> trace = m_workbench.trace(key);
        // A trace that was closed is followed no more, by the user's wish.
        const bool isDone = trace != nullptr && trace->isComplete();
        m_jobs.end(job, isDone ? Job::State::Done : Job::State::Cancelled);
    }
}

} // namespace fovea
