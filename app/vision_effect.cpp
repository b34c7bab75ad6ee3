// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "vision_effect.h"

#include <QPainter>
#include <QWidget>

#include <array>

namespace fovea {

namespace {

constexpr std::array names { "full", "protanopia", "deuteranopia", "tritanopia" };

} // namespace

VisionEffect::VisionEffect(ColorVision vision, QObject* parent)
    : QGraphicsEffect(parent)
    , m_vision(vision)
{
}

void VisionEffect::draw(QPainter* painter)
{
    QPoint offset;
    const QPixmap source = sourcePixmap(Qt::LogicalCoordinates, &offset);
    QImage seen = seenAs(source.toImage(), m_vision);
    seen.setDevicePixelRatio(source.devicePixelRatio());
    painter->drawImage(offset, seen);
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
