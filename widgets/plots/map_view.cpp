// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/map_view.h>

#include <algorithm>
#include <cmath>

namespace fovea {

QRectF wholeView(int rows, int columns)
{
    return { 0, 0, static_cast<double>(columns), static_cast<double>(rows) };
}

QRectF movedView(const QRectF& view, QPointF offset, int rows, int columns)
{
    const double width = std::min(view.width(), static_cast<double>(columns));
    const double height = std::min(view.height(), static_cast<double>(rows));
    const double left = std::clamp(view.left() + offset.x(), 0.0, columns - width);
    const double top = std::clamp(view.top() + offset.y(), 0.0, rows - height);
    return { left, top, width, height };
}

QRectF zoomedView(const QRectF& view, QPointF around, double factor, int rows, int columns)
{
    if (!std::isfinite(factor) || factor <= 0 || view.isEmpty()) {
        return view;
    }
    // Both sides keep their ratio: the larger map side stops at the whole map, the smaller at four cells.
    const double least = std::min({ 4.0, static_cast<double>(rows), static_cast<double>(columns) });
    const double most = std::min(columns / view.width(), rows / view.height());
    const double fewest = std::max(least / view.width(), least / view.height());
    const double scale = std::min(std::max(1 / factor, std::min(fewest, 1.0)), most);
    const QRectF zoomed(around.x() - (around.x() - view.left()) * scale,
        around.y() - (around.y() - view.top()) * scale, view.width() * scale, view.height() * scale);
    return movedView(zoomed, { 0, 0 }, rows, columns);
}

QRectF viewWithCell(const QRectF& view, int row, int column, int rows, int columns)
{
    const auto shift = [](double begin, double end, double cell) {
        return cell < begin ? cell - begin : cell + 1 > end ? cell + 1 - end : 0.0;
    };
    return movedView(view,
        { shift(view.left(), view.right(), column), shift(view.top(), view.bottom(), row) }, rows, columns);
}

} // namespace fovea
