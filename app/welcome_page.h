// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fovea {

class RecentFiles;

/// What the middle shows while nothing is open: what to drop or press, an example, what was open before.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// `example` is the folder of a model to try; empty when there is none.
    WelcomePage(RecentFiles& recent, QString example, QWidget* parent = nullptr);

signals:
    void openModelRequested();
    void openTraceRequested();
    void openRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void listRecent();

    RecentFiles& m_recent;
    QString m_example;
    QLabel *m_title, *m_text, *m_recentTitle;
    QPushButton *m_openModel, *m_openTrace, *m_tryExample;
    QVBoxLayout* m_recentLayout;
};

} // namespace fovea
