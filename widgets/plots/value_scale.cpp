// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/value_scale.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {
namespace {

constexpr float steps = 254;

uint8_t stepAt(float position)
{
    // Clamped before the conversion: a float outside uint8 would be undefined. NaN has been taken out before.
    return static_cast<uint8_t>(std::min(std::max(position, 0.0F), 1.0F) * steps + 0.5F);
}

std::array<QRgb, 256> stepColors(ColorMap map)
{
    std::array<QRgb, 256> colors {};
    for (int index = 0; index < notANumber; ++index) {
        colors[static_cast<std::size_t>(index)] = colorAt(map, index / double { steps }).rgb();
    }
    return colors;
}

/// Without a branch inside: a map of 4,000 tokens has sixteen million cells.
void quantiseLinear(std::span<const float> values, float origin, float factor, std::vector<uint8_t>& cells)
{
    uint8_t* const out = cells.data();
    for (std::size_t index = 0; index < values.size(); ++index) {
        const float value = values[index];
        const bool isNumber = value == value;
        const float position = ((isNumber ? value : origin) - origin) * factor;
        const float inside = std::min(std::max(position, 0.0F), 1.0F);
        const auto step = static_cast<int>(inside * steps + 0.5F);
        out[index] = static_cast<uint8_t>(isNumber ? step : int { notANumber });
    }
}

/// sign(v) * log(1 + |v| / threshold), from the value at `low` to that at `high`.
std::vector<uint8_t> quantiseSymlog(std::span<const float> values, const ValueScale& scale)
{
    const auto spread = [threshold = scale.linearBelow](double value) {
        return std::copysign(std::log1p(std::abs(value) / threshold), value);
    };
    const double origin = spread(scale.low);
    const double width = spread(scale.high) - origin;
    std::vector<uint8_t> cells(values.size());
    for (std::size_t index = 0; index < values.size(); ++index) {
        const auto value = static_cast<double>(values[index]);
        cells[index] = std::isnan(value) ? notANumber
            : width > 0                  ? stepAt(static_cast<float>((spread(value) - origin) / width))
            : value > scale.low          ? uint8_t { 254 }
                                         : uint8_t { 0 };
    }
    return cells;
}

} // namespace

double floorOf(const ValueScale& scale)
{
    return scale.isLog && !(scale.linearBelow > 0) ? std::max(scale.low, scale.high / 10000) : scale.low;
}

AxisScale axisOf(const ValueScale& scale)
{
    const double floor = floorOf(scale);
    if (scale.linearBelow > 0) {
        return axisOver(scale.low, scale.high, AxisKind::Symlog, scale.linearBelow);
    }
    return axisOver(
        floor, scale.high, scale.isLog && floor > 0 && scale.high > floor ? AxisKind::Log : AxisKind::Linear);
}

std::vector<uint8_t> quantise(std::span<const float> values, const ValueScale& scale)
{
    if (scale.linearBelow > 0) {
        return quantiseSymlog(values, scale);
    }
    std::vector<uint8_t> cells(values.size());
    const double floor = floorOf(scale);
    const bool isLog = scale.isLog && floor > 0 && scale.high > floor;
    const double width = isLog ? std::log(scale.high / floor) : scale.high - floor;
    const auto origin = static_cast<float>(isLog ? std::log(floor) : floor);
    // A range of one value: that value and less is little, more is much.
    const auto factor = width > 0
        ? static_cast<float>(std::min(1 / width, double { std::numeric_limits<float>::max() }))
        : 0.0F;
    if (factor != 0 && !isLog) {
        quantiseLinear(values, origin, factor, cells);
        return cells;
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        const float value = values[index];
        if (std::isnan(value)) {
            cells[index] = notANumber;
        } else if (factor == 0) {
            cells[index] = value > origin ? uint8_t { 254 } : uint8_t { 0 };
        } else {
            cells[index] = value > 0 ? stepAt((std::log(value) - origin) * factor) : uint8_t { 0 };
        }
    }
    return cells;
}

std::array<QRgb, 256> quantisedColors(ColorMap map, const QColor& notANumberColor)
{
    // Asked for with every thumbnail of hundreds.
    static const std::array<std::array<QRgb, 256>, 3> tables { stepColors(ColorMap::Cividis),
        stepColors(ColorMap::Viridis), stepColors(ColorMap::Diverging) };
    std::array<QRgb, 256> colors = tables[static_cast<std::size_t>(map)];
    colors[notANumber] = notANumberColor.rgb();
    return colors;
}

ValueRange rangeOf(std::span<const float> values)
{
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const float value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    return low <= high ? ValueRange { low, high } : ValueRange {};
}

} // namespace fovea
