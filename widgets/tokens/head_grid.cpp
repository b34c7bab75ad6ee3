// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/data_table.h>
#include <fovea/draw.h>
#include <fovea/head_grid.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;

} // namespace

QString headName(int layer, int head)
{
    return QStringLiteral("L%1 H%2").arg(layer).arg(head);
}

HeadGrid::HeadGrid(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HeadGrid::setContent(HeadGridContent content)
{
    m_content = std::move(content);
    m_images.clear();
    for (const HeadThumbnail& head : m_content.heads) {
        m_images.push_back(thumbnailImage(m_content, head, currentTheme()));
    }
    m_hovered.reset();
    describe();
    updateGeometry();
    update();
}

void HeadGrid::setMap(int index, PooledMap map)
{
    const auto place = static_cast<std::size_t>(index);
    if (place >= m_content.heads.size()) {
        return;
    }
    m_content.heads[place].map = std::move(map);
    m_images[place] = thumbnailImage(m_content, m_content.heads[place], currentTheme());
    update();
}

void HeadGrid::setSelected(std::optional<int> index)
{
    if (m_content.selected != index) {
        m_content.selected = index;
        describe();
        update();
    }
}

void HeadGrid::setDimmed(bool isDimmed)
{
    if (m_isDimmed != isDimmed) {
        m_isDimmed = isDimmed;
        update();
    }
}

HeadGridLayout HeadGrid::layoutNow() const
{
    return layOutHeadGrid(
        m_content, QRectF(rect()).adjusted(margin, margin, -margin, -margin), currentTheme());
}

int HeadGrid::heightForWidth(int width) const
{
    return static_cast<int>(
        std::ceil(headGridHeight(m_content, width - 2 * margin, currentTheme()) + 2 * margin));
}

QSize HeadGrid::sizeHint() const
{
    return { 320, heightForWidth(320) };
}

void HeadGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_isDimmed ? 0.45 : 1.0);
    paintHeadGrid(painter, m_content, layoutNow(), theme, m_images);
    painter.setOpacity(1);
    if (m_hovered) {
        const HeadThumbnail& head = m_content.heads[static_cast<std::size_t>(*m_hovered)];
        QStringList lines { headName(head.layer, head.head) };
        if (m_readout) {
            lines += m_readout(*m_hovered);
        }
        drawCard(painter, lines, m_hoverPosition, rect(), theme);
    }
    if (hasFocus() && !m_content.heads.empty()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void HeadGrid::choose(int index)
{
    setSelected(index);
    emit headSelected(index);
}

void HeadGrid::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> index = layoutNow().indexAt(event->position());
    if (index && event->button() == Qt::LeftButton) {
        choose(*index);
    }
}

void HeadGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::optional<int> index = layoutNow().indexAt(event->position());
    if (index && event->button() == Qt::LeftButton) {
        emit headActivated(*index);
    }
}

void HeadGrid::mouseMoveEvent(QMouseEvent* event)
{
    const std::optional<int> index = layoutNow().indexAt(event->position());
    const bool isOther = index != m_hovered;
    m_hovered = index;
    m_hoverPosition = event->position();
    if (isOther) {
        emit headHovered(index);
    }
    update();
}

void HeadGrid::leaveEvent(QEvent*)
{
    m_hovered.reset();
    emit headHovered(std::nullopt);
    update();
}

void HeadGrid::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_content.heads.size());
    const int columns = std::max(m_content.columns, 1);
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -columns;
        break;
    case Qt::Key_Down:
        step = columns;
        break;
    case Qt::Key_T:
        if (event->modifiers() == Qt::NoModifier) {
            showDataTable(*this, tableOf(m_content));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_content.selected) {
            emit headActivated(*m_content.selected);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (count == 0) {
        return;
    }
    const int next = m_content.selected ? *m_content.selected + step : 0;
    // At an edge the key does nothing: wrapping round would lose the row.
    if (next >= 0 && next < count) {
        choose(next);
    }
}

void HeadGrid::describe()
{
    QString description = tr("%n heads", nullptr, static_cast<int>(m_content.heads.size()));
    if (m_content.selected && *m_content.selected < static_cast<int>(m_content.heads.size())) {
        const HeadThumbnail& head = m_content.heads[static_cast<std::size_t>(*m_content.selected)];
        description += QStringLiteral("; ") + headName(head.layer, head.head);
    }
    setAccessibleDescription(description);
}

} // namespace fovea
