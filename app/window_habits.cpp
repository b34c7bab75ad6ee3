// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_habits.h"

#include "diagnostics.h"
#include "help_center.h"
#include "job_text.h"
#include "job_view.h"
#include "main_window.h"
#include "overlay.h"
#include "sample_list.h"
#include "status_line.h"
#include "welcome_page.h"
#include "workspace_view.h"

#include <fovea/version.h>

#include <QLayout>

namespace fovea {

namespace {

std::vector<Overlay::Reading> readings(MainWindow& window, JobList& jobs, Overlay*& overlay)
{
    return {
        { [] { return WindowHabits::tr("Frame"); }, [&overlay] { return overlay->frameText(); } },
        { [] { return WindowHabits::tr("Event loop, longest of 10 s"); },
            [&overlay] { return overlay->gapText(); } },
        { [] { return WindowHabits::tr("Read from traces"); },
            [&window] { return bytesText(window.workbench().bytesRead()); } },
        { [] { return WindowHabits::tr("Readings under way"); },
            [&window] { return QString::number(window.workbench().readingCount()); } },
        { [] { return WindowHabits::tr("Commands at the engine"); },
            [&window] { return QString::number(window.engine().runningCount()); } },
        { [] { return WindowHabits::tr("Jobs"); }, [&jobs] { return QString::number(jobs.runningCount()); } },
    };
}

} // namespace

WindowHabits::WindowHabits(MainWindow& window, const QString& logFile, const QString& exampleModel)
    : QObject(&window)
    , m_window(window)
    , m_log(logFile)
    , m_sources(m_jobs, window.control(), window.workbench(), window.opener(), window.outlet())
    , m_jobView(new JobView(m_jobs, &window.regions().workspace()))
    , m_overlay(new Overlay(readings(window, m_jobs, m_overlay), &window))
    , m_help(new HelpCenter(window))
    , m_samples(window, exampleModel)
{
    keepLog();
    connect(&m_desk, &DeskAppearance::changed, this, [this] {
        if (m_window.themeName() == "system") {
            m_window.setThemeName("system");
        }
    });
    if (!m_samples.all().empty()) {
        auto* samples = new SampleList(m_samples, &window.regions().welcome());
        window.regions().welcome().showSamples(samples);
        connect(samples, &SampleList::chosen, this, [this](const QString& id) {
            m_window.commands().trigger("sample.open", Value::Object { { "sample", id.toStdString() } });
        });
    }
    connect(&m_samples, &Samples::failed, this, [this](const QString& sentence) {
        m_window.showProblem({ tr("The sample stopped"), sentence, {}, "start" });
    });
    window.regions().workspace().layout()->addWidget(m_jobView);
    connect(&window.banners(), &BannerStack::helpRequested, m_help, &HelpCenter::show);
    connect(&m_jobs, &JobList::changed, &window.commands(), &CommandRegistry::refresh);
    connect(&m_jobs, &JobList::changed, &window.statusLine(),
        [this] { m_window.statusLine().showJob(m_jobs.newestRunning()); });
}

QString WindowHabits::diagnostics() const
{
    return diagnosticsText(m_window.engine(), m_window.plugins(), m_jobs);
}

void WindowHabits::keepLog()
{
    m_log.takeMessages();
    m_log.write(QString("fovea %1 begins").arg(version));
    connect(&m_window.engine(), &EngineProcess::greeted, this,
        [this] { m_log.write(QString("engine ready, pid %1").arg(m_window.engine().processId())); });
    connect(
        &m_window.engine(), &EngineProcess::died, this, [this](const QString& reason, const QString& words) {
            m_log.write("engine stopped: " + reason + " " + words);
        });
    // By name alone: what they were given is the user's work.
    connect(&m_window.commands(), &CommandRegistry::executed, this,
        [this](const Command& command) { m_log.write("command " + QString::fromStdString(command.name)); });
    connect(&m_window.banners(), &BannerStack::told, this,
        [this](const Problem& problem) { m_log.write("told: " + problem.what + ": " + problem.sentence); });
    connect(&m_jobs, &JobList::ended, this, [this](int id) {
        const Job* job = m_jobs.find(id);
        if (job != nullptr) {
            m_log.write(QString("job %1 ended after %2 s").arg(id).arg(job->seconds));
        }
    });
}

} // namespace fovea
