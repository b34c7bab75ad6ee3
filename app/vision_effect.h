// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/color_vision.h>

#include <QGraphicsEffect>

#include <array>

namespace fovea {

/// Shows a widget as eyes without one kind of cones see it.
class VisionEffect final : public QGraphicsEffect {
    Q_OBJECT
public:
    VisionEffect(ColorVision vision, QObject* parent);

    ColorVision vision() const { return m_vision; }

protected:
    void draw(QPainter* painter) override;

private:
    struct Known {
        QRgb color, seen;
    };

    QImage seen(QImage image);

    ColorVision m_vision;
    /// Colours met lately: a window has few, and each costs powers to reckon.
    std::array<Known, 8192> m_known;
};

/// "full", "protanopia", "deuteranopia", "tritanopia".
const char* nameOf(ColorVision vision);
ColorVision visionNamed(const QString& name);

/// From now on `widget` is seen so; `Full` takes the effect away.
void showAs(QWidget& widget, ColorVision vision);
ColorVision shownAs(const QWidget& widget);

} // namespace fovea
