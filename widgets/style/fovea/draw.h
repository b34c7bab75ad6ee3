// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QColor>
#include <QFont>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace fovea {

/// Draws one line of text with its left end, middle or right end at `anchor` and centred on it vertically.
/// The side does not depend on the direction of the script. Cut to `width` when that is positive.
FOVEA_WIDGETS_EXPORT void drawLabel(
    QPainter& painter, QPointF anchor, Qt::AlignmentFlag side, const QString& text, double width = 0);

/// The angle of turned labels against the horizontal, in degrees.
inline constexpr double turnedAngle = 55;

/// The same label leaning to the right from `anchor`, upwards or downwards.
enum class Lean { Up, Down };
FOVEA_WIDGETS_EXPORT void drawTurnedLabel(
    QPainter& painter, QPointF anchor, Lean lean, const QString& text, double width = 0);

/// A hairline of one pixel of the device (at least half a point on paper).
FOVEA_WIDGETS_EXPORT QPen hairline(const QPainter& painter, const QColor& color);

/// True when the painter writes a vector file.
FOVEA_WIDGETS_EXPORT bool isVector(const QPainter& painter);

/// A raised card beside `anchor`, kept inside `area`: the first line bold, the others dim.
FOVEA_WIDGETS_EXPORT void drawCard(
    QPainter& painter, const QStringList& lines, QPointF anchor, const QRectF& area, const Theme& theme);

} // namespace fovea
