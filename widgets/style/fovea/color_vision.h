// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QColor>
#include <QImage>

#include <array>

namespace fovea {

/// Eyes without the cones for long, middle or short waves.
enum class ColorVision { Full, Protanopia, Deuteranopia, Tritanopia };

/// What is multiplied with linear red, green and blue (Machado, Oliveira, Fernandes, IEEE TVCG 15(6), 2009,
/// doi 10.1109/TVCG.2009.113, severity 1.0): rows are the red, green and blue that such an eye's owner sees.
FOVEA_WIDGETS_EXPORT const std::array<std::array<double, 3>, 3>& colorVisionMatrix(ColorVision vision);

/// A colour as such an eye sees it: linear through the transfer of sRGB (IEC 61966-2-1), the matrix, and
/// back.
FOVEA_WIDGETS_EXPORT QColor seenAs(const QColor& color, ColorVision vision);
FOVEA_WIDGETS_EXPORT QImage seenAs(const QImage& image, ColorVision vision);

} // namespace fovea
