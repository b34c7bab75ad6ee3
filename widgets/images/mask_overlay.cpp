// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/draw.h>
#include <fovea/labels.h>
#include <fovea/mask_overlay.h>

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr double captionHeight = 18;

bool hasMask(const MaskOverlayContent& content)
{
    return content.mask.dtype() == DType::F32 && content.mask.shape().rank() == 2 && !content.mask.isEmpty();
}

ImagePlace placeOf(const QRectF& area, const QRectF& view)
{
    return placeImage(area.adjusted(0, captionHeight, 0, 0), view);
}

void paintOverlay(QPainter& painter, const MaskOverlayContent& content, const QImage& mask,
    const QRectF& area, const QRectF& view, const Theme& theme)
{
    painter.save();
    const ImagePlace place = placeOf(area, view);
    paintImagePart(painter, content.image, place);
    if (content.isMaskShown && !mask.isNull() && !content.image.isNull()) {
        const double x = static_cast<double>(mask.width()) / content.image.width();
        const double y = static_cast<double>(mask.height()) / content.image.height();
        // The same pixels of the mask that the numbers are of: not smoothed into others.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.drawImage(
            place.target, mask, QRectF(view.left() * x, view.top() * y, view.width() * x, view.height() * y));
    }
    painter.setFont(theme.caption);
    painter.setPen(theme.text);
    drawLabel(painter, { area.left(), area.top() + captionHeight / 2 - 2 }, Qt::AlignLeft, content.title,
        area.width() * 0.6);
    painter.setPen(theme.dim);
    QString range
        = QStringLiteral("%1 %2 \u2026 %3")
              .arg(content.valueName, formatNumber(floorOf(content.scale)), formatNumber(content.scale.high));
    if (!content.unit.isEmpty()) {
        range += u' ' + content.unit;
    }
    drawLabel(painter, { area.right(), area.top() + captionHeight / 2 - 2 }, Qt::AlignRight,
        hasMask(content) ? range : QString(), area.width() * 0.4);
    painter.restore();
}

} // namespace

QImage maskImage(const MaskOverlayContent& content)
{
    if (!hasMask(content)) {
        return {};
    }
    const Result<QImage> opaque = imageOf(content.mask, content.scale);
    if (!opaque) {
        return {};
    }
    QImage image = opaque->convertToFormat(QImage::Format_ARGB32);
    const std::vector<uint8_t> cells = quantise(content.mask.values<float>(), content.scale);
    std::size_t index = 0;
    for (int row = 0; row < image.height(); ++row) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < image.width(); ++column, ++index) {
            // The middle of a diverging map is its nothing.
            const double share = cells[index] == notANumber ? 1
                : content.scale.map == ColorMap::Diverging  ? std::abs(cells[index] - 127.0) / 127
                                                            : cells[index] / 254.0;
            line[column] = (line[column] & 0x00ffffffU)
                | (static_cast<QRgb>(std::lround(share * content.opacity * 255)) << 24);
        }
    }
    return image;
}

void paintMaskOverlay(QPainter& painter, const MaskOverlayContent& content, const QRectF& area,
    const QRectF& view, const Theme& theme)
{
    paintOverlay(painter, content, maskImage(content), area, view, theme);
}

MaskOverlay::MaskOverlay(QWidget* parent)
    : ImageWidget(parent)
{
    setAccessibleName(tr("Picture with a mask"));
}

void MaskOverlay::setContent(MaskOverlayContent content)
{
    const QSize before = imageSize();
    m_content = std::move(content);
    m_content.opacity = std::clamp(m_content.opacity, 0.0, 1.0);
    m_mask = maskImage(m_content);
    imagesChanged(before);
}

void MaskOverlay::setOpacity(double opacity)
{
    m_content.opacity = std::clamp(opacity, 0.0, 1.0);
    m_mask = maskImage(m_content);
    update();
}

void MaskOverlay::setMaskShown(bool isShown)
{
    m_content.isMaskShown = isShown;
    update();
}

std::optional<float> MaskOverlay::valueAt(QPoint pixel) const
{
    if (!hasMask(m_content) || !m_content.image.valid(pixel)) {
        return std::nullopt;
    }
    const int64_t rows = m_content.mask.shape()[0];
    const int64_t columns = m_content.mask.shape()[1];
    const int64_t row = std::min(pixel.y() * rows / m_content.image.height(), rows - 1);
    const int64_t column = std::min(pixel.x() * columns / m_content.image.width(), columns - 1);
    return m_content.mask.values<float>()[static_cast<std::size_t>(row * columns + column)];
}

void MaskOverlay::paintImages(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    paintOverlay(painter, m_content, m_mask, area, view(), theme);
}

QStringList MaskOverlay::pixelLines(QPoint pixel) const
{
    QStringList lines { QStringLiteral("x %1, y %2").arg(pixel.x()).arg(pixel.y()) };
    if (const std::optional<float> value = valueAt(pixel)) {
        const QString text = m_content.valueName + u' ' + formatNumber(static_cast<double>(*value));
        lines << (m_content.unit.isEmpty() ? text : text + u' ' + m_content.unit);
    }
    return lines << pixelText(m_content.image, pixel);
}

ImagePlace MaskOverlay::placeAt(QPointF) const
{
    return placeOf(imageArea(), view());
}

void MaskOverlay::keyPressEvent(QKeyEvent* event)
{
    constexpr double step = 0.1;
    switch (event->key()) {
    case Qt::Key_M:
        return setMaskShown(!m_content.isMaskShown);
    case Qt::Key_BracketLeft:
        return setOpacity(m_content.opacity - step);
    case Qt::Key_BracketRight:
        return setOpacity(m_content.opacity + step);
    default:
        ImageWidget::keyPressEvent(event);
    }
}

} // namespace fovea
