// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/selection.h>
#include <fovea/trace.h>

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;

namespace fovea {

class FactList;
class RunControl;
class WorkbenchHost;

/// The current Selection in numbers, then what can be done with it.
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(RunControl& control, WorkbenchHost& workbench, QWidget* parent = nullptr);

    FactList& selectionFacts() { return *m_selection; }
    FactList& headFacts() { return *m_head; }

signals:
    void exportRequested();
    void copyCommandRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    /// Asks for the numbers of the selection; they are shown when they have been read.
    void refresh();
    void showSelection(const Result<TraceTokens>& tokens, const Result<Array>& numbers);
    QString exampleText(const Selection& selection) const;
    void showTrace();
    void showModel();

    RunControl& m_control;
    WorkbenchHost& m_workbench;
    QLabel* m_empty;
    FactList *m_selection, *m_head, *m_trace, *m_model;
    QPushButton *m_copyCommand, *m_export;
    QScrollArea* m_scroll;
};

} // namespace fovea
