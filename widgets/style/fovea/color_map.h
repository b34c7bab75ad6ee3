// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QColor>
#include <QRgb>

#include <array>

namespace fovea {

enum class ColorMap { Cividis, Viridis, Diverging };

/// 256 colours from little to much; Diverging has its neutral zero at 127.5.
FOVEA_WIDGETS_EXPORT const std::array<QRgb, 256>& colorTable(ColorMap map);
/// The colour at `position` in [0, 1]; clamped.
FOVEA_WIDGETS_EXPORT QColor colorAt(ColorMap map, double position);

} // namespace fovea
