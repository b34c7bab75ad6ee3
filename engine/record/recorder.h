// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/sink.h"
#include "record/watch_rules.h"
#include "trace/trace_file.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace fovea {

/// What a run costs, told before it starts.
struct RecordForecast {
    int64_t fileBytes = 0;
    int64_t readingCount = 0;
};

/// The sink that stages readings and writes a Trace on a thread of its own. When its ring is full the model
/// waits; the wait is counted and shown, never a reading dropped. A write error is kept and told by `finish`.
class Recorder final : public Sink {
public:
    struct Statistics {
        int64_t bytesWritten = 0;
        double reduceSeconds = 0, waitSeconds = 0;
    };

    /// Lays the file out for `probes` under `rules`; their extents follow from the header's `model` and
    /// `dtype`. Fails when a slice keeps nothing. `grew` is called on the writer thread after the commits of
    /// each pass.
    static Result<std::unique_ptr<Recorder>> create(const std::filesystem::path& path, TracePlan plan,
        const std::vector<const Probe*>& probes, const WatchRules& rules, bool overwrite,
        std::function<void(int64_t committedExamples)> grew = {});
    static Result<RecordForecast> forecast(
        const TracePlan& plan, const std::vector<const Probe*>& probes, const WatchRules& rules);
    ~Recorder() override;

    bool wants(const ProbeInfo& probe) override;
    void see(const Probe& probe, const Tensor& tensor, const PassExamples& examples) override;
    bool wantsMomentsOnly(const Probe& probe) override;
    void seeMoments(
        const Probe& probe, std::span<const Moments> moments, const PassExamples& examples) override;
    bool wantsLogSumExp(int layer) override;
    void seeLogSumExp(int layer, const Tensor& logSumExp, const PassExamples& examples) override;

    /// Staging throws Interrupted once `stop` is true, even while it waits for the writer.
    void interruptWhen(const std::atomic<bool>& stop);
    /// The pass is over: its examples may be committed. Returns the first write error, if there was one.
    Result<void> endPass(const PassExamples& examples);
    /// Waits for the writer and closes the trace.
    Result<void> finish();
    Statistics statistics() const;

private:
    struct Implementation;
    explicit Recorder(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace fovea
