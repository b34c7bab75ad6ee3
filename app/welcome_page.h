// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "thumbnails.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fovea {

class RecentFiles;
class RecentList;

/// What the middle shows while nothing is open: what to drop or press, an example, what was open before.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// `example` is the folder of a model to try; empty when there is none.
    WelcomePage(RecentFiles& recent, Thumbnails thumbnails, QString example, QWidget* parent = nullptr);

    /// Puts a list of samples below the buttons.
    void showSamples(QWidget* list);
    /// Shows or hides the way back to what was open when the window was closed.
    void offerLast(bool isThere);

signals:
    void lastWanted();
    void openModelRequested();
    void openTraceRequested();
    void openRequested(const QString& path);
    void locateRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshTitle();

    RecentFiles& m_recent;
    QString m_example;
    QLabel *m_title, *m_text, *m_recentTitle;
    QVBoxLayout* m_card;
    QPushButton *m_openModel, *m_openTrace, *m_tryExample, *m_last;
    RecentList* m_recentList;
};

} // namespace fovea
