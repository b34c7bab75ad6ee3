// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "status_line.h"

#include "elided_label.h"
#include "engine_process.h"
#include "job_list.h"
#include "job_text.h"
#include "run_control.h"
#include "workbench_host.h"

#include <fovea/labels.h>
#include <fovea/theme.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fovea {

namespace {

constexpr double shortMilliseconds = 150;

/// "avx512+amx_bf16" as people write it.
QString isaName(const std::string& isa)
{
    return QString::fromStdString(isa)
        .toUpper()
        .replace("AVX512", "AVX-512")
        .replace('_', ' ')
        .replace("+", " + ");
}

} // namespace

StatusLine::StatusLine(EngineProcess& engine, RunControl& control, WorkbenchHost& workbench, QWidget* parent)
    : QFrame(parent)
    , m_engine(engine)
    , m_control(control)
    , m_workbench(workbench)
    , m_dot(new QLabel(this))
    , m_engineText(new ElidedLabel(this))
    , m_message(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_numbers(new QLabel(this))
{
    setObjectName("statusLine");
    m_engineText->setObjectName("engineText");
    m_message->setObjectName("statusMessage");
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->hide();
    m_dot->setFixedWidth(12);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 10, 3);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_engineText);
    layout->addWidget(m_bar);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_numbers);
    // A little room, so that a wider figure does not cut the language off.
    m_numbers->setContentsMargins(0, 0, 8, 0);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(&m_engine, &SessionControl::stateChanged, this, &StatusLine::refreshEngine);
    connect(&m_engine, &EngineProcess::greeted, this, &StatusLine::refreshEngine);
    connect(&m_control, &RunControl::progressChanged, this, &StatusLine::refreshProgress);
    connect(&m_control, &RunControl::stateChanged, this, &StatusLine::refreshProgress);
    connect(&m_workbench, &WorkbenchHost::readingStopped, this, &StatusLine::refreshNumbers);
    connect(&m_workbench, &Workbench::themeChanged, this, &StatusLine::refreshEngine);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        refreshEngine();
        refreshNumbers();
    });
    m_clock.start();
    refreshEngine();
    refreshNumbers();
}

void StatusLine::setMessage(const QString& message)
{
    m_message->setFullText(message);
}

QString StatusLine::message() const
{
    return m_message->fullText();
}

QString StatusLine::engineText() const
{
    return m_engineText->fullText();
}

void StatusLine::setFrameMilliseconds(double milliseconds)
{
    m_frameMilliseconds = milliseconds;
}

void StatusLine::showJob(const Job* job)
{
    if (m_control.isRunning() || m_control.isLoading()) {
        return;
    }
    const bool shows = job != nullptr && !job->isOfEngine;
    if (!shows && std::exchange(m_showsJob, false)) {
        m_bar->hide();
        // Not what has been said since.
        if (message() == m_jobMessage) {
            setMessage({});
        }
        return;
    }
    if (!shows) {
        return;
    }
    m_showsJob = true;
    const JobProgress& progress = job->progress;
    m_bar->setVisible(progress.total > 0);
    if (progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * std::min(progress.done, progress.total) / progress.total));
        m_jobMessage = job->title() + QString::fromUtf8(" · ") + jobText(*job);
        setMessage(m_jobMessage);
    }
}

void StatusLine::setLanguage(const QString& code)
{
    m_language = code;
    refreshNumbers();
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        // A sentence of the other language about something past.
        setMessage({});
        refreshEngine();
        refreshNumbers();
    }
    QFrame::changeEvent(event);
}

void StatusLine::refreshEngine()
{
    const Theme& theme = currentTheme();
    QString state;
    QColor color = theme.good;
    switch (m_engine.state()) {
    case SessionControl::State::Starting:
        state = tr("Engine starting");
        color = theme.dim;
        break;
    case SessionControl::State::Ready:
        state = tr("Engine ready");
        break;
    case SessionControl::State::Busy:
        state = tr("Engine working");
        color = theme.accent;
        break;
    case SessionControl::State::Dead:
        state = tr("Engine stopped");
        color = theme.bad;
        break;
    }
    if (m_engine.state() != SessionControl::State::Dead && !m_engine.greeting().isNull()) {
        const Value& greeting = m_engine.greeting();
        state += QString::fromUtf8(" · pid %1 · %2 · %3 (%4, %5)")
                     .arg(m_engine.processId())
                     .arg(bytesText(m_engine.memoryBytes()),
                         QString::fromStdString(greeting.get("device", std::string())),
                         tr("%n thread(s)", "", static_cast<int>(greeting.get("threads", int64_t { 1 }))),
                         isaName(greeting.get("isa", std::string())));
    }
    m_dot->setText(QString::fromUtf8("<span style='color:%1'>●</span>").arg(color.name()));
    m_engineText->setFullText(state);
}

void StatusLine::refreshProgress()
{
    const RunProgress& progress = m_control.progress();
    // What the last run took is no news of this one.
    if (m_control.isRunning() && !std::exchange(m_wasRunning, true)) {
        setMessage({});
    }
    m_wasRunning = m_control.isRunning();
    const bool isWorking = m_control.isRunning() || m_control.isLoading();
    // A run of a few milliseconds shows no bar, and an unknown total shows none either: nothing moves by
    // itself.
    const bool isShort = m_control.isRunning() && m_control.elapsedMilliseconds() < shortMilliseconds;
    m_bar->setVisible(isWorking && !isShort && progress.total > 0);
    if (!isWorking || isShort) {
        return;
    }
    m_bar->setRange(0, 1000);
    if (progress.total > 0) {
        m_bar->setValue(static_cast<int>(1000 * progress.done / progress.total));
    }
    QString text = m_control.isLoading() ? tr("loading the model") : tr("recording");
    if (progress.total > 0) {
        text = tr("%1: %2 of %3").arg(text).arg(progress.done).arg(progress.total);
    }
    if (progress.neededBytes > 0) {
        text += QString::fromUtf8(" · ")
            + tr("needs about %1, %2 are free")
                  .arg(bytesText(progress.neededBytes), bytesText(progress.availableBytes));
    }
    if (progress.perSecond > 0) {
        text += QString::fromUtf8(" · ") + tr("%1/s").arg(formatNumber(progress.perSecond));
    }
    if (progress.secondsLeft) {
        text += QString::fromUtf8(" · ") + tr("%1 s left").arg(std::ceil(*progress.secondsLeft));
    }
    setMessage(text);
}

void StatusLine::refreshNumbers()
{
    m_numbers->setToolTip(tr("Bytes that the panels have read from traces; time that the last frame took to "
                             "paint; language"));
    m_numbers->setText(tr("read %1 · frame %2 ms · %3")
                           .arg(bytesText(m_workbench.bytesRead()))
                           .arg(std::ceil(m_frameMilliseconds))
                           .arg(m_language));
    // Wide enough for the widest so far: figures that come and go do not push the others about.
    m_numbers->setMinimumWidth(std::max(m_numbers->minimumWidth(), m_numbers->sizeHint().width()));
}

} // namespace fovea
