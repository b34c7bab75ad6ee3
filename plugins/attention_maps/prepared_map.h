// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_options.h"
#include "attention_maps/map_reading.h"
#include "attention_maps/shown_map.h"

#include <fovea/map_pyramid.h>
#include <fovea/token_alignment.h>

#include <QStringList>

#include <memory>

namespace fovea::attention_maps {

/// A map with everything that takes long to find of a large one; made on a reading thread.
struct PreparedMap {
    ShownMap shown;
    QStringList rowLabels, columnLabels;
    ValueScale scale;
    /// Of what is shown, at that scale.
    std::shared_ptr<const MapPyramid> pyramid;

    bool isEmpty() const { return shown.queries.empty(); }
};

/// What is shown of A alone, or of A and B: each as it is, both on the tokens that they share, and B - A.
struct PreparedMaps {
    AttentionOptions options;
    bool isRangeLocked = true;
    PreparedMap a, b;
    /// On pairs of tokens: `shown` names those of A.
    PreparedMap pairedA, pairedB, difference;
    TokenAlignment alignment;
};

/// `b` is nullptr where nothing is compared. The ends of the colours of A and B are the same when
/// `isRangeLocked`.
PreparedMaps prepare(
    const MapReading& a, const MapReading* b, const AttentionOptions& options, bool isRangeLocked);

/// B - A, or log2(B / A), value by value; both zero: nothing has changed, so 0.
Array differenceOf(const Array& a, const Array& b, DifferenceMeasure measure);

/// Both in one: [side, query, key].
Array stacked(const Array& a, const Array& b);

/// Up to this many weights what is found of a map is found at once, in a few milliseconds.
inline constexpr int64_t mostWeightsAtOnce = int64_t { 512 } * 512;

} // namespace fovea::attention_maps
