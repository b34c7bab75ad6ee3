// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace fovea {

/// The pieces of a line that lie inside a rectangle, cut at its edges: vector files cannot be clipped.
std::vector<QPolygonF> cutLine(const QPolygonF& line, const QRectF& rect);

} // namespace fovea
