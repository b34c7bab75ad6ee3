// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_pair.h"

#include <fovea/figure.h>
#include <fovea/heatmap_content.h>

#include <optional>

namespace fovea::trace_browser {

/// The slice as a map: a vector is one row. Values on both sides of zero get a diverging scale with zero in
/// the middle. Empty for text and for groups.
HeatmapContent mapOf(const SliceContent& content);
/// The same colours for both.
void shareScale(HeatmapContent& a, HeatmapContent& b);
/// A difference has zero in the middle, whatever its signs are.
void centerScale(HeatmapContent& difference);

/// The slice shown, `file.h5::/path[slice]` above it and `rule` below; all of its dataset is read from
/// `trace`.
std::optional<Figure> figureOf(const SliceContent& content, std::shared_ptr<const Trace> trace,
    const QString& address, const QString& rule);

/// What the panel shows of A and B, side by side or as their difference.
struct PairFigure {
    HeatmapContent first;
    std::optional<HeatmapContent> second;
};
PairFigure picturesOf(const SlicePair& pair, bool isRangeLocked);
std::optional<Figure> figureOf(
    const SlicePair& pair, bool isRangeLocked, const QString& address, const QString& rule);

} // namespace fovea::trace_browser
