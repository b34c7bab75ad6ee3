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
    void copyAddressRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    /// Asks for the numbers of the selection; they are shown when they have been read.
    void refresh();
    void showSelection(const Result<TraceTokens>& tokens, const Result<Array>& numbers);
    void showAddress(const Trace& trace, const std::string& place);
    /// "A · " or "B · " where the selection is one of the two that are compared.
    QString badgeOf(const Selection& selection) const;
    QString exampleText(const Selection& selection) const;
    void showTrace();
    void showModel();

    RunControl& m_control;
    WorkbenchHost& m_workbench;
    QLabel* m_empty;
    FactList *m_selection, *m_head, *m_trace, *m_model;
    /// Where in the file the map of the selected head lies.
    QPushButton* m_address;
    QPushButton *m_copyCommand, *m_export;
    QScrollArea* m_scroll;
};

} // namespace fovea
