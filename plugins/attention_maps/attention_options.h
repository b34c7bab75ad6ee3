// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/shown_map.h"

#include <fovea/color_map.h>
#include <fovea/value.h>
#include <fovea/value_scale.h>

#include <optional>

namespace fovea::attention_maps {

/// How maps are shown; the same for the panels of one window.
struct AttentionOptions {
    SpecialTokens specialTokens = SpecialTokens::Shown;
    /// The end of the colours for every head; absent: each map's own largest weight.
    std::optional<double> lockedHigh;
    bool isLog = false;
    ColorMap colorMap = ColorMap::Cividis;

    friend bool operator==(const AttentionOptions&, const AttentionOptions&) = default;
};

/// As the workspace and a figure's recipe keep them.
Value toValue(const AttentionOptions& options);
/// What is missing or of another kind keeps its default.
AttentionOptions optionsFrom(const Value& value);

/// The colours for this map under these options.
ValueScale scaleFor(const AttentionOptions& options, const ShownMap& map);

} // namespace fovea::attention_maps
