// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_pair.h"

#include <fovea/panel.h>
#include <fovea/workbench.h>

#include <memory>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace fovea::trace_browser {

class NodeModel;
class SliceView;

/// Any Trace, or any HDF5 file, as a tree; the chosen dataset as a slice with its statistics and attributes.
/// What is chosen is the Selection's path: `/group/dataset[3,:,:]`.
class BrowserPanel final : public Panel {
    Q_OBJECT
public:
    explicit BrowserPanel(Workbench& workbench);

    void retranslate() override;
    QString subject() const override;
    QString footer() const override;
    std::optional<Figure> figure() const override;
    /// Also while it waits to be seen: behind another tab nothing is read.
    bool isLoading() const override { return m_isLoading || m_isStale; }

    std::vector<Comparison::Mode> comparisonModes() const override;
    Value state() const override;
    void restore(const Value& state) override;

    /// `file.h5::/path[slice]` of what is shown.
    QString address() const;
    const SliceContent* content() const { return m_shown.first.get(); }
    const SlicePair& shown() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPages();
    void connectParts();
    /// In a window it reads what is seen only; without one (no parent) always.
    bool isBehind() const;
    void follow();
    /// The way to show A and B now: A while nothing is compared.
    Comparison::Mode mode() const;
    /// The Selection as the side that is shown has it.
    Selection shownSelection() const;
    std::shared_ptr<const Trace> traceOf(const std::optional<Selection>& selection) const;
    /// Lets go of a trace that is shown no longer.
    void setTrace(std::shared_ptr<const Trace> trace);
    void choose(const QModelIndex& index);
    void choose(const SliceChoice& choice, int rank);
    void chooseCell(
        const std::shared_ptr<const SliceContent>& content, const Selection& of, int row, int column);
    void read(const SliceChoice& choice);
    void show(Result<SlicePair> pair);
    void refreshViews();
    QString addressIn(const Trace& trace) const;
    QString facts() const;
    QStringList differenceFacts() const;
    QString problem() const;

    Workbench& m_workbench;
    /// What is shown, or A; and B where both are.
    std::shared_ptr<const Trace> m_trace, m_other;
    SlicePair m_shown;
    SliceChoice m_wanted;
    Comparison::Mode m_readMode = Comparison::Mode::A;
    std::optional<Error> m_problem;
    bool m_isLoading = false, m_isStale = false, m_hasGrown = false, m_isRatio = false;

    QAction* m_ratio;
    NodeModel* m_nodes;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QTreeView* m_tree;
    SliceView *m_view, *m_otherView;
};

} // namespace fovea::trace_browser
