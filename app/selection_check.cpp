// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "selection_check.h"

#include <set>
#include <string>

namespace fovea {

namespace {

/// "0" to "n - 1", or nothing at all: what may stand behind `key`.
Result<void> checkPlace(const char* key, std::optional<int64_t> place, int64_t count, const Trace& trace)
{
    if (!place || (*place >= 0 && *place < count)) {
        return {};
    }
    if (count <= 0) {
        return usageError(FOVEA_TEXT("SelectionCheck", "--select names %1 %2, but %3 has none; leave it out"),
            { key, std::to_string(*place), trace.path().string() });
    }
    return usageError(FOVEA_TEXT("SelectionCheck", "--select names %1 %2, but %3 has %1 0 to %4"),
        { key, std::to_string(*place), trace.path().string(), std::to_string(count - 1) });
}

/// The layers that a panel can show: those with maps, or those of any reading when there is no attention.
std::set<int> layersOf(const Trace& trace)
{
    const std::vector<int> maps = trace.attentionLayers();
    std::set<int> layers(maps.begin(), maps.end());
    if (layers.empty()) {
        for (const ReadingInfo& reading : trace.readings()) {
            if (reading.layer >= 0) {
                layers.insert(reading.layer);
            }
        }
    }
    return layers;
}

/// "0-2,5".
std::string rangesOf(const std::set<int>& numbers)
{
    std::string text;
    for (auto first = numbers.begin(); first != numbers.end();) {
        auto last = first;
        while (std::next(last) != numbers.end() && *std::next(last) == *last + 1) {
            ++last;
        }
        text += (text.empty() ? "" : ",") + std::to_string(*first);
        if (last != first) {
            text += "-" + std::to_string(*last);
        }
        first = std::next(last);
    }
    return text;
}

Result<void> checkLayer(int layer, const Trace& trace)
{
    const std::set<int> layers = layersOf(trace);
    if (layers.contains(layer)) {
        return {};
    }
    if (layers.empty()) {
        return usageError(
            FOVEA_TEXT("SelectionCheck", "--select names layer %1, but %2 has no layers; leave it out"),
            { std::to_string(layer), trace.path().string() });
    }
    return usageError(FOVEA_TEXT("SelectionCheck", "--select names layer %1, but %2 was recorded of %3"),
        { std::to_string(layer), trace.path().string(), rangesOf(layers) });
}

} // namespace

Result<void> checkSelection(const Selection& selection, const Trace& trace)
{
    if (const Result<void> example
        = checkPlace("example", selection.example, trace.isTrace() ? trace.exampleCount() : 0, trace);
        !example) {
        return example;
    }
    if (selection.layer) {
        if (const Result<void> layer = checkLayer(*selection.layer, trace); !layer) {
            return layer;
        }
    }
    const std::set<int> layers = layersOf(trace);
    const int headCount = layers.empty() ? 0 : trace.headCount(selection.layer.value_or(*layers.begin()));
    if (const Result<void> head = checkPlace("head", selection.head, headCount, trace); !head) {
        return head;
    }
    if (!selection.query && !selection.key) {
        return {};
    }
    int64_t tokens = 0;
    if (trace.isTrace()) {
        const Result<int64_t> counted = trace.tokenCount(selection.example.value_or(0));
        if (!counted) {
            return counted.error();
        }
        tokens = *counted;
    }
    if (const Result<void> query = checkPlace("query", selection.query, tokens, trace); !query) {
        return query;
    }
    return checkPlace("key", selection.key, tokens, trace);
}

} // namespace fovea
