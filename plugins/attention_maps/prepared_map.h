// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_options.h"
#include "attention_maps/shown_map.h"

#include <fovea/map_pyramid.h>

#include <memory>
#include <vector>

namespace fovea::attention_maps {

/// A map under some options, with everything that takes long to find of a large one; made on a reading
/// thread.
struct PreparedMap {
    AttentionOptions options;
    ShownMap shown;
    ValueScale scale;
    /// Of what is shown, at that scale.
    std::shared_ptr<const MapPyramid> pyramid;
};

/// As `shownMap`, and the rest of it.
PreparedMap prepare(const Array& map, const std::vector<bool>& isSpecial, const AttentionOptions& options);

/// Up to this many weights what is found of a map is found at once, in a few milliseconds.
inline constexpr int64_t mostWeightsAtOnce = int64_t { 512 } * 512;

} // namespace fovea::attention_maps
