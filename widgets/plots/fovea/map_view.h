// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QPointF>
#include <QRectF>

namespace fovea {

/// Which part of a map of `columns` x `rows` cells is seen, in cells; the functions return a part inside the
/// map.
FOVEA_WIDGETS_EXPORT QRectF wholeView(int rows, int columns);
/// `factor` > 1 shows fewer cells; `around` (in cells) stays where it is on the screen. Never fewer than four
/// cells across, unless the map has fewer.
FOVEA_WIDGETS_EXPORT QRectF zoomedView(
    const QRectF& view, QPointF around, double factor, int rows, int columns);
/// Moved by `offset` cells, and stopped at the edge.
FOVEA_WIDGETS_EXPORT QRectF movedView(const QRectF& view, QPointF offset, int rows, int columns);
/// The nearest view of the same size that holds the cell.
FOVEA_WIDGETS_EXPORT QRectF viewWithCell(const QRectF& view, int row, int column, int rows, int columns);

} // namespace fovea
