// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/probe.h"
#include "record/watch_rules.h"

#include <fovea/result.h>

#include <cstdint>
#include <vector>

namespace fovea {

/// Fails when rules name what a run has not: a layer or kind of no probe, or a slice of token rows that even
/// the example of the most tokens does not reach. What a slice leaves of heads and features is checked when
/// readings are planned.
Result<void> checkRules(
    const WatchRules& rules, const std::vector<const Probe*>& probes, int64_t longestExample);

} // namespace fovea
