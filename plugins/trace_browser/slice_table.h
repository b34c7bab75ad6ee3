// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <QAbstractTableModel>

#include <memory>

namespace fovea::trace_browser {

/// The rows and columns of a slice, three significant digits; the tool tip has the value in full.
class SliceTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::shared_ptr<const SliceContent> content);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Tab-separated text with full precision, first line and column with the indices.
    QString text(int firstRow, int lastRow, int firstColumn, int lastColumn) const;

private:
    int64_t firstRow() const;
    QString fullText(int row, int column) const;

    std::shared_ptr<const SliceContent> m_content;
};

} // namespace fovea::trace_browser
