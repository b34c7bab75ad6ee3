// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"
#include "attention_maps/head_table.h"
#include "attention_maps/overview_reader.h"

#include <fovea/head_grid.h>
#include <fovea/panel.h>
#include <fovea/strip_plot.h>

#include <memory>
#include <vector>

class QActionGroup;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace fovea::attention_maps {

class MessagePage;

/// Every head of the shown example: thumbnails, a table of statistics, and the entropies layer by layer.
class HeadsPanel final : public Panel {
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
    QTableView& table() { return *m_table; }
    StripPlot& strip() { return *m_strip; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void buildTable();
    void follow();
    void refreshPage();
    void refreshGrid();
    void refreshStrip();
    void refreshSelection();
    void takeHead(int index);
    void copyTable() const;
    HeadGridContent gridContent() const;
    QString facts() const;
    QStringList readout(int head) const;

    std::shared_ptr<AttentionSource> m_source;
    OverviewReader m_reader;
    HeadOrder m_order = HeadOrder::Layer;
    /// Head (index in the reader) at each place of the grid.
    std::vector<int> m_places;
    QStackedWidget* m_pages;
    MessagePage* m_message;
    HeadGrid* m_grid;
    QTableView* m_table;
    HeadTable* m_model;
    QSortFilterProxyModel* m_sorted;
    StripPlot* m_strip;
    QActionGroup* m_orders;
    AttentionOptions m_gridOptions;
    bool m_isSelecting = false;
};

} // namespace fovea::attention_maps
