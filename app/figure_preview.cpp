// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_preview.h"

#include <fovea/theme.h>

#include <QPainter>

namespace fovea {

namespace {

constexpr int margin = 16;

void paintChequers(QPainter& painter, const QRectF& area)
{
    constexpr int side = 8;
    QPixmap tile(2 * side, 2 * side);
    tile.fill(Qt::white);
    QPainter squares(&tile);
    squares.fillRect(0, 0, side, side, QColor(0xdd, 0xdd, 0xdd));
    squares.fillRect(side, side, side, side, QColor(0xdd, 0xdd, 0xdd));
    squares.end();
    painter.fillRect(area, QBrush(tile));
}

} // namespace

FigurePreview::FigurePreview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("figurePreview");
    setMinimumSize(320, 280);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setWaiting()
{
    m_isWaiting = true;
    update();
}

void FigurePreview::setImage(const QImage& image)
{
    m_image = image;
    m_problem.clear();
    m_isWaiting = false;
    update();
}

void FigurePreview::setProblem(const QString& sentence)
{
    m_problem = sentence;
    m_isWaiting = false;
    update();
}

QSize FigurePreview::roomFor(const QSizeF& proportions) const
{
    const QSizeF room(qMax(1, width() - 2 * margin), qMax(1, height() - 2 * margin));
    return (proportions.scaled(room, Qt::KeepAspectRatio) * devicePixelRatioF())
        .toSize()
        .expandedTo({ 1, 1 });
}

void FigurePreview::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (!m_problem.isEmpty()) {
        painter.setPen(theme.dim);
        painter.drawText(
            rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_problem);
        return;
    }
    if (m_image.isNull()) {
        return;
    }
    const QSizeF size = QSizeF(m_image.size())
                            .scaled(QSizeF(width() - 2 * margin, height() - 2 * margin), Qt::KeepAspectRatio);
    const QRectF area(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    if (m_image.hasAlphaChannel()) {
        paintChequers(painter, area);
    }
    painter.setOpacity(m_isWaiting ? 0.5 : 1);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, m_image);
    painter.setOpacity(1);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void FigurePreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    emit resized();
}

} // namespace fovea
