// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/extremes.h>
#include <fovea/widgets_export.h>

#include <cstdint>

namespace fovea {

/// Samples in ascending order of x, as a plot reads them. What a painter is handed must not change while it
/// paints: a growing series hands out snapshots.
class FOVEA_WIDGETS_EXPORT SeriesSource {
public:
    virtual ~SeriesSource();

    virtual int64_t count() const = 0;
    virtual double x(int64_t index) const = 0;
    virtual float value(int64_t index) const = 0;
    /// Of the samples [begin, end), which lie inside [0, count()).
    virtual Extremes extremes(int64_t begin, int64_t end) const = 0;

    /// The first sample at or behind `position`; count() when there is none.
    virtual int64_t lowerBound(double position) const;
};

} // namespace fovea
