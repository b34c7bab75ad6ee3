// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/pass.h"
#include "ops/moments.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

namespace fovea::bench {

/// Reduces every reading to the moments that a trace keeps, per tensor and per channel, and drops them.
class MomentsSink final : public Sink {
public:
    bool wants(const ProbeInfo&) override { return true; }
    void see(const Probe& probe, const Tensor& tensor, const PassExamples& examples) override
    {
        const int64_t rows = tensor.shape()[0];
        m_channels.clear();
        if (probe.info().kind == Kind::AttentionWeights || tensor.shape().rank() < 2) {
            m_channels.push_back(
                tensorMoments(tensor.reshape({ tensor.elementCount() }), 0, tensor.elementCount()));
        } else {
            const int64_t width = tensor.elementCount() / rows;
            m_channels.assign(static_cast<std::size_t>(width), Moments());
            for (std::size_t example = 0; example + 1 < examples.begin.size(); ++example) {
                channelMoments(tensor.reshape({ rows, width }), examples.begin[example],
                    examples.begin[example + 1], m_channels);
            }
        }
        Moments whole;
        for (const Moments& channel : m_channels) {
            whole.merge(channel);
        }
        m_total += whole.mean;
    }
    bool wantsLogSumExp(int) override { return false; }
    void seeLogSumExp(int, const Tensor&, const PassExamples&) override { }

    /// Keeps the work from being dropped.
    double total() const { return m_total; }

private:
    std::vector<Moments> m_channels;
    double m_total = 0;
};

/// Copies queries, keys and log-sum-exps to the host, as the recorder stages them: what a map is computed
/// again from.
class QueryKeySink final : public Sink {
public:
    bool wants(const ProbeInfo& probe) override
    {
        return probe.kind == Kind::Query || probe.kind == Kind::Key;
    }
    void see(const Probe&, const Tensor& tensor, const PassExamples&) override { keep(tensor); }
    bool wantsLogSumExp(int) override { return true; }
    void seeLogSumExp(int, const Tensor& logSumExp, const PassExamples&) override { keep(logSumExp); }

private:
    void keep(const Tensor& tensor)
    {
        const int64_t rows = tensor.shape()[0];
        const auto rowBytes
            = static_cast<std::size_t>(tensor.elementCount() / rows * byteSize(tensor.dtype()));
        m_kept.resize(std::max(m_kept.size(), rowBytes * static_cast<std::size_t>(rows)));
        const auto stride = static_cast<std::size_t>(tensor.rowStride() * byteSize(tensor.dtype()));
        for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
            std::memcpy(m_kept.data() + row * rowBytes, tensor.data<std::byte>() + row * stride, rowBytes);
        }
    }

    std::vector<std::byte> m_kept;
};

} // namespace fovea::bench
