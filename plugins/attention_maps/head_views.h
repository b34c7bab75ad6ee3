// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"
#include "attention_maps/head_filter.h"
#include "attention_maps/overview_reader.h"

#include <fovea/head_grid_paint.h>
#include <fovea/strip_plot.h>

namespace fovea::attention_maps {

/// The thumbnails of `heads` in the order of `places`; those that do not pass `filter` are faded. Rows and
/// columns bear names only where they mean layers and heads.
HeadGridContent gridOf(const std::vector<OverviewReader::Head>& heads, const std::vector<int>& places,
    const HeadFilter& filter, const AttentionSource& source);

/// The entropies layer by layer, in nat; `title` is written above.
StripPlotContent entropiesOf(
    const std::vector<OverviewReader::Head>& heads, const HeadFilter& filter, const QString& title);

/// Layer, head, entropy, distance, diagonality and sink share: f64 [row, 6], NaN for what is not read yet.
Array statisticsOf(const std::vector<OverviewReader::Head>& heads);
/// What those six are, with their units.
std::vector<std::string> statisticsNames();

/// The place of the target among `heads`, if it is there.
std::optional<int> placeOf(
    const std::optional<AttentionSource::Target>& target, const std::vector<OverviewReader::Head>& heads);

} // namespace fovea::attention_maps
