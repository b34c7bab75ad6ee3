// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/figure_frame.h"

#include <fovea/draw.h>

#include <QFontMetricsF>
#include <QPainter>

namespace fovea::attention_maps {

QRectF paintFigureFrame(
    QPainter& painter, const QRectF& area, const Theme& theme, const QString& title, const QString& rule)
{
    constexpr double margin = 10;
    const QRectF inside = area.adjusted(margin, margin, -margin, -margin);
    QFont bold = theme.face;
    bold.setBold(true);
    painter.save();
    painter.setFont(bold);
    painter.setPen(theme.text);
    const double titleHeight = QFontMetricsF(bold).height();
    drawLabel(
        painter, { inside.left(), inside.top() + titleHeight / 2 }, Qt::AlignLeft, title, inside.width());
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const double ruleHeight = QFontMetricsF(theme.caption).height();
    drawLabel(
        painter, { inside.left(), inside.bottom() - ruleHeight / 2 }, Qt::AlignLeft, rule, inside.width());
    painter.restore();
    return inside.adjusted(0, titleHeight + 8, 0, -ruleHeight - 8);
}

} // namespace fovea::attention_maps
