// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/widgets_export.h>

#include <QString>
#include <QStringList>

namespace fovea {

/// The numbers behind a chart, row by row.
struct TableContent {
    QString title;
    /// One for each column of `values`.
    QStringList columnNames;
    /// Before the columns: a word for each row; may be empty.
    QString rowTitle {};
    QStringList rowNames {};
    /// [row, column], of any element type.
    Array values;
    /// Said below the table: which rule chose the rows.
    QString note {};

    int rows() const { return values.shape().rank() == 2 ? static_cast<int>(values.shape()[0]) : 0; }
    int columns() const { return values.shape().rank() == 2 ? static_cast<int>(values.shape()[1]) : 0; }
};

/// One element as a number, whatever its type; NaN outside the array.
FOVEA_WIDGETS_EXPORT double numberAt(const TableContent& table, int row, int column);

/// All rows as tab-separated lines with a heading, numbers with all their digits, as programs read them.
FOVEA_WIDGETS_EXPORT QString tabSeparated(const TableContent& table);

} // namespace fovea
