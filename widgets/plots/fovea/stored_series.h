// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/pyramid.h>
#include <fovea/series_source.h>
#include <fovea/widgets_export.h>

namespace fovea {

/// A part of a long series as `readSeries` gives it, from the pyramid of a trace: what a plot draws of a
/// hundred million samples without reading them. x is the number of the sample. A part of a block counts as
/// the whole block, so no extreme is lost and none is farther off than a block; read again when the plot's
/// view changes.
class FOVEA_WIDGETS_EXPORT StoredSeries final : public SeriesSource {
public:
    explicit StoredSeries(SeriesPart part);

    int64_t count() const override;
    double x(int64_t index) const override;
    /// Exact where the blocks are single samples; else the first of its block.
    float value(int64_t index) const override;
    Extremes extremes(int64_t begin, int64_t end) const override;
    int64_t lowerBound(double position) const override;

private:
    int64_t endOfBlocks() const;

    SeriesPart m_part;
};

} // namespace fovea
