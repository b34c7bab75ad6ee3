// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "elided_label.h"

namespace fovea {

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    if (text != m_text) {
        m_text = text;
        updateGeometry();
        fit();
    }
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { 0, QLabel::minimumSizeHint().height() };
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 2;
    return { width, QLabel::sizeHint().height() };
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::fit()
{
    // The style sheet's padding counts too, so the width is the contents', not the widget's.
    const QString shown = fontMetrics().elidedText(m_text, m_mode, contentsRect().width());
    if (shown != text()) {
        setText(shown);
    }
    setToolTip(shown == m_text ? QString() : m_text);
}

} // namespace fovea
