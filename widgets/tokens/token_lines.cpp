// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/token_lines.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>

namespace fovea {
namespace {

constexpr double margin = 10;

/// Lines on the ground of the panel, as large as `size` at `scale` pixels a point. Painted on the GUI thread,
/// every curve would be cut into pieces for the threads of Qt's pool, and waking them costs several times
/// what painting does; what one of those threads paints itself stays whole.
QImage linesImage(const TokenLinesContent& content, const TokenLinesLayout& layout, const Theme& theme,
    std::optional<TokenPlace> hovered, QSize size, double scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(scale);
    const auto paint = [&] {
        image.fill(theme.panel);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTokenLinks(painter, content, layout, theme, hovered);
    };
    QSemaphore isPainted;
    const auto paintAndTell = [&] {
        paint();
        isPainted.release();
    };
    if (QThreadPool::globalInstance()->tryStart(paintAndTell)) {
        isPainted.acquire();
    } else {
        paint();
    }
    return image;
}

} // namespace

TokenLines::TokenLines(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TokenLines::setContent(TokenLinesContent content)
{
    if (content.queries.size() != m_content.queries.size() || content.keys.size() != m_content.keys.size()) {
        m_hovered.reset();
    }
    m_content = std::move(content);
    describe();
    update();
}

void TokenLines::setSelected(std::optional<int> query, std::optional<int> key)
{
    if (m_content.query != query || m_content.key != key) {
        m_content.query = query;
        m_content.key = key;
        describe();
        update();
    }
}

void TokenLines::setDimmed(bool isDimmed)
{
    if (m_isDimmed != isDimmed) {
        m_isDimmed = isDimmed;
        update();
    }
}

TokenLinesLayout TokenLines::layoutNow() const
{
    return layOutTokenLines(
        m_content, QRectF(rect()).adjusted(margin, margin, -margin, -margin), currentTheme());
}

void TokenLines::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_isDimmed ? 0.45 : 1.0);
    const TokenLinesLayout layout = layoutNow();
    painter.drawImage(QPointF(0, 0),
        linesImage(m_content, layout, theme, m_hovered, size(), painter.deviceTransform().m11()));
    paintTokenLabels(painter, m_content, layout, theme, m_hovered);
    painter.setOpacity(1);
    if (m_hovered) {
        drawCard(painter, tokenReadout(m_content, *m_hovered), m_hoverPosition, rect(), theme);
    }
    if (hasFocus() && !m_content.queries.isEmpty()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TokenLines::choose(TokenSide side, std::optional<int> index)
{
    if (side == TokenSide::Query) {
        setSelected(index, m_content.key);
        emit querySelected(index);
    } else {
        setSelected(m_content.query, index);
        emit keySelected(index);
    }
}

void TokenLines::mousePressEvent(QMouseEvent* event)
{
    const std::optional<TokenPlace> place = layoutNow().tokenAt(event->position());
    if (place && event->button() == Qt::LeftButton) {
        choose(place->side, place->index);
    }
}

void TokenLines::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = layoutNow().tokenAt(event->position());
    m_hoverPosition = event->position();
    update();
}

void TokenLines::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void TokenLines::keyPressEvent(QKeyEvent* event)
{
    if (m_content.queries.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool isKeySide = event->modifiers().testFlag(Qt::ShiftModifier);
    const std::optional<int> now = isKeySide ? m_content.key : m_content.query;
    const auto last = static_cast<int>((isKeySide ? m_content.keys : m_content.queries).size()) - 1;
    const TokenSide side = isKeySide ? TokenSide::Key : TokenSide::Query;
    switch (event->key()) {
    case Qt::Key_Left:
        m_hovered.reset();
        return choose(side, now ? std::max(*now - 1, 0) : 0);
    case Qt::Key_Right:
        m_hovered.reset();
        return choose(side, now ? std::min(*now + 1, last) : 0);
    case Qt::Key_Escape:
        choose(TokenSide::Query, std::nullopt);
        return choose(TokenSide::Key, std::nullopt);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TokenLines::describe()
{
    QString description
        = tr("%1 of %2 links drawn")
              .arg(static_cast<qsizetype>(m_content.links.links.size() + m_content.linksOfB.links.size()))
              .arg(std::max(m_content.links.total, m_content.linksOfB.total));
    if (m_content.query && *m_content.query < m_content.queries.size()) {
        description += QStringLiteral("; ")
            + tokenReadout(m_content, { TokenSide::Query, *m_content.query }).join(u", ");
    }
    setAccessibleDescription(description);
}

} // namespace fovea
