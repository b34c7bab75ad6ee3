// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/head_filter.h"
#include "attention_maps/head_table.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QTableView;

namespace fovea::attention_maps {

class FilteredHeads;

/// The statistics of the heads as a table that sorts and filters. A click selects a head; a double click or
/// Enter opens it; Ctrl+C copies what is listed as tab-separated text.
class HeadList : public QWidget {
    Q_OBJECT
public:
    explicit HeadList(const OverviewReader& reader, QWidget* parent = nullptr);

    /// Other heads than before.
    void reset();
    /// The heads [first, end) have been read.
    void refresh(int first, int end);
    /// As `HeadTable::compare`.
    void compare(const OverviewReader* other, bool isDifference);
    void setSelected(std::optional<int> head);
    void retranslate();

    /// What does not parse filters nothing, and says why below the field.
    void setFilter(const QString& text);
    QString filterText() const;
    const HeadFilter& filter() const;
    int listedCount() const;

    QTableView& table() { return *m_table; }

signals:
    /// Index of the head in the reader.
    void headSelected(int head);
    void headActivated(int head);
    void filterChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void applyFilter();
    void showCount();
    void copy() const;
    QStringList columnNames() const;
    int headAt(const QModelIndex& index) const;

    HeadTable* m_model;
    FilteredHeads* m_listed;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_problem;
    QTableView* m_table;
    bool m_isFollowing = false;
};

} // namespace fovea::attention_maps
