// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/prepared_map.h"

#include <fovea/heatmap_content.h>

#include <algorithm>
#include <cmath>

namespace fovea::attention_maps {
namespace {

QStringList labelsOf(const QStringList& labels, const std::vector<int>& tokens)
{
    QStringList chosen;
    for (const int token : tokens) {
        chosen << (token < labels.size() ? labels[token] : QString::number(token));
    }
    return chosen;
}

PreparedMap unscaled(const MapReading& reading, SpecialTokens specialTokens)
{
    PreparedMap map;
    map.shown = shownMap(reading.map, reading.isSpecial, specialTokens);
    map.rowLabels = labelsOf(reading.labels, map.shown.queries);
    map.columnLabels = labelsOf(reading.labels, map.shown.keys);
    return map;
}

void finish(PreparedMap& map, const ValueScale& scale)
{
    if (map.isEmpty()) {
        return;
    }
    map.scale = scale;
    HeatmapContent content;
    content.values = map.shown.values;
    content.scale = scale;
    map.pyramid = std::make_shared<const MapPyramid>(pyramidOf(content));
}

/// Rows (or columns) that A and B both show, as their places.
struct PairedPlaces {
    std::vector<int> inA, inB;
    std::vector<int> tokensOfA;
    QStringList labels;
};

template <typename Find>
PairedPlaces pairedPlaces(
    const TokenAlignment& alignment, const MapReading& a, const MapReading& b, const Find& find)
{
    PairedPlaces places;
    for (const TokenAlignment::Pair& pair : alignment.pairs) {
        const auto [placeA, placeB] = find(pair);
        if (placeA && placeB) {
            places.inA.push_back(*placeA);
            places.inB.push_back(*placeB);
            places.tokensOfA.push_back(pair.a);
            const QString label = a.labels.value(pair.a), other = b.labels.value(pair.b);
            places.labels << (pair.isSame ? label : label + QChar(0x2192) + other);
        }
    }
    return places;
}

PreparedMap part(const PreparedMap& whole, const std::vector<int>& rows, const std::vector<int>& columns,
    const PairedPlaces& queries, const PairedPlaces& keys)
{
    PreparedMap map;
    map.rowLabels = queries.labels;
    map.columnLabels = keys.labels;
    map.shown = whole.shown;
    map.shown.queries = queries.tokensOfA;
    map.shown.keys = keys.tokensOfA;
    const std::span<const float> values = whole.shown.values.values<float>();
    const auto width = static_cast<std::size_t>(whole.shown.values.shape()[1]);
    if (rows.size() == whole.shown.queries.size() && columns.size() == width) {
        return map;
    }
    std::vector<float> kept, shares;
    kept.reserve(rows.size() * columns.size());
    for (const int row : rows) {
        const float* from = values.data() + static_cast<std::size_t>(row) * width;
        for (const int column : columns) {
            kept.push_back(from[column]);
        }
        shares.push_back(whole.shown.sinkShares[static_cast<std::size_t>(row)]);
    }
    map.shown.sinkShares = std::move(shares);
    map.shown.values
        = Array::of<float>(Shape { static_cast<int64_t>(rows.size()), static_cast<int64_t>(columns.size()) },
            std::move(kept), { "query", "key" });
    return map;
}

void pairUp(PreparedMaps& maps, const MapReading& a, const MapReading& b)
{
    maps.alignment = alignTokens(a.tokens.texts, b.tokens.texts);
    const PairedPlaces queries = pairedPlaces(maps.alignment, a, b, [&](const TokenAlignment::Pair& pair) {
        return std::pair(maps.a.shown.rowOf(pair.a), maps.b.shown.rowOf(pair.b));
    });
    const PairedPlaces keys = pairedPlaces(maps.alignment, a, b, [&](const TokenAlignment::Pair& pair) {
        return std::pair(maps.a.shown.columnOf(pair.a), maps.b.shown.columnOf(pair.b));
    });
    if (queries.inA.empty() || keys.inA.empty()) {
        return;
    }
    maps.pairedA = part(maps.a, queries.inA, keys.inA, queries, keys);
    maps.pairedB = part(maps.b, queries.inB, keys.inB, queries, keys);
    maps.difference = maps.pairedA;
    maps.difference.shown.sinkShares.clear();
    maps.difference.shown.values
        = differenceOf(maps.pairedA.shown.values, maps.pairedB.shown.values, maps.options.difference);
}

} // namespace

Array differenceOf(const Array& a, const Array& b, DifferenceMeasure measure)
{
    const std::span<const float> before = a.values<float>(), after = b.values<float>();
    std::vector<float> values(before.size());
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (measure == DifferenceMeasure::Difference) {
            values[index] = after[index] - before[index];
        } else {
            const bool isNothing = before[index] == 0 && after[index] == 0;
            values[index] = isNothing ? 0.0F : std::log2(after[index] / before[index]);
        }
    }
    return Array::of<float>(a.shape(), std::move(values), { "query", "key" });
}

Array stacked(const Array& a, const Array& b)
{
    const std::span<const float> first = a.values<float>(), second = b.values<float>();
    std::vector<float> values(first.begin(), first.end());
    values.insert(values.end(), second.begin(), second.end());
    return Array::of<float>(
        Shape { 2, a.shape()[0], a.shape()[1] }, std::move(values), { "side", "query", "key" });
}

PreparedMaps prepare(
    const MapReading& a, const MapReading* b, const AttentionOptions& options, bool isRangeLocked)
{
    PreparedMaps maps;
    maps.options = options;
    maps.isRangeLocked = isRangeLocked;
    maps.a = unscaled(a, options.specialTokens);
    ValueScale scaleA = scaleFor(options, maps.a.shown);
    if (b != nullptr) {
        maps.b = unscaled(*b, options.specialTokens);
        ValueScale scaleB = scaleFor(options, maps.b.shown);
        if (isRangeLocked) {
            scaleA.high = scaleB.high = std::max(scaleA.high, scaleB.high);
        }
        pairUp(maps, a, *b);
        finish(maps.b, scaleB);
        finish(maps.pairedA, scaleA);
        finish(maps.pairedB, scaleB);
        if (!maps.difference.isEmpty()) {
            finish(maps.difference, differenceScaleFor(options, maps.difference.shown.values));
        }
    }
    finish(maps.a, scaleA);
    return maps;
}

} // namespace fovea::attention_maps
