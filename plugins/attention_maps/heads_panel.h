// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_panel.h"
#include "attention_maps/head_list.h"

#include <fovea/head_grid.h>
#include <fovea/strip_plot.h>

#include <vector>

class QActionGroup;

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
    bool isLoading() const override { return m_reader.isLoading(); }
    Value state() const override;
    void restore(const Value& state) override;

    HeadOrder order() const { return m_order; }
    void setOrder(HeadOrder order);
    HeadGrid& grid() { return *m_grid; }
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
    void takeHeads(int first, int end);
    void select(int head);
    QString facts() const;
    QStringList readout(int head) const;

    OverviewReader m_reader;
    HeadOrder m_order = HeadOrder::Layer;
    /// Head (index in the reader) at each place of the grid.
    std::vector<int> m_places;
    HeadGrid* m_grid;
    HeadList* m_list;
    StripPlot* m_strip;
    QActionGroup* m_orders;
    AttentionOptions m_gridOptions;
};

} // namespace fovea::attention_maps
