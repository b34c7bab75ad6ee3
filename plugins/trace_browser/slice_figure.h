// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <fovea/figure.h>
#include <fovea/heatmap_content.h>

#include <optional>

namespace fovea::trace_browser {

/// The slice as a map: a vector is one row. Values on both sides of zero get a diverging scale with zero in
/// the middle. Empty for text and for groups.
HeatmapContent mapOf(const SliceContent& content);

/// The slice shown, `file.h5::/path[slice]` above it and `rule` below.
std::optional<Figure> figureOf(const SliceContent& content, const QString& address, const QString& rule);

} // namespace fovea::trace_browser
