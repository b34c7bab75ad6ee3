// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>
#include <fovea/trace.h>
#include <fovea/workbench.h>

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace fovea::attention_maps {

enum class Side { A, B };

/// Which map: a head of an example of a trace.
struct MapTarget {
    int trace = 0;
    int64_t example = 0;
    int layer = 0;
    int head = 0;
    friend bool operator==(const MapTarget&, const MapTarget&) = default;
};

/// What there is to be read of a target. NotThere: the side that is compared has no such layer or head.
enum class MapState { NoTrace, NoAttention, NotThere, NotRecordedYet, Failed, Ready };

/// A map as it was read, and the tokens of its axes.
struct MapReading {
    MapTarget target;
    TraceTokens tokens;
    QStringList labels;
    std::vector<bool> isSpecial;
    /// f32 [query, key], of the first rows when the whole would be too large.
    Array map;
    /// Stored as it was, not computed again from query and key.
    bool isStored = false;
};

/// The map that `selection` means. What it leaves open is the newest trace, its first example, its first
/// layer with attention, head 0.
std::optional<MapTarget> targetOf(const Workbench& workbench, const Selection& selection, MapState& state);

/// The map of B at the place of `a`: layers and heads are those of the same number.
std::optional<MapTarget> targetOfB(const Workbench& workbench, const MapTarget& a, MapState& state);

/// On a reading thread.
Result<std::shared_ptr<const MapReading>> readMap(const Trace& trace, const MapTarget& target);

/// Maps of more weights than this are read in part.
inline constexpr int64_t mostWeightsRead = int64_t { 4096 } * 4096;

} // namespace fovea::attention_maps
