// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plots/line_cutting.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace fovea {
namespace {

/// Liang and Barsky, ACM TOG 1984: the part of a segment inside a rectangle, as shares of its length.
std::optional<std::pair<double, double>> insideShares(QPointF from, QPointF to, const QRectF& rect)
{
    const QPointF along = to - from;
    double first = 0;
    double last = 1;
    const std::array<std::pair<double, double>, 4> edges { { { -along.x(), from.x() - rect.left() },
        { along.x(), rect.right() - from.x() }, { -along.y(), from.y() - rect.top() },
        { along.y(), rect.bottom() - from.y() } } };
    for (const auto& [slope, room] : edges) {
        if (slope == 0) {
            if (room < 0) {
                return std::nullopt;
            }
        } else if (slope < 0) {
            first = std::max(first, room / slope);
        } else {
            last = std::min(last, room / slope);
        }
    }
    return first <= last ? std::optional(std::pair(first, last)) : std::nullopt;
}

} // namespace

std::vector<QPolygonF> cutLine(const QPolygonF& line, const QRectF& rect)
{
    std::vector<QPolygonF> pieces;
    bool isOpen = false;
    for (qsizetype index = 0; index + 1 < line.size(); ++index) {
        const QPointF from = line[index];
        const QPointF to = line[index + 1];
        const auto shares = insideShares(from, to, rect);
        if (!shares) {
            isOpen = false;
            continue;
        }
        if (!isOpen || shares->first > 0) {
            pieces.push_back({ from + shares->first * (to - from) });
        }
        pieces.back() << (shares->second < 1 ? from + shares->second * (to - from) : to);
        isOpen = shares->second >= 1;
    }
    return pieces;
}

} // namespace fovea
