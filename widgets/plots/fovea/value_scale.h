// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/axis_scale.h>
#include <fovea/color_map.h>
#include <fovea/widgets_export.h>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// How values become colours: a range, a map, and whether equal steps are equal ratios.
struct ValueScale {
    double low = 0;
    double high = 1;
    ColorMap map = ColorMap::Cividis;
    /// log(v / floor) / log(high / floor) with floor = max(low, high / 10,000); below the floor is "little".
    bool isLog = false;
    /// Above zero: symlog instead, evenly spread nearer to zero than this, as `AxisScale` says.
    double linearBelow = 0;

    friend bool operator==(const ValueScale&, const ValueScale&) = default;
};

/// Where `isLog` begins; `low` for a linear scale.
FOVEA_WIDGETS_EXPORT double floorOf(const ValueScale& scale);

/// The same scale as the axis of a colour bar.
FOVEA_WIDGETS_EXPORT AxisScale axisOf(const ValueScale& scale);

/// 0 (little) … 254 (much); values outside the range are clamped; `notANumber` for NaN.
FOVEA_WIDGETS_EXPORT std::vector<uint8_t> quantise(std::span<const float> values, const ValueScale& scale);
inline constexpr uint8_t notANumber = 255;

/// The colours of what `quantise` gives.
FOVEA_WIDGETS_EXPORT std::array<QRgb, 256> quantisedColors(ColorMap map, const QColor& notANumberColor);

/// Least and largest finite value; {0, 1} when there is none.
struct ValueRange {
    double low = 0;
    double high = 1;
};
FOVEA_WIDGETS_EXPORT ValueRange rangeOf(std::span<const float> values);

} // namespace fovea
