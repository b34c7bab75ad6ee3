// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/line_plot.h>
#include <fovea/line_plot_paint.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double margin = 8;
constexpr double zoomStep = 1.25;

} // namespace

LinePlot::LinePlot(QWidget* parent)
    : Chart(parent)
{
    m_view = wholeView(m_content);
    describe();
}

void LinePlot::setContent(LinePlotContent content)
{
    const bool isOtherAxis = content.x.kind != m_content.x.kind || content.y.kind != m_content.y.kind;
    if (m_content.y.lockedRange && !content.y.lockedRange && !isOtherAxis) {
        content.y.lockedRange = m_content.y.lockedRange;
    }
    m_content = std::move(content);
    m_picture = {};
    if (!m_isZoomed || isOtherAxis) {
        m_isZoomed = false;
        changeView(wholeView(m_content), false);
    }
    describe();
    update();
}

void LinePlot::setGrown(int series, std::shared_ptr<const SeriesSource> samples)
{
    if (series < 0 || static_cast<std::size_t>(series) >= m_content.series.size()) {
        return;
    }
    std::shared_ptr<const SeriesSource>& held = m_content.series[static_cast<std::size_t>(series)].samples;
    const int64_t before = held != nullptr ? held->count() : 0;
    held = std::move(samples);
    const PlotView whole = wholeView(m_content);
    if (!m_isZoomed && whole != m_view) {
        changeView(whole, false);
    } else if (before > 0 && held != nullptr && held->count() >= before && !m_picture.isNull()) {
        const PlotFrame frame = frameNow();
        renderFrom(frame.xAt(held->x(before - 1)));
    } else {
        m_picture = {};
    }
    describe();
    update();
}

void LinePlot::setEmptyText(const QString& text)
{
    m_emptyText = text;
    m_picture = {};
    describe();
    update();
}

void LinePlot::changeView(const PlotView& view, bool isByHand)
{
    m_isZoomed = isByHand || (m_isZoomed && view == m_view);
    if (view != m_view) {
        m_view = view;
        m_picture = {};
        describe();
        update();
        emit viewChanged();
    }
}

void LinePlot::setView(const PlotView& view)
{
    const PlotView usable { axisOver(view.x.low, view.x.high, m_content.x.kind, m_content.x.threshold),
        axisOver(view.y.low, view.y.high, m_content.y.kind, m_content.y.threshold) };
    changeView(usable, true);
}

void LinePlot::setXAxis(const AxisScale& axis)
{
    PlotView view = m_view;
    view.x = axisOver(axis.low, axis.high, m_content.x.kind, m_content.x.threshold);
    changeView(view, true);
}

void LinePlot::showAll()
{
    m_isZoomed = false;
    changeView(wholeView(m_content), false);
}

void LinePlot::setRangeLocked(bool isLocked)
{
    if (isLocked == isRangeLocked()) {
        return;
    }
    if (isLocked) {
        m_content.y.lockedRange = ValueRange { m_view.y.low, m_view.y.high };
    } else {
        m_content.y.lockedRange.reset();
        if (!m_isZoomed) {
            changeView(wholeView(m_content), false);
        }
    }
    m_picture = {};
    update();
    emit rangeLockChanged(isLocked);
}

void LinePlot::setCrosshair(std::optional<double> x)
{
    if (m_crosshair != x) {
        m_crosshair = x;
        describe();
        update();
        emit crosshairMoved(x);
    }
}

PlotFrame LinePlot::frameNow() const
{
    return layOutLinePlot(
        m_content, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_view, currentTheme());
}

QString LinePlot::shownText() const
{
    return fovea::shownText(shownPoints(m_content, m_view));
}

TableContent LinePlot::table() const
{
    return tableOf(m_content, m_view);
}

QString LinePlot::copied() const
{
    if (!m_crosshair) {
        return Chart::copied();
    }
    QString text;
    for (const CrosshairReading::Value& value : readAt(m_content, *m_crosshair).values) {
        text += QStringLiteral("%1\t%2\t%3\n")
                    .arg(m_content.series[static_cast<std::size_t>(value.series)].name)
                    .arg(value.x, 0, 'g', 17)
                    .arg(value.value, 0, 'g', 9);
    }
    return text;
}

