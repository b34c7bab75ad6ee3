// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_view.h"

#include "elided_label.h"
#include "job_list.h"
#include "job_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace fovea {

namespace {

constexpr int greatestHeight = 210;

} // namespace

JobRow::JobRow(JobList& jobs, int id, QWidget* parent)
    : QFrame(parent)
    , m_id(id)
    , m_title(new ElidedLabel(this))
    , m_text(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(QString::fromUtf8("✕"), this))
{
    setObjectName("job");
    m_text->setProperty("role", "caption");
    m_bar->setTextVisible(false);
    m_stop->setProperty("role", "link");
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_title, 1);
    top->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 2, 8, 4);
    layout->setSpacing(1);
    layout->addLayout(top);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    connect(m_stop, &QPushButton::clicked, this, [&jobs, id] { jobs.cancel(id); });
}

void JobRow::tell(const Job& job)
{
    const QString title = job.title();
    const QString text = jobText(job);
    m_title->setFullText(title);
    m_text->setFullText(text);
    setToolTip(title + "\n" + text);
    setAccessibleName(title + ", " + text);
    // An unknown total shows no bar: nothing moves by itself.
    m_bar->setVisible(job.isRunning() && job.progress.total > 0);
    if (job.progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(
            static_cast<int>(1000 * std::min(job.progress.done, job.progress.total) / job.progress.total));
        m_bar->setAccessibleName(text);
    }
    m_stop->setVisible(job.isRunning() && job.cancel);
    m_stop->setEnabled(!job.isCancelling);
    const QString stop = JobView::tr("Stop: %1").arg(title);
    m_stop->setAccessibleName(stop);
    m_stop->setToolTip(stop);
}

JobView::JobView(JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_title(new QLabel(this))
    , m_none(new QLabel(this))
    , m_clear(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll))
    , m_list(new QVBoxLayout(m_content))
{
    setObjectName("jobs");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName("workspaceTitle");
    m_none->setObjectName("jobsNone");
    m_none->setProperty("role", "dim");
    m_none->setContentsMargins(16, 0, 8, 8);
    m_clear->setObjectName("jobsClear");
    m_clear->setProperty("role", "link");
    m_list->setContentsMargins(0, 0, 0, 6);
    m_list->setSpacing(2);
    m_list->addStretch(1);
    m_content->setObjectName("jobsContent");
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_clear, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    // Below the line that parts it from the tree.
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_none);
    layout->addWidget(m_scroll);
    connect(m_clear, &QPushButton::clicked, &m_jobs, &JobList::forgetEnded);
    connect(&m_jobs, &JobList::changed, this, &JobView::refresh);
    refresh();
}

void JobView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void JobView::refresh()
{
    m_title->setText(tr("Jobs"));
    m_none->setText(tr("nothing under way"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Forgets the jobs that have ended."));
    const std::vector<Job>& jobs = m_jobs.jobs();
    std::erase_if(m_rows, [&](JobRow* row) {
        const bool isGone = m_jobs.find(row->id()) == nullptr;
        if (isGone) {
            row->hide();
            // Its own button may be what ended it.
            row->deleteLater();
        }
        return isGone;
    });
    for (std::size_t place = 0; place < jobs.size(); ++place) {
        const auto found = std::find_if(
            m_rows.begin(), m_rows.end(), [&](const JobRow* row) { return row->id() == jobs[place].id; });
        JobRow* row = found == m_rows.end() ? new JobRow(m_jobs, jobs[place].id, m_content) : *found;
        if (found == m_rows.end()) {
            m_rows.insert(m_rows.begin(), row);
            m_list->insertWidget(0, row);
        }
        row->tell(jobs[place]);
        row->show();
    }
    m_none->setVisible(jobs.empty());
    m_scroll->setVisible(!jobs.empty());
    m_clear->setVisible(m_jobs.runningCount() < static_cast<int>(jobs.size()));
    m_scroll->setFixedHeight(std::min(greatestHeight, m_content->sizeHint().height()));
}

} // namespace fovea
