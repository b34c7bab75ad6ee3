// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/passes.h"

#include <chrono>
#include <numeric>

namespace fovea {

namespace {

TokenBatch batchOf(std::span<const PlannedExample> examples)
{
    TokenBatch batch;
    for (const PlannedExample& example : examples) {
        batch.ids.insert(batch.ids.end(), example.ids.begin(), example.ids.end());
        batch.typeIds.insert(batch.typeIds.end(), example.typeIds.begin(), example.typeIds.end());
        // An example without segments lies among others that have some.
        batch.typeIds.resize(batch.ids.size(), 0);
        batch.begin.push_back(static_cast<int64_t>(batch.ids.size()));
    }
    return batch;
}

} // namespace

std::vector<PassRange> splitIntoPasses(std::span<const PlannedExample> examples, int64_t tokenLimit)
{
    std::vector<PassRange> passes;
    int64_t tokens = 0;
    for (std::size_t index = 0; index < examples.size(); ++index) {
        const auto count = static_cast<int64_t>(examples[index].ids.size());
        if (passes.empty() || tokens + count > tokenLimit) {
            passes.push_back({ index, index });
            tokens = 0;
        }
        passes.back().last = index + 1;
        tokens += count;
    }
    return passes;
}

Result<double> runPasses(Job& job, OpenModel& model, std::span<const PlannedExample> examples,
    int64_t firstId, int64_t tokenLimit, Recorder& recorder, const std::function<void(int64_t)>& done)
{
    std::vector<char> watched;
    for (const Probe* probe : model.model->probes()) {
        watched.push_back(recorder.wants(probe->info()) ? 1 : 0);
    }
    const StopScope stopScope(model.model->device(), job.stopFlag());
    recorder.interruptWhen(job.stopFlag());
    double seconds = 0;
    for (const PassRange range : splitIntoPasses(examples, tokenLimit)) {
        job.checkStop();
        const TokenBatch batch = batchOf(examples.subspan(range.first, range.last - range.first));
        std::vector<int64_t> ids(range.last - range.first);
        std::iota(ids.begin(), ids.end(), firstId + static_cast<int64_t>(range.first));
        Pass pass({ ids, batch.begin }, recorder, watched);
        pass.shouldStop = [&job] { return job.shouldStop(); };

        const auto start = std::chrono::steady_clock::now();
        model.model->forward(batch, pass);
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        // Tables are read where the file is mapped: rows of a file that changed are never committed.
        if (const Result<void> unchanged = model.folder.weights.checkUnchanged(); !unchanged) {
            return unchanged.error();
        }
        if (const Result<void> written = recorder.endPass(pass.examples()); !written) {
            return written.error();
        }
        done(static_cast<int64_t>(range.last));
    }
    return seconds;
}

} // namespace fovea
