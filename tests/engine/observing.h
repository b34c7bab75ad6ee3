// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nn/model.h"
#include "observe/sink.h"

#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace fovea {

/// What one probe showed.
struct Seen {
    ProbeInfo info;
    Shape shape;
    std::vector<float> values;
};

/// A sink that keeps everything as floats.
class KeepingSink final : public Sink {
public:
    bool wants(const ProbeInfo&) override { return true; }
    void see(const Probe& probe, const Tensor& tensor, const PassExamples&) override
    {
        const bool isNew
            = seen.emplace(probe.info().path, Seen { probe.info(), tensor.shape(), toHost(tensor) }).second;
        if (!isNew) {
            seenTwice.insert(probe.info().path);
        }
        order.push_back(probe.info().path);
    }
    bool wantsLogSumExp(int) override { return true; }
    void seeLogSumExp(int layer, const Tensor& logSumExp, const PassExamples&) override
    {
        logSumExps[layer] = toHost(logSumExp);
    }

    std::map<std::string, Seen> seen;
    std::map<int, std::vector<float>> logSumExps;
    std::set<std::string> seenTwice;
    std::vector<std::string> order;
};

/// The examples of `batch`, numbered from 0.
struct NumberedExamples {
    explicit NumberedExamples(const TokenBatch& batch)
        : ids(batch.begin.size() - 1)
        , examples { ids, batch.begin }
    {
        std::iota(ids.begin(), ids.end(), 0);
    }
    NumberedExamples(const NumberedExamples&) = delete;
    NumberedExamples& operator=(const NumberedExamples&) = delete;

    std::vector<int64_t> ids;
    PassExamples examples;
};

inline ModelOutput run(Model& model, const TokenBatch& batch)
{
    const NumberedExamples numbered(batch);
    Pass pass(numbered.examples);
    return model.forward(batch, pass);
}

/// Everybody is watched.
inline ModelOutput run(Model& model, const TokenBatch& batch, KeepingSink& sink)
{
    const NumberedExamples numbered(batch);
    const std::vector<char> watched(model.probes().size(), 1);
    Pass pass(numbered.examples, sink, watched);
    return model.forward(batch, pass);
}

} // namespace fovea
