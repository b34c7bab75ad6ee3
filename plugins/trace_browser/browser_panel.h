// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <fovea/panel.h>
#include <fovea/workbench.h>

#include <memory>

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

    /// `file.h5::/path[slice]` of what is shown.
    QString address() const;
    const SliceContent* content() const { return m_content.get(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPages();
    /// In a window it reads what is seen only; without one (no parent) always.
    bool isBehind() const;
    void follow();
    /// Lets go of a trace that is shown no longer.
    void setTrace(std::shared_ptr<const Trace> trace);
    void choose(const QModelIndex& index);
    void choose(const SliceChoice& choice, int rank);
    void read(const SliceChoice& choice);
    void show(Result<std::shared_ptr<const SliceContent>> content);
    QString facts() const;
    QString problem() const;

    Workbench& m_workbench;
    std::shared_ptr<const Trace> m_trace;
    std::shared_ptr<const SliceContent> m_content;
    SliceChoice m_wanted;
    std::optional<Error> m_problem;
    bool m_isLoading = false, m_isStale = false, m_hasGrown = false;

    NodeModel* m_nodes;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QTreeView* m_tree;
    SliceView* m_view;
};

} // namespace fovea::trace_browser
