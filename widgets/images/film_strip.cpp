// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/film_strip.h>
#include <fovea/plot_frame.h>

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;
constexpr double gap = 6;

} // namespace

QRectF FilmStripLayout::frameRect(int frame) const
{
    return { area.left() + frame * pitch - scrolled, area.top(), frameSide, frameSide };
}

std::optional<int> FilmStripLayout::frameAt(QPointF position) const
{
    if (pitch <= 0 || !area.contains(position)) {
        return std::nullopt;
    }
    const int frame = static_cast<int>(std::floor((position.x() - area.left() + scrolled) / pitch));
    return frame >= 0 && frame < count ? std::optional(frame) : std::nullopt;
}

double FilmStripLayout::longestScroll() const
{
    return std::max(0.0, count * pitch - gap - area.width());
}

FilmStripLayout layOutFilmStrip(
    const FilmStripContent& content, const QRectF& area, const Theme& theme, double scrolled)
{
    FilmStripLayout layout;
    layout.area = area;
    layout.count = content.count();
    layout.frameSide = std::max(area.height() - QFontMetricsF(theme.caption).height() - 4, 8.0);
    layout.pitch = layout.frameSide + gap;
    layout.scrolled = std::clamp(scrolled, 0.0, layout.longestScroll());
    return layout;
}

void paintFilmStrip(
    QPainter& painter, const FilmStripContent& content, const FilmStripLayout& layout, const Theme& theme)
{
    if (content.frames.empty() || layout.pitch <= 0) {
        return;
    }
    painter.save();
    painter.setFont(theme.caption);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int first = std::max(0, static_cast<int>(std::floor(layout.scrolled / layout.pitch)));
    const int end = std::min(
        content.count(), static_cast<int>(std::ceil((layout.scrolled + layout.area.width()) / layout.pitch)));
    const double lineHeight = QFontMetricsF(theme.caption).height();
    for (int frame = first; frame < end; ++frame) {
        const FilmStripContent::Frame& each = content.frames[static_cast<std::size_t>(frame)];
        const QRectF rect = layout.frameRect(frame);
        painter.fillRect(rect, theme.raised);
        if (!each.image.isNull()) {
            const QSizeF size = QSizeF(each.image.size()).scaled(rect.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRectF(rect.center().x() - size.width() / 2,
                                  rect.center().y() - size.height() / 2, size.width(), size.height()),
                each.image);
        }
        const bool isCurrent = content.current == frame;
        if (isCurrent) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
        painter.setPen(isCurrent ? theme.accent : theme.dim);
        drawLabel(painter, { rect.center().x(), rect.bottom() + 3 + lineHeight / 2 }, Qt::AlignHCenter,
            each.label, layout.pitch - 2);
    }
    painter.restore();
}

FilmStrip::FilmStrip(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    describe();
}

FilmStripLayout FilmStrip::layoutNow() const
{
    return layOutFilmStrip(
        m_content, QRectF(rect()).adjusted(margin, margin, -margin, -margin), currentTheme(), m_scrolled);
}

void FilmStrip::setContent(FilmStripContent content)
{
    m_content = std::move(content);
    describe();
    update();
}

void FilmStrip::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    update();
}

void FilmStrip::setCurrent(std::optional<int> frame)
{
    if (frame && (*frame < 0 || *frame >= m_content.count())) {
        frame.reset();
    }
    if (m_content.current == frame) {
        return;
    }
    m_content.current = frame;
    if (frame) {
        const FilmStripLayout layout = layoutNow();
        const QRectF rect = layout.frameRect(*frame);
        m_scrolled = layout.scrolled;
        if (rect.left() < layout.area.left()) {
            m_scrolled += rect.left() - layout.area.left();
        } else if (rect.right() > layout.area.right()) {
            m_scrolled += rect.right() - layout.area.right();
        }
    }
    describe();
    update();
}

void FilmStrip::choose(int frame)
{
    setCurrent(std::clamp(frame, 0, m_content.count() - 1));
    emit frameSelected(*m_content.current);
}

void FilmStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (m_content.frames.empty()) {
        paintEmptyText(painter, rect(), m_emptyText.isEmpty() ? tr("No pictures yet") : m_emptyText, theme);
    } else {
        paintFilmStrip(painter, m_content, layoutNow(), theme);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FilmStrip::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> frame = layoutNow().frameAt(event->position());
    if (frame && event->button() == Qt::LeftButton) {
        choose(*frame);
    }
}

void FilmStrip::wheelEvent(QWheelEvent* event)
{
    const double before = layoutNow().scrolled;
    m_scrolled = before - event->angleDelta().y() * 0.5;
    m_scrolled = layoutNow().scrolled;
    event->setAccepted(m_scrolled != before);
    update();
}

void FilmStrip::keyPressEvent(QKeyEvent* event)
{
    const int now = m_content.current.value_or(-1);
    switch (m_content.frames.empty() ? 0 : event->key()) {
    case Qt::Key_Left:
        return choose(now - 1);
    case Qt::Key_Right:
        return choose(now + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(m_content.count() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FilmStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void FilmStrip::describe()
{
    setAccessibleName(tr("Film strip"));
    if (m_content.current && *m_content.current < m_content.count()) {
        setAccessibleDescription(
            tr("%1, picture %2 of %3")
                .arg(m_content.frames[static_cast<std::size_t>(*m_content.current)].label)
                .arg(*m_content.current + 1)
                .arg(m_content.count()));
    } else {
        setAccessibleDescription(tr("%n pictures", nullptr, m_content.count()));
    }
}

} // namespace fovea
