// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QSizeF>
#include <QString>

namespace fovea {

enum class LengthUnit { Millimetre, Point, Inch, Pixel };

/// The size of a figure as it is said: "89mm" (as high as its proportions want), "89x60mm", "252x180",
/// "800x600px".
struct FigureSize {
    double width = 0;
    /// 0: by the figure's own proportions.
    double height = 0;
    LengthUnit unit = LengthUnit::Point;

    friend bool operator==(const FigureSize&, const FigureSize&) = default;
};

/// Points in one of these; pixels are as large as `dotsPerInch` says.
double pointsIn(LengthUnit unit, int dotsPerInch);
/// "mm", "pt", "in", "px".
QString symbolOf(LengthUnit unit);

/// Also with the unit behind both numbers. Without a unit: points.
Result<FigureSize> parseFigureSize(const QString& text);
QString formatFigureSize(const FigureSize& size);

/// In points; a height of 0 stays 0.
QSizeF inPoints(const FigureSize& size, int dotsPerInch);

} // namespace fovea