void LinePlot::render()
{
    m_picture = QImage((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(currentTheme().panel);
    QPainter painter(&m_picture);
    paintLinePlot(painter, m_content, frameNow(), currentTheme());
}

void LinePlot::renderFrom(double left)
{
    // A picture that shares the pixels behind `left`: painters inside may set clips of their own.
    const double scale = m_picture.devicePixelRatio();
    const PlotFrame frame = frameNow();
    if (left > frame.plot.right()) {
        return;
    }
    const int first
        = std::clamp(static_cast<int>(std::floor((std::max(left, frame.plot.left()) - 2) * scale)), 0,
            m_picture.width() - 1);
    QImage strip(m_picture.bits() + qsizetype { 4 } * first, m_picture.width() - first, m_picture.height(),
        m_picture.bytesPerLine(), m_picture.format());
    strip.setDevicePixelRatio(scale);
    strip.fill(currentTheme().panel);
    QPainter painter(&strip);
    painter.translate(-first / scale, 0);
    paintFrame(painter, frame, currentTheme());
    paintLineMarks(painter, m_content, frame, currentTheme(), first / scale, frame.plot.right());
}

void LinePlot::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    if (m_content.isEmpty()) {
        paintEmptyText(
            painter, rect(), m_emptyText.isEmpty() ? tr("Nothing to plot yet") : m_emptyText, theme);
        paintFocus(painter);
        return;
    }
    // A widget may be rendered at another scale than its screen's: a figure, a picture of the window.
    const double scale = painter.deviceTransform().m11();
    if (std::abs(scale - devicePixelRatioF()) > 1e-6) {
        painter.setOpacity(isDimmed() ? 0.45 : 1.0);
        paintLinePlot(painter, m_content, frameNow(), theme);
    } else {
        if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
            render();
        }
        painter.setOpacity(isDimmed() ? 0.45 : 1.0);
        painter.drawImage(QPointF(0, 0), m_picture);
    }
    painter.setOpacity(1);
    const PlotFrame frame = frameNow();
    if (m_isSelecting && m_pressed) {
        painter.setPen(QPen(theme.accent, 1));
        QColor fill = theme.accent;
        fill.setAlphaF(0.15F);
        painter.setBrush(fill);
        painter.drawRect(QRectF(*m_pressed, m_dragged).normalized().intersected(frame.plot));
    } else if (m_crosshair) {
        paintCrosshair(painter, m_content, frame, theme, readAt(m_content, *m_crosshair));
    }
    paintFocus(painter);
}

void LinePlot::resizeEvent(QResizeEvent*)
{
    m_picture = {};
}

void LinePlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && frameNow().plot.contains(event->position())) {
        m_pressed = event->position();
        m_dragged = *m_pressed;
        m_isSelecting = event->modifiers().testFlag(Qt::ShiftModifier);
        m_viewWhenPressed = m_view;
    }
}

void LinePlot::mouseMoveEvent(QMouseEvent* event)
{
    const PlotFrame frame = frameNow();
    if (m_pressed) {
        m_dragged = event->position();
        const QPointF moved = m_dragged - *m_pressed;
        if (!m_isSelecting && moved.manhattanLength() >= QApplication::startDragDistance()
            && frame.isUsable()) {
            setCursor(Qt::ClosedHandCursor);
            const double x = -moved.x() / frame.plot.width();
            const double y = moved.y() / frame.plot.height();
            changeView({ m_viewWhenPressed.x.part(x, 1 + x),
                           isRangeLocked() ? m_view.y : m_viewWhenPressed.y.part(y, 1 + y) },
                true);
        }
        update();
        return;
    }
    const bool isInside = !m_content.isEmpty() && frame.plot.contains(event->position());
    setCrosshair(isInside ? std::optional(frame.xValue(event->position().x())) : std::nullopt);
}

void LinePlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed || event->button() != Qt::LeftButton) {
        return;
    }
    const PlotFrame frame = frameNow();
    const QRectF chosen = QRectF(*m_pressed, event->position()).normalized().intersected(frame.plot);
    if (m_isSelecting && chosen.width() >= 4 && chosen.height() >= 4) {
        const double left = (chosen.left() - frame.plot.left()) / frame.plot.width();
        const double right = (chosen.right() - frame.plot.left()) / frame.plot.width();
        const double low = (frame.plot.bottom() - chosen.bottom()) / frame.plot.height();
        const double high = (frame.plot.bottom() - chosen.top()) / frame.plot.height();
        changeView(
            { m_view.x.part(left, right), isRangeLocked() ? m_view.y : m_view.y.part(low, high) }, true);
    }
    m_pressed.reset();
    m_isSelecting = false;
    unsetCursor();
    update();
}

void LinePlot::mouseDoubleClickEvent(QMouseEvent*)
{
    showAll();
}

