// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/trace.h>

#include <span>
#include <vector>

namespace head_entropy {

/// Mean over the rows of -sum p log2 p, in bit. `map` is [queries, keys], each row summing to 1; 0 log 0 is
/// 0.
double meanEntropy(std::span<const float> map, int64_t queries, int64_t keys);

/// [layer, head] in bit for one example, over the layers of which a map can be had. NaN where a layer has
/// fewer heads than another. Reads every map: not for the GUI thread.
fovea::Result<fovea::Array> entropies(const fovea::Trace& trace, int64_t example);

} // namespace head_entropy
