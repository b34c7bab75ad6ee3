// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>

#include <QObject>

#include <vector>

namespace fovea {

class PanelFrame;
class WorkbenchHost;

/// What the panels' A, B, A | B and Δ do: keeps them in step with the Comparison, and begins one when there
/// is none yet.
class ComparisonControl : public QObject {
    Q_OBJECT
public:
    explicit ComparisonControl(WorkbenchHost& workbench, QObject* parent = nullptr);

    void follow(PanelFrame& frame);
    /// What would be B: the trace that was selected before, else another one that is open, else the next
    /// example of the one that is selected.
    std::optional<ComparisonSide> candidate() const;
    /// In every panel, whatever each showed before.
    void showEverywhere(Comparison::Mode mode) const;
    /// In one panel; what is candidate becomes B when there is none.
    void choose(PanelFrame& frame, Comparison::Mode mode) const;

signals:
    /// By a click, a key or a drop on a panel.
    void wanted(const fovea::PanelFrame* frame, fovea::Comparison::Mode mode);

protected:
    /// A trace that is dropped on a panel becomes B there.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void spread(const Comparison& comparison);
    void refresh();

    WorkbenchHost& m_workbench;
    std::vector<PanelFrame*> m_frames;
    Comparison m_before;
    /// Selected traces, the newest last.
    std::vector<int> m_visited;
};

} // namespace fovea