void LinePlot::wheelEvent(QWheelEvent* event)
{
    const PlotFrame frame = frameNow();
    if (m_content.isEmpty() || !frame.plot.contains(event->position())) {
        event->ignore();
        return;
    }
    // With Alt some systems turn the wheel sideways, so Ctrl it is.
    const bool isAlongY = event->modifiers().testFlag(Qt::ControlModifier);
    zoom(std::pow(zoomStep, event->angleDelta().y() / 120.0),
        (event->position().x() - frame.plot.left()) / frame.plot.width(),
        (frame.plot.bottom() - event->position().y()) / frame.plot.height(), !isAlongY, isAlongY);
    event->accept();
}

void LinePlot::zoom(double factor, double aroundX, double aroundY, bool isAlongX, bool isAlongY)
{
    const auto zoomed = [factor](const AxisScale& axis, double around) {
        return axis.part(around - around / factor, around + (1 - around) / factor);
    };
    changeView({ isAlongX ? zoomed(m_view.x, aroundX) : m_view.x,
                   isAlongY && !isRangeLocked() ? zoomed(m_view.y, aroundY) : m_view.y },
        true);
}

void LinePlot::pan(double shareX, double shareY)
{
    changeView(
        { m_view.x.part(shareX, 1 + shareX), isRangeLocked() ? m_view.y : m_view.y.part(shareY, 1 + shareY) },
        true);
}

void LinePlot::moveCrosshair(int samples)
{
    // Along the samples of the first series, or by pixels where many samples share one.
    const PlotFrame frame = frameNow();
    const auto first = std::find_if(m_content.series.begin(), m_content.series.end(),
        [](const PlotSeries& each) { return each.samples != nullptr && each.samples->count() > 0; });
    if (first == m_content.series.end() || !frame.isUsable()) {
        return;
    }
    const SeriesSource& source = *first->samples;
    if (!m_crosshair) {
        const int64_t start = std::min(source.lowerBound(m_view.x.low), source.count() - 1);
        return setCrosshair(source.x(start));
    }
    const double pixel = std::copysign(1.0 / frame.plot.width(), samples);
    const double byPixel = m_view.x.valueAt(m_view.x.position(*m_crosshair) + pixel);
    int64_t index = std::min(source.lowerBound(*m_crosshair), source.count() - 1);
    index = std::clamp<int64_t>(
        source.x(index) > *m_crosshair && samples > 0 ? index : index + samples, 0, source.count() - 1);
    double next = source.x(index);
    if (samples > 0 ? next < byPixel : next > byPixel) {
        const int64_t near = std::min(source.lowerBound(byPixel), source.count() - 1);
        next = source.x(near);
    }
    if (next > m_view.x.high || next < m_view.x.low) {
        pan(next > m_view.x.high ? 0.5 : -0.5, 0);
    }
    setCrosshair(next);
}

void LinePlot::keyPressEvent(QKeyEvent* event)
{
    if (m_content.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double around = m_crosshair ? std::clamp(m_view.x.position(*m_crosshair), 0.0, 1.0) : 0.5;
    const bool isAlongY = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(-1);
    case Qt::Key_Right:
        return moveCrosshair(1);
    case Qt::Key_Up:
        return pan(0, 0.1);
    case Qt::Key_Down:
        return pan(0, -0.1);
    case Qt::Key_PageUp:
        return pan(-0.8, 0);
    case Qt::Key_PageDown:
        return pan(0.8, 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep, around, 0.5, !isAlongY, isAlongY);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep, around, 0.5, !isAlongY, isAlongY);
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Escape:
        return setCrosshair(std::nullopt);
    case Qt::Key_L:
        return setRangeLocked(!isRangeLocked());
    default:
        Chart::keyPressEvent(event);
    }
}

void LinePlot::leaveEvent(QEvent*)
{
    setCrosshair(std::nullopt);
}

void LinePlot::refresh()
{
    m_picture = {};
    describe();
    update();
}

void LinePlot::describe()
{
    setAccessibleName(m_content.title.isEmpty() ? tr("Line plot") : m_content.title);
    if (m_content.isEmpty()) {
        setAccessibleDescription(m_emptyText.isEmpty() ? tr("Nothing to plot yet") : m_emptyText);
    } else if (m_crosshair) {
        setAccessibleDescription(crosshairLines(m_content, readAt(m_content, *m_crosshair)).join(u", "));
    } else {
        setAccessibleDescription(tr("%n lines", nullptr, static_cast<int>(m_content.series.size())));
    }
}

} // namespace fovea
