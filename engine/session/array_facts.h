// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/job.h"

#include <fovea/address.h>

namespace fovea {

/// Moments, extremes, what is no number, and with `wantsHistogram` 64 even bins (which reads twice), of a
/// part of a dataset: read block by block.
Result<Value> statisticsOf(
    Job& job, const Trace& trace, const TraceNode& node, const SlicePart& part, bool wantsHistogram);

/// What SERVE.md's `information` says of the group or dataset that an address names.
Result<Value> describeAddress(Job& job, const Trace& trace, const Address& address);

/// Name, shape and types of a node.
Value describe(const TraceNode& node);

} // namespace fovea
