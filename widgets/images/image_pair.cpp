// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/image_pair.h>
#include <fovea/labels.h>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double gap = 8;
constexpr double captionHeight = 18;
constexpr int blinkMilliseconds = 500;

QRectF pictureArea(const QRectF& area)
{
    return area.adjusted(0, captionHeight, 0, 0);
}

QRectF leftHalf(const QRectF& area)
{
    return { area.left(), area.top(), (area.width() - gap) / 2, area.height() };
}

QRectF rightHalf(const QRectF& area)
{
    return leftHalf(area).translated((area.width() + gap) / 2, 0);
}

ImagePlace placeOf(ImagePairMode mode, const QRectF& area, const QRectF& view, bool isRight)
{
    const QRectF room = pictureArea(area);
    return placeImage(mode != ImagePairMode::SideBySide ? room
            : isRight                                   ? rightHalf(room)
                                                        : leftHalf(room),
        view);
}

void caption(
    QPainter& painter, const QRectF& area, Qt::AlignmentFlag side, const QString& text, const QColor& color)
{
    painter.setPen(color);
    drawLabel(painter,
        { side == Qt::AlignLeft ? area.left() : area.right(), area.top() + captionHeight / 2 - 2 }, side,
        text, area.width() / 2 - 4);
}

void paintPair(QPainter& painter, const ImagePairContent& content, const QImage& difference, double limit,
    const QRectF& area, const QRectF& view, const Theme& theme)
{
    painter.save();
    painter.setFont(theme.caption);
    const ImagePlace place = placeOf(content.mode, area, view, false);
    const QString before = QStringLiteral("A ") + content.beforeName;
    const QString after = QStringLiteral("B ") + content.afterName;
    switch (content.mode) {
    case ImagePairMode::SideBySide:
        paintImagePart(painter, content.before, place);
        paintImagePart(painter, content.after, placeOf(content.mode, area, view, true));
        caption(painter, leftHalf(area), Qt::AlignLeft, before, theme.a);
        caption(painter, rightHalf(area), Qt::AlignLeft, after, theme.b);
        break;
    case ImagePairMode::Wipe: {
        const double x = place.target.left() + content.wipe * place.target.width();
        // The right part is cut from the picture, since vector files cannot be clipped.
        paintImagePart(painter, content.before, place);
        const double cut = place.toPixels({ x, 0 }).x();
        paintImagePart(painter, content.after,
            { QRectF(QPointF(cut, view.top()), view.bottomRight()),
                QRectF(QPointF(x, place.target.top()), place.target.bottomRight()) });
        painter.setPen(QPen(theme.panel, 3));
        painter.drawLine(QPointF(x, place.target.top()), QPointF(x, place.target.bottom()));
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawLine(QPointF(x, place.target.top()), QPointF(x, place.target.bottom()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.raised);
        painter.drawEllipse(QPointF(x, place.target.center().y()), 6, 6);
        caption(painter, area, Qt::AlignLeft, before, theme.a);
        caption(painter, area, Qt::AlignRight, after, theme.b);
        break;
    }
    case ImagePairMode::Blink:
        paintImagePart(painter, content.isShowingAfter ? content.after : content.before, place);
        caption(painter, area, Qt::AlignLeft, content.isShowingAfter ? after : before,
            content.isShowingAfter ? theme.b : theme.a);
        break;
    case ImagePairMode::Difference:
        paintImagePart(painter, difference, place);
        caption(painter, area, Qt::AlignLeft, QStringLiteral("B \u2212 A"), theme.text);
        QString range = QStringLiteral("\u00b1%1 / 255").arg(formatNumber(limit));
        if (content.lockedLimit > 0) {
            range += QStringLiteral(" \u00b7 ") + QCoreApplication::translate("Plot", "locked range");
        }
        caption(painter, area, Qt::AlignRight, range, theme.dim);
        break;
    }
    painter.restore();
}

} // namespace

void paintImagePair(QPainter& painter, const ImagePairContent& content, const QRectF& area,
    const QRectF& view, const Theme& theme)
{
    const std::optional<ImageDifference> difference = content.mode == ImagePairMode::Difference
        ? differenceOf(content.before, content.after, content.lockedLimit)
        : std::nullopt;
    paintPair(painter, content, difference ? difference->image : QImage(), difference ? difference->limit : 0,
        area, view, theme);
}

