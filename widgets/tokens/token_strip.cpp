// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/data_table.h>
#include <fovea/draw.h>
#include <fovea/plot_frame.h>
#include <fovea/token_strip.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace fovea {
namespace {

constexpr double margin = 6;

} // namespace

TokenStrip::TokenStrip(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    describe();
}

void TokenStrip::setContent(TokenStripContent content)
{
    m_content = std::move(content);
    m_hovered.reset();
    m_anchor.reset();
    if (m_cursor && *m_cursor >= m_content.count()) {
        m_cursor.reset();
    }
    layOut();
    describe();
}

void TokenStrip::setQuery(std::optional<int> token)
{
    if (m_content.query != token) {
        m_content.query = token;
        describe();
        viewport()->update();
    }
}

void TokenStrip::setKey(std::optional<int> token)
{
    if (m_content.key != token) {
        m_content.key = token;
        describe();
        viewport()->update();
    }
}

void TokenStrip::setRange(std::optional<std::pair<int, int>> range)
{
    if (m_content.range != range) {
        m_content.range = range;
        viewport()->update();
    }
}

void TokenStrip::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    viewport()->update();
}

TokenStripLayout TokenStrip::layoutNow() const
{
    return m_layout;
}

void TokenStrip::layOut()
{
    const bool isOneLine = m_content.flow == StripFlow::OneLine;
    setVerticalScrollBarPolicy(isOneLine ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(isOneLine ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_layout = layOutTokenStrip(
        m_content, QRectF(viewport()->rect()).adjusted(margin, margin, -margin, -margin), currentTheme());
    QScrollBar* const bar = isOneLine ? horizontalScrollBar() : verticalScrollBar();
    const double page = isOneLine ? m_layout.area.width() : m_layout.area.height();
    bar->setPageStep(std::max(static_cast<int>(page), 1));
    bar->setSingleStep(std::max(static_cast<int>(m_layout.lineHeight), 1));
    bar->setRange(0, std::max(0, qCeil(m_layout.contentLength() - page)));
    if (isOneLine && m_layout.isRightToLeft) {
        bar->setLayoutDirection(Qt::RightToLeft);
    }
    m_layout.scrolled = bar->value();
    viewport()->update();
}

void TokenStrip::scrollContentsBy(int, int)
{
    m_layout.scrolled = m_content.flow == StripFlow::OneLine ? horizontalScrollBar()->value()
                                                             : verticalScrollBar()->value();
    viewport()->update();
}

void TokenStrip::reveal(int token)
{
    if (token < 0 || token >= m_content.count()) {
        return;
    }
    const bool isOneLine = m_content.flow == StripFlow::OneLine;
    QScrollBar* const bar = isOneLine ? horizontalScrollBar() : verticalScrollBar();
    const auto place = m_layout.places[static_cast<std::size_t>(token)];
    const double begin
        = isOneLine ? static_cast<double>(place.first) : m_layout.lineOf(token) * m_layout.lineHeight;
    const double end = begin + (isOneLine ? static_cast<double>(place.second) : m_layout.lineHeight);
    const double page = isOneLine ? m_layout.area.width() : m_layout.area.height();
    if (begin < bar->value()) {
        bar->setValue(static_cast<int>(begin));
    } else if (end > bar->value() + page) {
        bar->setValue(qCeil(end - page));
    }
}

TableContent TokenStrip::table() const
{
    TableContent table;
    table.title = accessibleName();
    table.rowTitle = tr("token");
    std::vector<double> cells;
    for (int token = 0; token < m_content.count(); ++token) {
        const auto index = static_cast<std::size_t>(token);
        table.rowNames << m_content.tokens[index].text;
        cells.push_back(token);
        if (!m_content.values.empty()) {
            cells.push_back(
                index < m_content.values.size() ? static_cast<double>(m_content.values[index]) : qQNaN());
        }
    }
    table.columnNames << tr("position");
    if (!m_content.values.empty()) {
        table.columnNames << (m_content.valueName.isEmpty() ? tr("value") : m_content.valueName);
    }
    table.values = Array::of<double>(
        fovea::Shape { m_content.count(), static_cast<int64_t>(table.columnNames.size()) }, std::move(cells));
    return table;
}

void TokenStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(viewport());
    const QRectF whole = viewport()->rect();
    painter.fillRect(whole, theme.panel);
    if (m_content.tokens.empty()) {
        paintEmptyText(painter, whole, m_emptyText.isEmpty() ? tr("No tokens yet") : m_emptyText, theme);
    } else {
        paintTokenStrip(painter, m_content, m_layout, theme, hasFocus() ? m_cursor : std::nullopt);
        if (m_hovered && !m_isDragged) {
            drawCard(painter, tokenLines(m_content, *m_hovered), m_hoverPosition, whole, theme);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TokenStrip::resizeEvent(QResizeEvent*)
{
    layOut();
}

void TokenStrip::chooseQuery(int token)
{
    m_cursor = token;
    setQuery(token);
    emit querySelected(token);
}

void TokenStrip::chooseKey(int token)
{
    m_cursor = token;
    setKey(token);
    emit keySelected(token);
}

void TokenStrip::chooseRange(int from, int to)
{
    const std::pair<int, int> range { std::min(from, to), std::max(from, to) };
    if (m_content.range != range) {
        setRange(range);
        emit rangeSelected(range.first, range.second);
    }
}

void TokenStrip::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> token = m_layout.tokenAt(event->position());
    if (!token || event->button() != Qt::LeftButton) {
        return;
    }
    m_isDragged = false;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        chooseRange(m_cursor.value_or(*token), *token);
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        chooseKey(*token);
    } else {
        m_anchor = *token;
    }
}

void TokenStrip::mouseMoveEvent(QMouseEvent* event)
{
    const std::optional<int> token = m_layout.tokenAt(event->position());
    if (m_anchor && event->buttons().testFlag(Qt::LeftButton)) {
        if (token && (m_isDragged || *token != *m_anchor)) {
            m_isDragged = true;
            chooseRange(*m_anchor, *token);
        }
        return;
    }
    m_hoverPosition = event->position();
    if (token != m_hovered) {
        m_hovered = token;
        emit tokenHovered(token);
    }
    viewport()->update();
}

void TokenStrip::mouseReleaseEvent(QMouseEvent*)
{
    if (m_anchor && !m_isDragged) {
        chooseQuery(*m_anchor);
    }
    m_anchor.reset();
    m_isDragged = false;
    viewport()->update();
}

bool TokenStrip::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hovered) {
        m_hovered.reset();
        emit tokenHovered(std::nullopt);
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TokenStrip::focusInEvent(QFocusEvent*)
{
    viewport()->update();
}

void TokenStrip::focusOutEvent(QFocusEvent*)
{
    viewport()->update();
}

void TokenStrip::moveCursor(int token, bool isExtending)
{
    const int next = std::clamp(token, 0, m_content.count() - 1);
    if (isExtending) {
        const bool isOpen = m_content.range && m_cursor
            && (m_content.range->first == *m_cursor || m_content.range->second == *m_cursor);
        const int anchor = !isOpen                ? m_cursor.value_or(next)
            : m_content.range->first == *m_cursor ? m_content.range->second
                                                  : m_content.range->first;
        chooseRange(anchor, next);
    }
    m_cursor = next;
    reveal(next);
    describe();
    viewport()->update();
}

void TokenStrip::keyPressEvent(QKeyEvent* event)
{
    if (m_content.tokens.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const int now = m_cursor.value_or(m_content.query.value_or(-1));
    const int forward = m_layout.isRightToLeft ? -1 : 1;
    const auto vertically = [&](int lines) {
        const int from = std::max(now, 0);
        const QRectF rect = m_layout.tokenRect(from);
        const int line
            = std::clamp(m_layout.lineOf(from) + lines, 0, static_cast<int>(m_layout.lines.size()) - 1);
        const int begin = m_layout.lines[static_cast<std::size_t>(line)];
        int nearest = begin;
        for (int token = begin; token < m_content.count() && m_layout.lineOf(token) == line; ++token) {
            if (std::abs(m_layout.tokenRect(token).center().x() - rect.center().x())
                < std::abs(m_layout.tokenRect(nearest).center().x() - rect.center().x())) {
                nearest = token;
            }
        }
        moveCursor(nearest, isExtending);
    };
    if (event->matches(QKeySequence::Copy)) {
        QString text;
        for (int token = m_content.range ? m_content.range->first : 0;
             m_content.range && token <= std::min(m_content.range->second, m_content.count() - 1); ++token) {
            const StripToken& each = m_content.tokens[static_cast<std::size_t>(token)];
            text += (each.isContinued || text.isEmpty() ? QString() : QStringLiteral(" ")) + each.text;
        }
        QApplication::clipboard()->setText(m_content.range ? text : tabSeparated(table()));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(now - forward, isExtending);
    case Qt::Key_Right:
        return moveCursor(now + forward, isExtending);
    case Qt::Key_Up:
        return vertically(-1);
    case Qt::Key_Down:
        return vertically(1);
    case Qt::Key_Home:
        return moveCursor(0, isExtending);
    case Qt::Key_End:
        return moveCursor(m_content.count() - 1, isExtending);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor) {
            event->modifiers().testFlag(Qt::ControlModifier) ? chooseKey(*m_cursor) : chooseQuery(*m_cursor);
        }
        return;
    case Qt::Key_Escape:
        return setRange(std::nullopt);
    case Qt::Key_T:
        return showDataTable(*this, table());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TokenStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        layOut();
        describe();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TokenStrip::describe()
{
    setAccessibleName(tr("Tokens"));
    QString description = m_content.tokens.empty()
        ? (m_emptyText.isEmpty() ? tr("No tokens yet") : m_emptyText)
        : tr("%n tokens", nullptr, m_content.count());
    if (m_cursor && *m_cursor < m_content.count()) {
        description = tokenLines(m_content, *m_cursor).join(u", ");
    }
    setAccessibleDescription(description);
}

} // namespace fovea
