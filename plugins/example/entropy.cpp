// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace head_entropy {

double meanEntropy(std::span<const float> map, int64_t queries, int64_t keys)
{
    if (queries <= 0 || keys <= 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double sum = 0;
    for (const float weight : map.first(static_cast<std::size_t>(queries * keys))) {
        if (weight > 0) {
            sum -= static_cast<double>(weight) * std::log2(static_cast<double>(weight));
        }
    }
    return sum / static_cast<double>(queries);
}

fovea::Result<fovea::Array> entropies(const fovea::Trace& trace, int64_t example)
{
    const std::vector<int> layers = trace.attentionLayers();
    int64_t heads = 0;
    for (const int layer : layers) {
        heads = std::max<int64_t>(heads, trace.headCount(layer));
    }
    const auto rows = static_cast<int64_t>(layers.size());
    std::vector<float> values(
        static_cast<std::size_t>(rows * heads), std::numeric_limits<float>::quiet_NaN());
    for (int64_t row = 0; row < rows; ++row) {
        const int layer = layers[static_cast<std::size_t>(row)];
        // One head at a time: the maps of all heads of a long text do not fit in memory.
        for (int64_t head = 0; head < trace.headCount(layer); ++head) {
            fovea::TraceSlice slice;
            slice.example = example;
            slice.head = head;
            const fovea::Result<fovea::Array> map = trace.attentionMap(layer, slice);
            if (!map) {
                return map.error();
            }
            values[static_cast<std::size_t>(row * heads + head)]
                = static_cast<float>(meanEntropy(map->values<float>(), map->shape()[0], map->shape()[1]));
        }
    }
    return fovea::Array::of<float>({ rows, heads }, std::move(values), { "layer", "head" });
}

} // namespace head_entropy
