// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace fovea {

class RunControl;
class WorkbenchHost;

/// What the user has, as a tree: models, runs of this session, traces from files.
class WorkspaceView : public QWidget {
    Q_OBJECT
public:
    WorkspaceView(RunControl& control, WorkbenchHost& workbench, QWidget* parent = nullptr);

signals:
    void saveTraceRequested(int key);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void markSelected();
    /// "A", "B", "AB" or nothing: the sides that the trace is.
    QString badgesOf(int key) const;
    /// Gives the trace a badge; one that had it gives it up.
    void wear(int key, QChar letter);
    void activate(const QTreeWidgetItem* item);
    void showMenu(const QPoint& position);
    QTreeWidgetItem* section(const QString& title);

    RunControl& m_control;
    WorkbenchHost& m_workbench;
    QLabel* m_title;
    QTreeWidget* m_tree;
};

} // namespace fovea
