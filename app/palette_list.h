// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "palette_entries.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace fovea {

/// The entries that a pattern finds, best first; without a pattern the commands, those used last first.
class PaletteList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int maximumCount = 200;
    enum Role { PlacesRole = Qt::UserRole, GroupRole, KeyRole, DisabledRole };

    void setEntries(std::vector<PaletteEntry> entries, const QStringList& recent);
    void setPattern(const QString& pattern);
    const PaletteEntry* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::size_t entry;
        std::vector<int> places;
    };
    int recency(const PaletteEntry& entry) const;

    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
    std::vector<Row> m_rows;
};

/// One row: the title with the letters that were found, its group and its key.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace fovea
