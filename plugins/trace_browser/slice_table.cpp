// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_table.h"

#include <fovea/labels.h>
#include <fovea/theme.h>

#include <cmath>

namespace fovea::trace_browser {

void SliceTable::setContent(std::shared_ptr<const SliceContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int SliceTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_content == nullptr ? 0 : static_cast<int>(m_content->part.rows);
}

int SliceTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_content == nullptr ? 0 : static_cast<int>(m_content->part.columns);
}

int64_t SliceTable::firstRow() const
{
    const int rank = m_content->node.shape.rank();
    if (m_content->isText || rank == 0) {
        return 0;
    }
    return m_content->part.begin[static_cast<std::size_t>(std::max(0, rank - 2))];
}

QString SliceTable::fullText(int row, int column) const
{
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_content->part.columns)
        + static_cast<std::size_t>(column);
    if (m_content->isText) {
        return QString::fromStdString(m_content->texts[index]);
    }
    const double value = m_content->numbers[index];
    const DType type = m_content->values.dtype();
    if (type == DType::I64) {
        // A double holds no whole number above 2^53 exactly.
        return QString::number(static_cast<qlonglong>(m_content->values.values<int64_t>()[index]));
    }
    const bool isWhole = type == DType::I32 || type == DType::I8 || type == DType::U8;
    if (isWhole) {
        return QString::number(static_cast<qlonglong>(value));
    }
    return QString::number(value, 'g', type == DType::F64 ? 17 : 9);
}

QVariant SliceTable::data(const QModelIndex& index, int role) const
{
    if (m_content == nullptr || !index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: {
        const QString full = fullText(index.row(), index.column());
        if (m_content->isText) {
            return visibleToken(full.toStdString());
        }
        bool isWhole = false;
        full.toLongLong(&isWhole);
        return isWhole ? full : formatNumber(full.toDouble());
    }
    case Qt::ToolTipRole:
        return fullText(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(m_content->isText ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return m_content->isText ? currentTheme().face : currentTheme().number;
    case Qt::ForegroundRole: {
        const auto place
            = static_cast<std::size_t>(index.row()) * static_cast<std::size_t>(m_content->part.columns)
            + static_cast<std::size_t>(index.column());
        const bool isBad = !m_content->isText && !std::isfinite(m_content->numbers[place]);
        return isBad ? QVariant(currentTheme().bad) : QVariant();
    }
    default:
        return {};
    }
}

QVariant SliceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (m_content == nullptr || role != Qt::DisplayRole) {
        return {};
    }
    return static_cast<qlonglong>(orientation == Qt::Vertical ? firstRow() + section : section);
}

QString SliceTable::text(int firstRow, int lastRow, int firstColumn, int lastColumn) const
{
    QString text;
    for (int column = firstColumn; column <= lastColumn; ++column) {
        text += "\t" + headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    for (int row = firstRow; row <= lastRow; ++row) {
        text += "\n" + headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        for (int column = firstColumn; column <= lastColumn; ++column) {
            // A tab inside a text would make a column of its own.
            text += "\t" + fullText(row, column).replace('\t', ' ').replace('\n', ' ');
        }
    }
    return text + "\n";
}

} // namespace fovea::trace_browser
