// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QString>

#include <vector>

namespace fovea {

/// How the values of an axis are spread. Symlog is logarithmic on both sides of zero and linear around it.
enum class AxisKind { Linear, Log, Symlog };

struct AxisTick {
    double value = 0;
    QString label;
};

/// Values from `low` to `high` spread over 0 … 1. With t(v) = v (linear), log10 v (log), or
/// sign(v) * log10(1 + |v| / threshold) (symlog), position(v) = (t(v) - t(low)) / (t(high) - t(low)).
struct FOVEA_WIDGETS_EXPORT AxisScale {
    AxisKind kind = AxisKind::Linear;
    double low = 0;
    double high = 1;
    /// Symlog alone: the values nearer to zero than this are spread evenly.
    double threshold = 1;

    /// NaN for a value that the axis cannot show: NaN, or nothing above zero on a logarithmic axis.
    double position(double value) const;
    /// The inverse; also outside 0 … 1.
    double valueAt(double position) const;
    /// At most about `count` ticks. Ratios of ten on a logarithmic axis that is wide enough for them.
    std::vector<AxisTick> ticks(int count) const;
    /// The part `from` … `to` of this axis, in positions, as an axis.
    AxisScale part(double from, double to) const;

    friend bool operator==(const AxisScale&, const AxisScale&) = default;
};

/// `low` … `high` made fit for an axis of this kind: apart, finite, and above zero where it is logarithmic.
FOVEA_WIDGETS_EXPORT AxisScale axisOver(double low, double high, AxisKind kind, double threshold = 1);

/// "log" or "symlog, linear below 0.001": what an axis says of its kind; empty for a linear one.
FOVEA_WIDGETS_EXPORT QString axisNote(const AxisScale& axis);

} // namespace fovea
