// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/shown_map.h"

#include <fovea/color_map.h>
#include <fovea/value.h>
#include <fovea/value_scale.h>

#include <optional>

namespace fovea::attention_maps {

/// How a difference is measured: B - A, or log2(B / A).
enum class DifferenceMeasure { Difference, Ratio };
/// How A | B stand: beside each other, or one over the other with a line between them that can be dragged.
enum class SplitStyle { Beside, Wipe };

/// How maps are shown; the same for the panels of one window.
struct AttentionOptions {
    SpecialTokens specialTokens = SpecialTokens::Shown;
    /// The end of the colours for every head; absent: each map's own largest weight.
    std::optional<double> lockedHigh;
    /// The ends of the colours of a difference, around zero; absent: its own largest change.
    std::optional<double> lockedChange;
    bool isLog = false;
    ColorMap colorMap = ColorMap::Cividis;
    DifferenceMeasure difference = DifferenceMeasure::Difference;
    SplitStyle split = SplitStyle::Beside;

    friend bool operator==(const AttentionOptions&, const AttentionOptions&) = default;
};

/// As the workspace and a figure's recipe keep them.
Value toValue(const AttentionOptions& options);
/// What is missing or of another kind keeps its default.
AttentionOptions optionsFrom(const Value& value);

/// The colours for this map under these options.
ValueScale scaleFor(const AttentionOptions& options, const ShownMap& map);
/// The diverging colours of a difference, the same on both sides of zero.
ValueScale differenceScaleFor(const AttentionOptions& options, const Array& difference);

} // namespace fovea::attention_maps
