// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/watch_check.h"

#include <algorithm>
#include <set>
#include <string>

namespace fovea {

namespace {

bool hasTokenRows(const ProbeInfo& info)
{
    return std::any_of(info.axes.begin(), info.axes.end(),
        [](Axis axis) { return axis == Axis::Token || axis == Axis::Query; });
}

} // namespace

Result<void> checkRules(
    const WatchRules& rules, const std::vector<const Probe*>& probes, int64_t longestExample)
{
    std::set<Kind> kinds;
    std::string kindsText;
    int lastLayer = -1;
    for (const Probe* probe : probes) {
        const ProbeInfo& info = probe->info();
        lastLayer = std::max(lastLayer, info.layer);
        if (kinds.insert(info.kind).second) {
            kindsText.append(kindsText.empty() ? "" : ", ").append(name(info.kind));
        }
        const auto slice = rules.slices.find(info.kind);
        if (slice != rules.slices.end() && hasTokenRows(info)
            && slice->second.tokens.count(longestExample) == 0) {
            return usageError(
                FOVEA_TEXT("Record", "%1: the slice keeps none of its tokens; they go from 0 to %2"),
                { std::string(name(info.kind)), std::to_string(longestExample - 1) });
        }
    }
    for (const auto& [kind, reduction] : rules.kinds) {
        if (rules.areKindsNamed && !kinds.contains(kind)) {
            return usageError(FOVEA_TEXT("Record", "this model has no %1; it has %2"),
                { std::string(name(kind)), kindsText });
        }
    }
    if (!rules.layers.empty() && rules.layers.back() > lastLayer) {
        return usageError(FOVEA_TEXT("Record", "there is no layer %1; layers go from 0 to %2"),
            { std::to_string(rules.layers.back()), std::to_string(lastLayer) });
    }
    return {};
}

} // namespace fovea
