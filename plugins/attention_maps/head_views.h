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

/// The same colours for a head of A and the head of B of the same number.
void shareRanges(HeadGridContent& a, HeadGridContent& b);
/// Diverging colours, one range for all: what has hardly changed in one head must not look like what has
/// changed in another.
void showChanges(HeadGridContent& content, const std::optional<double>& lockedChange);
/// The places in B of the heads at `places` of A, then those that A has not.
std::vector<int> placesLike(const std::vector<OverviewReader::Head>& a, const std::vector<int>& places,
    const std::vector<OverviewReader::Head>& b);

/// The entropies layer by layer, in nat; `title` is written above.
StripPlotContent entropiesOf(const std::vector<OverviewReader::Head>& heads, const HeadFilter& filter,
    const QString& title, Side side = Side::A);
/// Both, those of B behind those of A. Groups are layers by number.
StripPlotContent together(const StripPlotContent& a, const StripPlotContent& b);

/// Layer, head, entropy, distance, diagonality and sink share: f64 [row, 6], NaN for what is not read yet.
Array statisticsOf(const std::vector<OverviewReader::Head>& heads);
/// What those six are, with their units.
std::vector<std::string> statisticsNames();
/// The heads that both have: layer, head, four statistics of A and four of B.
Array statisticsOfBoth(const OverviewReader& a, const OverviewReader& b);
std::vector<std::string> statisticsNamesOfBoth();

/// One overview in a figure, or A and B under their titles, beside or below each other.
struct HeadsFigure {
    HeadGridContent grid;
    std::optional<HeadGridContent> other;
    QString title, otherTitle;

    double height(double width) const;
    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const;
};

/// The place of the target among `heads`, if it is there.
std::optional<int> placeOf(
    const std::optional<AttentionSource::Target>& target, const std::vector<OverviewReader::Head>& heads);

} // namespace fovea::attention_maps
