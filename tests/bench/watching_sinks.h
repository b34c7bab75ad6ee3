// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/pass.h"
#include "ops/moment_reduction.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace fovea::bench {

/// Reduces every reading to the moments that a trace keeps, per tensor and per channel, in records that the
/// next ones overwrite. As in the recorder, readings wait until it pays to reduce them together.
class MomentsSink final : public Sink {
public:
    explicit MomentsSink(int64_t waitingBytes = int64_t { 1 } << 18)
        : m_waitingBytes(waitingBytes)
    {
    }

    bool wants(const ProbeInfo&) override { return true; }
    void see(const Probe& probe, const Tensor& tensor, const PassExamples& examples) override
    {
        const bool isMap = probe.info().kind == Kind::AttentionWeights;
        const int64_t rows = tensor.shape()[0];
        int64_t weight = 0, weightsOfHead = 0;
        for (std::size_t example = 0; example + 1 < examples.begin.size(); ++example) {
            const int64_t tokens = examples.begin[example + 1] - examples.begin[example];
            weightsOfHead += tokens * tokens;
        }
        for (std::size_t example = 0; example + 1 < examples.begin.size(); ++example) {
            const int64_t begin = examples.begin[example], end = examples.begin[example + 1];
            if (isMap) {
                const int64_t perMap = (end - begin) * (end - begin),
                              heads = tensor.elementCount() / weightsOfHead;
                const Tensor maps = tensor.rows(weight, weight + heads * perMap).reshape({ heads, perMap });
                add({ maps, 0, heads, MomentChannels::Rows });
                weight += heads * perMap;
            } else if (probe.info().axes.front() == Axis::Example) {
                add({ tensor, static_cast<int64_t>(example), static_cast<int64_t>(example) + 1,
                    MomentChannels::Rows });
            } else {
                add({ tensor.reshape({ rows, tensor.elementCount() / rows }), begin, end,
                    MomentChannels::Columns });
            }
        }
    }
    bool wantsMomentsOnly(const Probe&) override { return true; }
    void seeMoments(const Probe&, std::span<const Moments> heads, const PassExamples&) override
    {
        m_total += merged(heads).mean;
    }
    bool wantsLogSumExp(int) override { return false; }
    void seeLogSumExp(int, const Tensor&, const PassExamples&) override { }

    /// At the end of a pass.
    void flush()
    {
        int64_t recordCount = 0;
        for (const MomentUnit& unit : m_units) {
            recordCount += unit.channelCount();
        }
        m_records.resize(
            std::max(m_records.size(), static_cast<std::size_t>(recordCount * momentRecordSize)));
        float* next = m_records.data();
        for (MomentUnit& unit : m_units) {
            unit.records = next;
            next += unit.channelCount() * momentRecordSize;
        }
        reduceMoments(m_units);
        for (const MomentUnit& unit : m_units) {
            m_total += unit.total.mean;
        }
        m_units.clear();
        m_bytes = 0;
    }

    /// Keeps the work from being dropped.
    double total() const { return m_total; }

private:
    void add(MomentUnit unit)
    {
        m_bytes += (unit.end - unit.begin) * unit.input.elementCount() / unit.input.shape()[0]
            * byteSize(unit.input.dtype());
        m_units.push_back(std::move(unit));
        if (m_bytes >= m_waitingBytes) {
            flush();
        }
    }

    int64_t m_waitingBytes;
    int64_t m_bytes = 0;
    std::vector<MomentUnit> m_units;
    std::vector<float> m_records;
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
