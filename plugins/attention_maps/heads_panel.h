// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_panel.h"
#include "attention_maps/head_list.h"
#include "attention_maps/head_views.h"

#include <fovea/head_grid.h>
#include <fovea/strip_plot.h>

#include <vector>

class QActionGroup;
class QBoxLayout;
class QLabel;

namespace fovea::attention_maps {

/// Every head of the shown example: thumbnails, a table of statistics, and the entropies layer by layer.
class HeadsPanel final : public AttentionPanel {
    Q_OBJECT
public:
    HeadsPanel(std::shared_ptr<AttentionSource> source, Workbench& workbench);

    void retranslate() override;
    QString subject() const override;
    QString footer() const override;
    std::optional<Figure> figure() const override;
    bool isLoading() const override { return m_reader.isLoading() || m_other.isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    HeadOrder order() const { return m_order; }
    void setOrder(HeadOrder order);
    HeadGrid& grid() { return *m_grid; }
    HeadGrid& otherGrid() { return *m_otherGrid; }
    HeadList& list() { return *m_list; }
    StripPlot& strip() { return *m_strip; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void connectViews();
    void connectReader();
    void follow();
    void refreshPage();
    void refreshViews();
    void refreshSelection();
    void refreshTitles();
    void takeHeads(int first, int end);
    void select(const OverviewReader& reader, int head);
    HeadsFigure shown() const;
    StripPlotContent stripContent() const;
    QString facts() const;
    QStringList readout(const OverviewReader& reader, int head) const;
    bool isSplit() const { return mode() == Comparison::Mode::Split; }
    bool isDifference() const { return mode() == Comparison::Mode::Difference; }

    /// What is shown: A, B or the difference; and B where both are.
    OverviewReader m_reader, m_other;
    HeadOrder m_order = HeadOrder::Layer;
    /// Head (index in the reader) at each place of the grid.
    std::vector<int> m_places, m_otherPlaces;
    QLabel *m_title, *m_otherTitle;
    HeadGrid *m_grid, *m_otherGrid;
    QBoxLayout* m_grids;
    HeadList* m_list;
    StripPlot* m_strip;
    QActionGroup* m_orders;
    AttentionOptions m_gridOptions;
    bool m_isRangeLocked = true;
};

} // namespace fovea::attention_maps
