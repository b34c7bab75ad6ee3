// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/map_reading.h"

#include "attention_maps/token_labels.h"

#include <fovea/error.h>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

MapState stateOf(const Trace& trace, int64_t example)
{
    return example < trace.committedExampleCount() ? MapState::Ready : MapState::NotRecordedYet;
}

int64_t exampleIn(const Trace& trace, int64_t example)
{
    return std::clamp<int64_t>(example, 0, std::max<int64_t>(trace.exampleCount() - 1, 0));
}

} // namespace

std::optional<MapTarget> targetOf(const Workbench& workbench, const Selection& selection, MapState& state)
{
    const std::vector<int> open = workbench.traces();
    state = MapState::NoTrace;
    if (open.empty()) {
        return std::nullopt;
    }
    const bool isChosenOpen
        = selection.trace && std::find(open.begin(), open.end(), *selection.trace) != open.end();
    MapTarget target;
    target.trace = isChosenOpen ? *selection.trace : open.back();
    const std::shared_ptr<const Trace> trace = workbench.trace(target.trace);
    if (trace == nullptr) {
        return std::nullopt;
    }
    const std::vector<int> layers = trace->attentionLayers();
    if (layers.empty()) {
        state = MapState::NoAttention;
        return std::nullopt;
    }
    target.example = exampleIn(*trace, selection.example.value_or(0));
    const bool hasLayer
        = selection.layer && std::find(layers.begin(), layers.end(), *selection.layer) != layers.end();
    target.layer = hasLayer ? *selection.layer : layers.front();
    const int heads = trace->headCount(target.layer);
    target.head = selection.head && *selection.head >= 0 && *selection.head < heads ? *selection.head : 0;
    state = stateOf(*trace, target.example);
    return target;
}

std::optional<MapTarget> targetOfB(const Workbench& workbench, const MapTarget& a, MapState& state)
{
    state = MapState::NoTrace;
    const std::optional<Selection> selection = selectionOfB(workbench.comparison(), workbench.selection());
    const std::shared_ptr<const Trace> trace
        = selection && selection->trace ? workbench.trace(*selection->trace) : nullptr;
    if (trace == nullptr) {
        return std::nullopt;
    }
    const std::vector<int> layers = trace->attentionLayers();
    if (layers.empty()) {
        state = MapState::NoAttention;
        return std::nullopt;
    }
    const bool isThere = std::find(layers.begin(), layers.end(), a.layer) != layers.end()
        && a.head < trace->headCount(a.layer);
    const MapTarget target { *selection->trace, exampleIn(*trace, selection->example.value_or(0)), a.layer,
        a.head };
    state = isThere ? stateOf(*trace, target.example) : MapState::NotThere;
    return target;
}

Result<std::shared_ptr<const MapReading>> readMap(const Trace& trace, const MapTarget& target)
{
    auto reading = std::make_shared<MapReading>();
    reading->target = target;
    Result<TraceTokens> tokens = trace.tokens(target.example);
    if (!tokens) {
        return tokens.error();
    }
    reading->tokens = std::move(*tokens);
    reading->labels = tokenLabels(reading->tokens, vocabularyOf(trace.header()));
    reading->isSpecial = specialTokens(reading->tokens);
    reading->isStored = trace.find(Kind::AttentionWeights, Reduction::Full, target.layer) != nullptr;
    TraceSlice slice;
    slice.example = target.example;
    slice.head = target.head;
    const auto count = static_cast<int64_t>(reading->tokens.ids.size());
    if (count > 0 && count > mostWeightsRead / count) {
        slice.tokens = { 0, std::max<int64_t>(mostWeightsRead / count, 1) };
    }
    Result<Array> map = trace.attentionMap(target.layer, slice);
    if (!map) {
        return map.error();
    }
    if (map->shape().rank() != 2 || map->dtype() != DType::F32) {
        return inputError(FOVEA_TEXT("attention_maps",
                              "The trace gives an attention map of shape %1; [query, key] was expected."),
            { map->shape().text() });
    }
    reading->map = std::move(*map);
    return std::shared_ptr<const MapReading>(std::move(reading));
}

} // namespace fovea::attention_maps
