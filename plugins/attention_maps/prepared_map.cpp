// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/prepared_map.h"

#include <fovea/heatmap_content.h>

namespace fovea::attention_maps {

PreparedMap prepare(const Array& map, const std::vector<bool>& isSpecial, const AttentionOptions& options)
{
    PreparedMap prepared { options, shownMap(map, isSpecial, options.specialTokens), {}, nullptr };
    if (!prepared.shown.queries.empty()) {
        prepared.scale = scaleFor(options, prepared.shown);
        HeatmapContent content;
        content.values = prepared.shown.values;
        content.scale = prepared.scale;
        prepared.pyramid = std::make_shared<const MapPyramid>(pyramidOf(content));
    }
    return prepared;
}

} // namespace fovea::attention_maps
