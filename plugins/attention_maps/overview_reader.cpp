// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/overview_reader.h"

#include <fovea/error_text.h>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

/// Weights that are read in one go: what a moment computes, and what is held at once.
constexpr int64_t mostWeights = 400'000;

struct Piece {
    std::vector<HeadOverview> heads;
};

/// The maps of all heads of a layer, computed together and given head by head.
class LayerMaps {
public:
    LayerMaps(const Trace& trace, int64_t example, int layer)
        : m_trace(trace)
        , m_layer(layer)
    {
        m_slice.example = example;
    }

    Result<void> readAll()
    {
        Result<Array> maps = m_trace.attentionMap(m_layer, m_slice);
        if (!maps) {
            return maps.error();
        }
        m_maps = std::move(*maps);
        return {};
    }

    /// [end - begin, tokens]
    Result<Array> rows(int head, int64_t begin, int64_t end) const
    {
        if (m_maps.isEmpty() || m_maps.shape().rank() != 3 || head >= m_maps.shape()[0]) {
            TraceSlice slice = m_slice;
            slice.head = head;
            slice.tokens = { begin, end };
            return m_trace.attentionMap(m_layer, slice);
        }
        const int64_t queries = m_maps.shape()[1], keys = m_maps.shape()[2];
        const auto first = m_maps.values<float>().begin() + (head * queries + begin) * keys;
        return Array::of(Shape { end - begin, keys }, std::vector<float>(first, first + (end - begin) * keys),
            { "query", "key" });
    }

private:
    const Trace& m_trace;
    int m_layer;
    TraceSlice m_slice;
    Array m_maps;
};

/// As many of `heads` as make a piece, at least the first: whole layers where their maps are small.
Result<Array> readPiece(
    const Trace& trace, int64_t example, const std::vector<OverviewReader::Head>& heads, Piece& piece)
{
    const Result<int64_t> tokens = trace.tokenCount(example);
    if (!tokens) {
        return tokens.error();
    }
    const auto weightsOf = [&](std::size_t count) {
        const int64_t most = std::min(*tokens, mostWeights);
        return static_cast<int64_t>(count) * most * most;
    };
    for (std::size_t next = 0; next < heads.size();) {
        const int layer = heads[next].layer;
        std::size_t end = next;
        while (end < heads.size() && heads[end].layer == layer) {
            ++end;
        }
        LayerMaps maps(trace, example, layer);
        if (weightsOf(end - next) > mostWeights) {
            end = next + 1;
        } else if (const Result<void> read = maps.readAll(); !read) {
            return read.error();
        }
        for (; next < end; ++next) {
            Result<HeadOverview> overview = overviewOf(*tokens,
                [&](int64_t first, int64_t last) { return maps.rows(heads[next].head, first, last); });
            if (!overview) {
                return overview.error();
            }
            piece.heads.push_back(std::move(*overview));
        }
        const bool isNextTooMuch = weightsOf(next + 1) > mostWeights;
        if (isNextTooMuch) {
            break;
        }
    }
    return Array {};
}

} // namespace

OverviewReader::OverviewReader(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

QString OverviewReader::problem() const
{
    return m_problem ? errorText(*m_problem) : QString();
}

void OverviewReader::clear()
{
    const bool wasLoading = isLoading();
    ++m_generation;
    m_trace.reset();
    m_heads.clear();
    m_next = 0;
    m_readCount = 0;
    m_problem.reset();
    emit restarted();
    if (wasLoading) {
        emit loadingChanged();
    }
}

void OverviewReader::show(int traceKey, int64_t example)
{
    if (m_trace == traceKey && m_example == example && !m_problem) {
        return;
    }
    const std::shared_ptr<const Trace> trace = m_workbench.trace(traceKey);
    if (trace == nullptr) {
        clear();
        return;
    }
    ++m_generation;
    m_trace = traceKey;
    m_example = example;
    m_heads.clear();
    for (const int layer : trace->attentionLayers()) {
        for (int head = 0; head < trace->headCount(layer); ++head) {
            m_heads.push_back({ layer, head, std::nullopt });
        }
    }
    m_next = 0;
    m_readCount = 0;
    m_problem.reset();
    emit restarted();
    emit loadingChanged();
    readNext();
}

void OverviewReader::readNext()
{
    if (m_next >= m_heads.size() || !m_trace) {
        emit loadingChanged();
        return;
    }
    const std::shared_ptr<const Trace> trace = m_workbench.trace(*m_trace);
    if (trace == nullptr) {
        clear();
        return;
    }
    // None of them has an overview yet, so this copies little.
    std::vector<Head> wanted(m_heads.begin() + static_cast<std::ptrdiff_t>(m_next), m_heads.end());
    auto piece = std::make_shared<Piece>();
    m_workbench.read(
        this, QStringLiteral("overview"),
        [trace, example = m_example, wanted, piece] { return readPiece(*trace, example, wanted, *piece); },
        [this, piece, generation = m_generation](const Result<Array>& answer) {
            if (generation != m_generation) {
                return;
            }
            if (!answer) {
                m_problem = answer.error();
                m_next = m_heads.size();
                emit loadingChanged();
                return;
            }
            const auto first = static_cast<int>(m_next);
            for (HeadOverview& overview : piece->heads) {
                m_heads[m_next++].overview = std::move(overview);
                ++m_readCount;
            }
            emit headsRead(first, static_cast<int>(m_next));
            readNext();
        });
}

} // namespace fovea::attention_maps
