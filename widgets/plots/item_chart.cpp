// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/item_chart.h>
#include <fovea/plot_frame.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace fovea {

ItemChart::ItemChart(QWidget* parent)
    : Chart(parent)
{
}

QRectF ItemChart::chartArea() const
{
    constexpr double margin = 8;
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

void ItemChart::contentChanged()
{
    m_hovered.reset();
    if (m_current && *m_current >= itemCount()) {
        m_current.reset();
    }
    describe();
    update();
}

void ItemChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    update();
}

void ItemChart::setCurrent(std::optional<int> item)
{
    if (item && (*item < 0 || *item >= itemCount())) {
        item.reset();
    }
    if (m_current != item) {
        m_current = item;
        if (item) {
            reveal(*item);
        }
        describe();
        update();
    }
}

void ItemChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (itemCount() == 0) {
        paintEmptyText(
            painter, rect(), m_emptyText.isEmpty() ? tr("Nothing to plot yet") : m_emptyText, theme);
    } else {
        painter.setOpacity(isDimmed() ? 0.45 : 1.0);
        paintChart(painter, chartArea(), theme);
        painter.setOpacity(1);
        if (m_hovered && *m_hovered < itemCount()) {
            drawCard(painter, itemLines(*m_hovered), m_hoverPosition, chartArea(), theme);
        } else if (m_current && hasFocus()) {
            drawCard(painter, itemLines(*m_current), itemAnchor(*m_current), chartArea(), theme);
        }
    }
    paintFocus(painter);
}

void ItemChart::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> item = itemAt(event->position());
    if (item && event->button() == Qt::LeftButton) {
        setCurrent(item);
        emit itemSelected(*item);
    }
}

void ItemChart::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = itemAt(event->position());
    m_hoverPosition = event->position();
    update();
}

void ItemChart::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void ItemChart::keyPressEvent(QKeyEvent* event)
{
    const int count = itemCount();
    const auto choose = [&](int item) {
        m_hovered.reset();
        setCurrent(std::clamp(item, 0, count - 1));
        emit itemSelected(*m_current);
        update();
    };
    const int now = m_current.value_or(-1);
    switch (count > 0 ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return choose(now - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return choose(now + 1);
    case Qt::Key_PageUp:
        return choose(now - 10);
    case Qt::Key_PageDown:
        return choose(now + 10);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(count - 1);
    case Qt::Key_Escape:
        return setCurrent(std::nullopt);
    default:
        Chart::keyPressEvent(event);
    }
}

QString ItemChart::copied() const
{
    return m_current ? itemLines(*m_current).join(u'\n') : Chart::copied();
}

void ItemChart::refresh()
{
    describe();
    update();
}

void ItemChart::describe()
{
    setAccessibleName(chartName());
    if (itemCount() == 0) {
        setAccessibleDescription(m_emptyText.isEmpty() ? tr("Nothing to plot yet") : m_emptyText);
    } else {
        setAccessibleDescription(
            m_current ? itemLines(*m_current).join(u", ") : tr("%n items", nullptr, itemCount()));
    }
}

} // namespace fovea
