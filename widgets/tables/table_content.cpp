// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/table_content.h>

#include <limits>

namespace fovea {
namespace {

template <typename T>
double elementAt(const Array& array, std::size_t index)
{
    const std::span<const T> values = array.values<T>();
    return index < values.size() ? static_cast<double>(values[index])
                                 : std::numeric_limits<double>::quiet_NaN();
}

/// A word that would end its cell or its line.
QString inOneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

double numberAt(const TableContent& table, int row, int column)
{
    if (row < 0 || column < 0 || row >= table.rows() || column >= table.columns()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columns())
        + static_cast<std::size_t>(column);
    switch (table.values.dtype()) {
    case DType::F32:
        return elementAt<float>(table.values, index);
    case DType::F64:
        return elementAt<double>(table.values, index);
    case DType::I8:
        return elementAt<int8_t>(table.values, index);
    case DType::U8:
        return elementAt<uint8_t>(table.values, index);
    case DType::I32:
        return elementAt<int32_t>(table.values, index);
    case DType::I64:
        return elementAt<int64_t>(table.values, index);
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

QString tabSeparated(const TableContent& table)
{
    QStringList lines;
    QStringList heading;
    if (!table.rowNames.isEmpty()) {
        heading << inOneCell(table.rowTitle);
    }
    for (const QString& name : table.columnNames) {
        heading << inOneCell(name);
    }
    lines << heading.join(u'\t');
    const int digits = table.values.dtype() == DType::F32 ? 9 : 17;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        if (!table.rowNames.isEmpty()) {
            cells << inOneCell(table.rowNames.value(row));
        }
        for (int column = 0; column < table.columns(); ++column) {
            cells << QString::number(numberAt(table, row, column), 'g', digits);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace fovea