ImagePair::ImagePair(QWidget* parent)
    : ImageWidget(parent)
{
    setAccessibleName(tr("Two pictures"));
}

void ImagePair::setContent(ImagePairContent content)
{
    const QSize before = imageSize();
    if (!content.before.isNull() && !content.after.isNull()
        && content.after.size() != content.before.size()) {
        content.afterName
            += tr(" (scaled from %1 x %2)").arg(content.after.width()).arg(content.after.height());
        content.after
            = content.after.scaled(content.before.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    content.wipe = std::clamp(content.wipe, 0.0, 1.0);
    m_content = std::move(content);
    m_difference = {};
    setMode(m_content.mode);
    keepBlinking();
    imagesChanged(before);
}

void ImagePair::setMode(ImagePairMode mode)
{
    if (mode == ImagePairMode::Difference && m_difference.isNull()) {
        if (const auto difference = differenceOf(m_content.before, m_content.after, m_content.lockedLimit)) {
            m_difference = difference->image;
            m_differenceLimit = difference->limit;
        }
    }
    if (m_content.mode != mode) {
        m_content.mode = mode;
        keepBlinking();
        update();
        emit modeChanged(mode);
    }
}

void ImagePair::setWipe(double wipe)
{
    wipe = std::clamp(wipe, 0.0, 1.0);
    if (m_content.wipe != wipe) {
        m_content.wipe = wipe;
        update();
        emit wipeChanged(wipe);
    }
}

void ImagePair::keepBlinking()
{
    if (m_content.mode == ImagePairMode::Blink && isVisible()) {
        m_blinking.start(blinkMilliseconds, this);
    } else {
        m_blinking.stop();
    }
}

void ImagePair::showEvent(QShowEvent*)
{
    keepBlinking();
}

void ImagePair::hideEvent(QHideEvent*)
{
    m_blinking.stop();
}

void ImagePair::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_blinking.timerId()) {
        m_content.isShowingAfter = !m_content.isShowingAfter;
        update();
    }
}

void ImagePair::paintImages(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    paintPair(painter, m_content, m_difference, m_differenceLimit, area, view(), theme);
}

QStringList ImagePair::pixelLines(QPoint pixel) const
{
    return { QStringLiteral("x %1, y %2").arg(pixel.x()).arg(pixel.y()),
        QStringLiteral("A %1").arg(pixelText(m_content.before, pixel)),
        QStringLiteral("B %1").arg(pixelText(m_content.after, pixel)) };
}

ImagePlace ImagePair::placeAt(QPointF position) const
{
    const bool isRight
        = m_content.mode == ImagePairMode::SideBySide && position.x() > imageArea().center().x();
    return placeOf(m_content.mode, imageArea(), view(), isRight);
}

bool ImagePair::beginsDrag(QPointF position)
{
    if (m_content.mode != ImagePairMode::Wipe) {
        return false;
    }
    const ImagePlace place = placeAt(position);
    constexpr double reach = 8;
    return std::abs(position.x() - place.target.left() - m_content.wipe * place.target.width()) <= reach;
}

void ImagePair::drag(QPointF position)
{
    const QRectF target = placeAt(position).target;
    if (target.width() > 0) {
        setWipe((position.x() - target.left()) / target.width());
    }
}

void ImagePair::keyPressEvent(QKeyEvent* event)
{
    constexpr double wipeStep = 0.02;
    const bool isWiping = m_content.mode == ImagePairMode::Wipe && event->modifiers() == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_S:
        return setMode(ImagePairMode::SideBySide);
    case Qt::Key_W:
        return setMode(ImagePairMode::Wipe);
    case Qt::Key_B:
        return setMode(ImagePairMode::Blink);
    case Qt::Key_D:
        return setMode(ImagePairMode::Difference);
    case Qt::Key_Space:
        m_content.isShowingAfter = !m_content.isShowingAfter;
        if (m_content.mode == ImagePairMode::Wipe) {
            setWipe(m_content.wipe > 0.5 ? 0 : 1);
        }
        return update();
    case Qt::Key_Left:
        return isWiping ? setWipe(m_content.wipe - wipeStep) : ImageWidget::keyPressEvent(event);
    case Qt::Key_Right:
        return isWiping ? setWipe(m_content.wipe + wipeStep) : ImageWidget::keyPressEvent(event);
    default:
        ImageWidget::keyPressEvent(event);
    }
}

} // namespace fovea
