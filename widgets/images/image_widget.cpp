// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/image_widget.h>
#include <fovea/map_view.h>
#include <fovea/plot_frame.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;
constexpr double zoomStep = 1.25;

} // namespace

ImageWidget::ImageWidget(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QRectF ImageWidget::imageArea() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QString ImageWidget::emptyText() const
{
    return m_emptyText.isEmpty() ? tr("No picture yet") : m_emptyText;
}

void ImageWidget::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    update();
}

void ImageWidget::imagesChanged(const QSize& sizeBefore)
{
    if (imageSize() != sizeBefore) {
        m_cursor.reset();
        m_view = wholeView(imageSize().height(), imageSize().width());
        emit viewChanged(m_view);
    }
    describe();
    update();
}

void ImageWidget::setView(const QRectF& view)
{
    const QRectF inside = movedView(view, { 0, 0 }, imageSize().height(), imageSize().width());
    if (!imageSize().isEmpty() && !inside.isEmpty() && inside != m_view) {
        m_view = inside;
        update();
        emit viewChanged(m_view);
    }
}

void ImageWidget::showAll()
{
    setView(wholeView(imageSize().height(), imageSize().width()));
}

void ImageWidget::setPixelCursor(std::optional<QPoint> pixel)
{
    if (pixel && !QRect(QPoint(0, 0), imageSize()).contains(*pixel)) {
        pixel.reset();
    }
    if (pixel != m_cursor) {
        m_cursor = pixel;
        if (pixel && !underMouse()) {
            m_cursorPosition = placeAt(imageArea().topLeft()).fromPixels(QPointF(*pixel) + QPointF(0.5, 0.5));
        }
        describe();
        update();
        emit pixelHovered(pixel);
    }
}

void ImageWidget::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (imageSize().isEmpty()) {
        paintEmptyText(painter, rect(), emptyText(), theme);
    } else {
        paintImages(painter, imageArea(), theme);
        if (m_cursor && !m_isMoved) {
            drawCard(painter, pixelLines(*m_cursor), m_cursorPosition, imageArea(), theme);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ImageWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !imageSize().isEmpty()) {
        m_pressed = event->position();
        m_viewWhenPressed = m_view;
        m_isMoved = false;
        m_isDraggingOther = beginsDrag(event->position());
    }
}

void ImageWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed && m_isDraggingOther) {
        drag(event->position());
        update();
        return;
    }
    const ImagePlace place = placeAt(event->position());
    if (m_pressed) {
        const QPointF moved = event->position() - *m_pressed;
        m_isMoved = m_isMoved || moved.manhattanLength() >= QApplication::startDragDistance();
        if (m_isMoved && place.scale() > 0) {
            setCursor(Qt::ClosedHandCursor);
            setView(movedView(
                m_viewWhenPressed, -moved / place.scale(), imageSize().height(), imageSize().width()));
        }
        return;
    }
    m_cursorPosition = event->position();
    setPixelCursor(place.pixelAt(event->position(), imageSize()));
    update();
}

void ImageWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<QPoint> pixel = placeAt(event->position()).pixelAt(event->position(), imageSize());
    if (m_pressed && !m_isMoved && !m_isDraggingOther && pixel) {
        emit pixelSelected(*pixel);
    }
    m_pressed.reset();
    m_isMoved = false;
    m_isDraggingOther = false;
    unsetCursor();
    update();
}

void ImageWidget::mouseDoubleClickEvent(QMouseEvent*)
{
    showAll();
}

void ImageWidget::wheelEvent(QWheelEvent* event)
{
    const ImagePlace place = placeAt(event->position());
    if (imageSize().isEmpty() || !place.target.contains(event->position())) {
        event->ignore();
        return;
    }
    setView(zoomedImageView(m_view, place.toPixels(event->position()),
        std::pow(zoomStep, event->angleDelta().y() / 120.0), imageSize()));
    event->accept();
}

void ImageWidget::keyPressEvent(QKeyEvent* event)
{
    const auto pan = [this](double x, double y) {
        setView(movedView(m_view, { x * m_view.width() / 8, y * m_view.height() / 8 }, imageSize().height(),
            imageSize().width()));
    };
    const bool isPanning = event->modifiers().testFlag(Qt::ControlModifier);
    switch (imageSize().isEmpty() ? 0 : event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setView(zoomedImageView(m_view, m_view.center(), zoomStep, imageSize()));
    case Qt::Key_Minus:
        return setView(zoomedImageView(m_view, m_view.center(), 1 / zoomStep, imageSize()));
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Left:
        return isPanning ? pan(-1, 0) : QWidget::keyPressEvent(event);
    case Qt::Key_Right:
        return isPanning ? pan(1, 0) : QWidget::keyPressEvent(event);
    case Qt::Key_Up:
        return isPanning ? pan(0, -1) : QWidget::keyPressEvent(event);
    case Qt::Key_Down:
        return isPanning ? pan(0, 1) : QWidget::keyPressEvent(event);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageWidget::leaveEvent(QEvent*)
{
    setPixelCursor(std::nullopt);
}

void ImageWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void ImageWidget::describe()
{
    if (imageSize().isEmpty()) {
        setAccessibleDescription(emptyText());
    } else if (m_cursor) {
        setAccessibleDescription(pixelLines(*m_cursor).join(u", "));
    } else {
        setAccessibleDescription(tr("%1 x %2 pixels").arg(imageSize().width()).arg(imageSize().height()));
    }
}

} // namespace fovea
