// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "vision_effect.h"

#include <QPainter>
#include <QWidget>

#include <array>
#include <utility>

namespace fovea {

namespace {

constexpr std::array names { "full", "protanopia", "deuteranopia", "tritanopia" };

} // namespace

VisionEffect::VisionEffect(ColorVision vision, QObject* parent)
    : QGraphicsEffect(parent)
    , m_vision(vision)
{
    m_known.fill({ 0, seenAs(QColor::fromRgba(0), vision).rgba() });
}

void VisionEffect::draw(QPainter* painter)
{
    QPoint offset;
    const QPixmap source = sourcePixmap(Qt::LogicalCoordinates, &offset);
    QImage seen = this->seen(source.toImage());
    seen.setDevicePixelRatio(source.devicePixelRatio());
    painter->drawImage(offset, seen);
}

QImage VisionEffect::seen(QImage image)
{
    image = std::move(image).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb color = line[x];
            // Bits of each part, so that the shades of one colour do not meet.
            Known& known = m_known[(color ^ (color >> 5) ^ (color >> 11)) % m_known.size()];
            if (known.color != color) {
                known = { color, seenAs(QColor::fromRgba(color), m_vision).rgba() };
            }
            line[x] = known.seen;
        }
    }
    return image;
}

const char* nameOf(ColorVision vision)
{
    return names[static_cast<std::size_t>(vision)];
}

ColorVision visionNamed(const QString& name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == names[i]) {
            return static_cast<ColorVision>(i);
        }
    }
    return ColorVision::Full;
}

void showAs(QWidget& widget, ColorVision vision)
{
    // The widget owns its effect, and deletes the one before.
    widget.setGraphicsEffect(vision == ColorVision::Full ? nullptr : new VisionEffect(vision, &widget));
}

ColorVision shownAs(const QWidget& widget)
{
    const auto* effect = qobject_cast<const VisionEffect*>(widget.graphicsEffect());
    return effect != nullptr ? effect->vision() : ColorVision::Full;
}

} // namespace fovea
