// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/probe.h"
#include "record/watch_rules.h"
#include "trace/trace_plan.h"

#include <fovea/result.h>
#include <fovea/value.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace fovea {

/// Where what a probe shows goes: a part of a planned reading.
struct Destination {
    std::size_t reading = 0;
    int part = 0;
};

/// The readings of a run and what feeds them.
struct ReadingPlan {
    std::vector<PlannedReading> readings;
    /// By the path of the probe that is seen.
    std::map<std::string, std::vector<Destination>> byProbe;
    /// By the layer of the log-sum-exp that is seen.
    std::map<int, std::vector<Destination>> byLayer;
};

/// Plans what `rules` keep of `probes`, in the order of the probes. Extents and types come from the header's
/// `model` (heads, width, feed_forward_width, vocabulary, classes, attention_scale, causal) and `dtype`.
/// Fails when a slice keeps no heads or no features of a probe.
Result<ReadingPlan> planReadings(
    const Value& header, const std::vector<const Probe*>& probes, const WatchRules& rules);

} // namespace fovea
