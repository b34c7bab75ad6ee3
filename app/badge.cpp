// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "badge.h"

#include <QPainter>
#include <QPixmap>

namespace fovea {

QIcon badgeIcon(const QString& letters, const Theme& theme)
{
    constexpr int side = 16;
    constexpr double step = 11;
    QIcon icon;
    const int width = side + (letters.size() > 1 ? static_cast<int>(step) : 0);
    for (const double scale : { 1.0, 2.0 }) {
        QPixmap pixmap(QSize(width, side) * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont face = theme.caption;
        face.setBold(true);
        face.setPixelSize(10);
        painter.setFont(face);
        for (qsizetype place = 0; place < letters.size(); ++place) {
            const QRectF disc(0.5 + static_cast<double>(place) * step, 0.5, side - 1, side - 1);
            painter.setPen(Qt::NoPen);
            painter.setBrush(letters[place] == u'A' ? theme.a : theme.b);
            painter.drawEllipse(disc);
            painter.setPen(theme.isDark ? theme.window : theme.panel);
            painter.drawText(disc, Qt::AlignCenter, letters.mid(place, 1));
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace fovea
