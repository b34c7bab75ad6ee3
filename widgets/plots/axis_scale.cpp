// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/axis_scale.h>
#include <fovea/labels.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fovea {
namespace {

double forward(double value, const AxisScale& axis)
{
    switch (axis.kind) {
    case AxisKind::Log:
        return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
    case AxisKind::Symlog:
        return std::copysign(std::log10(1 + std::abs(value) / axis.threshold), value);
    default:
        return value;
    }
}

double backward(double transformed, const AxisScale& axis)
{
    switch (axis.kind) {
    case AxisKind::Log:
        return std::pow(10.0, transformed);
    case AxisKind::Symlog:
        return std::copysign(axis.threshold * (std::pow(10.0, std::abs(transformed)) - 1), transformed);
    default:
        return transformed;
    }
}

/// Powers of ten in [low, high] of one sign, every `step`-th.
void addPowers(std::vector<AxisTick>& ticks, double low, double high, int step, double sign)
{
    for (int power = static_cast<int>(std::ceil(std::log10(low) - 1e-9));
         power <= static_cast<int>(std::floor(std::log10(high) + 1e-9)); ++power) {
        if (((power % step) + step) % step == 0) {
            const double value = sign * std::pow(10.0, power);
            ticks.push_back({ value, formatNumber(value, 1) });
        }
    }
}

std::vector<AxisTick> evenTicks(double low, double high, int count)
{
    const std::vector<double> values = niceTicks(low, high, count);
    const double step = values.size() > 1 ? values[1] - values[0] : 0;
    std::vector<AxisTick> ticks;
    for (const double value : values) {
        ticks.push_back({ value, tickLabel(value, step) });
    }
    return ticks;
}

} // namespace

double AxisScale::position(double value) const
{
    const double from = forward(low, *this);
    const double to = forward(high, *this);
    return (forward(value, *this) - from) / (to - from);
}

double AxisScale::valueAt(double position) const
{
    const double from = forward(low, *this);
    return backward(from + position * (forward(high, *this) - from), *this);
}

std::vector<AxisTick> AxisScale::ticks(int count) const
{
    count = std::max(count, 1);
    if (kind == AxisKind::Log) {
        const double decades = std::log10(high) - std::log10(low);
        std::vector<AxisTick> ticks;
        addPowers(ticks, low, high, std::max(1, static_cast<int>(std::ceil(decades / count))), 1);
        return ticks.size() >= 2 ? ticks : evenTicks(low, high, count);
    }
    if (kind == AxisKind::Symlog && std::max(std::abs(low), std::abs(high)) > 10 * threshold) {
        const double most = std::max(std::abs(low), std::abs(high));
        const int sides = low < 0 && high > 0 ? 2 : 1;
        const double decades = std::log10(most) - std::log10(threshold) + 1;
        const int step = std::max(1, static_cast<int>(std::ceil(sides * decades / count)));
        std::vector<AxisTick> ticks;
        if (low < -threshold) {
            addPowers(ticks, std::max(threshold, high < 0 ? -high : threshold), -low, step, -1);
            std::reverse(ticks.begin(), ticks.end());
        }
        if (low <= 0 && high >= 0) {
            ticks.push_back({ 0, QStringLiteral("0") });
        }
        if (high > threshold) {
            addPowers(ticks, std::max(threshold, low), high, step, 1);
        }
        return ticks.size() >= 2 ? ticks : evenTicks(low, high, count);
    }
    return evenTicks(low, high, count);
}

AxisScale AxisScale::part(double from, double to) const
{
    AxisScale axis = *this;
    axis.low = valueAt(from);
    axis.high = valueAt(to);
    const bool isUsable = std::isfinite(axis.low) && std::isfinite(axis.high) && axis.low < axis.high
        && axis.position(axis.high) > axis.position(axis.low) && (kind != AxisKind::Log || axis.low > 0);
    // Nearer than this two neighbouring numbers would be the whole axis.
    const double magnitude = std::max(std::abs(axis.low), std::abs(axis.high));
    return isUsable && axis.high - axis.low > magnitude * 1e-13 ? axis : *this;
}

AxisScale axisOver(double low, double high, AxisKind kind, double threshold)
{
    AxisScale axis { kind, low, high, threshold > 0 && std::isfinite(threshold) ? threshold : 1 };
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        axis.low = kind == AxisKind::Log ? 0.1 : 0;
        axis.high = 1;
        return axis;
    }
    // A range so wide that its width is not a number could not be drawn.
    constexpr double widest = 1e300;
    axis.low = std::clamp(low, -widest, widest);
    axis.high = std::clamp(high, -widest, widest);
    if (kind == AxisKind::Log) {
        axis.high = axis.high > 0 ? axis.high : 1;
        axis.low = axis.low > 0 ? axis.low : axis.high / 1e4;
    }
    const double magnitude = std::max(std::abs(axis.low), std::abs(axis.high));
    if (axis.high - axis.low <= magnitude * 1e-12) {
        const double room = magnitude > 0 ? magnitude * 0.05 : 0.5;
        axis.low -= kind == AxisKind::Log ? magnitude / 2 : room;
        axis.high += room;
    }
    return axis;
}

QString axisNote(const AxisScale& axis)
{
    if (axis.kind == AxisKind::Log) {
        return QCoreApplication::translate("Plot", "log");
    }
    return axis.kind == AxisKind::Symlog
        ? QCoreApplication::translate("Plot", "symlog, linear below %1").arg(formatNumber(axis.threshold))
        : QString();
}

} // namespace fovea
