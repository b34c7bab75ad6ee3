// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QColor>
#include <QPen>

namespace fovea {

/// What a series stands for: A is blue and B orange, always. Others take their colour by their place.
enum class SeriesRole { Other, A, B };

enum class Marker { None, Circle, Square, Diamond, Triangle };

/// How a series looks: never a colour alone, but a pattern of line and a marker with it.
struct SeriesStyle {
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    Marker marker = Marker::Circle;
    double width = 1.5;

    FOVEA_WIDGETS_EXPORT QPen pen() const;
};

/// The style of the `index`-th series of a chart. Colours after Okabe and Ito, darkened on a light ground
/// until they have a contrast of 3:1 (jfly.uni-koeln.de/color); after eight colours patterns and markers go
/// on.
FOVEA_WIDGETS_EXPORT SeriesStyle seriesStyle(SeriesRole role, int index, const Theme& theme);

/// The `index`-th colour alone.
FOVEA_WIDGETS_EXPORT QColor categoryColor(int index, const Theme& theme);

} // namespace fovea
