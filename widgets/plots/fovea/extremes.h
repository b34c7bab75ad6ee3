// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <cstdint>
#include <limits>
#include <span>

namespace fovea {

/// What is left of consecutive samples that fall into one pixel column: the first, the least, the greatest
/// and the last finite one (M4: Jugel, Jerzak, Hackenbroich, Markl, VLDB 2014), and whether others were among
/// them.
struct Extremes {
    float first = 0;
    float least = std::numeric_limits<float>::infinity();
    float greatest = -std::numeric_limits<float>::infinity();
    float last = 0;
    /// No line leads into (out of) these samples, because the first (last) one is not finite.
    bool isOpenBefore = false;
    bool isOpenAfter = false;
    bool hasNaN = false;
    bool hasPlusInfinity = false;
    bool hasMinusInfinity = false;

    bool hasFinite() const { return least <= greatest; }
    bool isEmpty() const { return !hasFinite() && !hasNaN && !hasPlusInfinity && !hasMinusInfinity; }
    friend bool operator==(const Extremes&, const Extremes&) = default;
};

/// Of all `values`, in one pass.
FOVEA_WIDGETS_EXPORT Extremes extremesOf(std::span<const float> values);

/// `before` and then `after`, as if their samples had been looked at together.
FOVEA_WIDGETS_EXPORT Extremes joined(const Extremes& before, const Extremes& after);

} // namespace fovea
