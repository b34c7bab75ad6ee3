// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fovea {

class ElidedLabel;
class JobList;
struct Job;

/// One job: its title, how far it is, a button that stops it.
class JobRow : public QFrame {
    Q_OBJECT
public:
    JobRow(JobList& jobs, int id, QWidget* parent);

    int id() const { return m_id; }
    QPushButton* stopButton() const { return m_stop; }
    void tell(const Job& job);

private:
    int m_id;
    ElidedLabel *m_title, *m_text;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

/// The jobs, below what the user has: running ones with progress and a button to stop them, ended ones with
/// their result.
class JobView : public QWidget {
    Q_OBJECT
public:
    explicit JobView(JobList& jobs, QWidget* parent = nullptr);

    std::vector<JobRow*> rows() const { return m_rows; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    JobList& m_jobs;
    QLabel *m_title, *m_none;
    QPushButton* m_clear;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_list;
    std::vector<JobRow*> m_rows;
};

} // namespace fovea
