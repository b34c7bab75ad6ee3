// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/trace_plan.h"

#include <fovea/reading.h>
#include <fovea/result.h>

#include <map>
#include <string>
#include <vector>

namespace fovea {

/// Which kinds are kept and how: `--watch KIND[=REDUCER],…|all|off`, `--reduce`, `--layers`. A reducer is
/// full, moments, qk (attention.weights only; as the default reducer it leaves the other kinds full), or
/// slice: the first token's row, or slice(heads=0-3;tokens=0-15;features=0-63), each part optional and cut
/// where the tensor ends.
struct WatchRules {
    /// Empty: nothing is watched. `attention.weights=qk` keeps query, key and log-sum-exp.
    std::map<Kind, Reduction> kinds;
    /// False for `all`, which means the kinds that a model has.
    bool areKindsNamed = false;
    /// What the reducer `slice` keeps of a kind.
    std::map<Kind, SliceRule> slices;
    /// Empty: every layer. Probes outside blocks (layer -1) are always kept when their kind is.
    std::vector<int> layers;

    /// Fails on an unknown kind or reducer with the list of those there are.
    static Result<WatchRules> parse(
        const std::string& watch, const std::string& reduce, const std::string& layers);
};

} // namespace fovea
