// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/wipe_line.h"

#include <fovea/theme.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace fovea::attention_maps {
namespace {

constexpr int keyStep = 8;

} // namespace

WipeLine::WipeLine(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("wipeLine");
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void WipeLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    const double middle = width() / 2.0;
    QPainter painter(this);
    painter.fillRect(QRectF(middle - 2.5, 0, 5, height()), theme.panel);
    painter.fillRect(QRectF(middle - 2.5, 0, 2, height()), theme.a);
    painter.fillRect(QRectF(middle + 0.5, 0, 2, height()), theme.b);
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
    }
}

void WipeLine::mousePressEvent(QMouseEvent* event)
{
    m_grip = qRound(event->position().x());
}

void WipeLine::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        emit moved(qRound(event->position().x()) - m_grip);
    }
}

void WipeLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        emit moved(event->key() == Qt::Key_Left ? -keyStep : keyStep);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace fovea::attention_maps
