// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/probe.h"
#include "ops/moments.h"

#include <cstdint>
#include <span>

namespace fovea {

/// Which examples a pass computes, for who watches.
struct PassExamples {
    /// Global ids of the examples (their row in the trace).
    std::span<const int64_t> ids;
    /// Example e owns token rows [begin[e], begin[e + 1]) of every tensor with a token axis.
    std::span<const int64_t> begin;
};

/// Where readings go. Called on the Session's thread, in the order of computation. Implementations copy or
/// reduce; they may share the tensor for a while, for nothing changes one that has been seen, but not change
/// it.
class Sink {
public:
    virtual ~Sink() = default;
    /// Asked once for each probe before the first pass.
    virtual bool wants(const ProbeInfo& probe) = 0;
    virtual void see(const Probe& probe, const Tensor& tensor, const PassExamples& examples) = 0;
    /// Whether the moments of each head are enough of these attention weights: then they are taken while the
    /// weights are hot and shown instead, [examples, heads]. Asked in each pass.
    virtual bool wantsMomentsOnly(const Probe&) { return false; }
    virtual void seeMoments(const Probe&, std::span<const Moments>, const PassExamples&) { }
    /// The log-sum-exp rows of an attention, f32 [tokens, heads], beside the query and key probes of the same
    /// block.
    virtual bool wantsLogSumExp(int layer) = 0;
    virtual void seeLogSumExp(int layer, const Tensor& logSumExp, const PassExamples& examples) = 0;
};

} // namespace fovea
