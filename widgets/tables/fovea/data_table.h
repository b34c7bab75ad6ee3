// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/table_content.h>
#include <fovea/widgets_export.h>

#include <QWidget>

#include <memory>

class QLabel;
class QTableView;

namespace fovea {

/// The numbers behind a chart as a table: arrows move, a click on a heading or Ctrl+Shift+S (the current
/// column, by the keyboard) sorts, Ctrl+C copies the selected cells as tab-separated lines, and the whole
/// table with its headings where nothing is selected.
class FOVEA_WIDGETS_EXPORT DataTable : public QWidget {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);
    ~DataTable() override;

    const TableContent& content() const;
    void setContent(TableContent content);
    /// As Ctrl+C does.
    void copy() const;
    void sortBy(int column, Qt::SortOrder order);
    QTableView& view() const { return *m_view; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Model;
    void sortByCurrent();

    std::unique_ptr<Model> m_model;
    QTableView* m_view;
    QLabel* m_note;
};

/// Shows the numbers of a chart in a window of their own, which goes with the chart; once for each chart.
FOVEA_WIDGETS_EXPORT void showDataTable(QWidget& chart, TableContent content);

} // namespace fovea
