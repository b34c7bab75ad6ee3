// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/overview_reader.h"

#include <fovea/error_text.h>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

/// Up to this many tokens all heads of a layer together are a small piece.
constexpr int64_t fewTokens = 160;

struct Piece {
    int64_t tokens = 0;
    std::vector<HeadOverview> heads;
};

Result<Array> readPiece(
    const Trace& trace, int64_t example, const std::vector<OverviewReader::Head>& heads, Piece& piece)
{
    Result<TraceTokens> tokens = trace.tokens(example);
    if (!tokens) {
        return tokens.error();
    }
    piece.tokens = static_cast<int64_t>(tokens->ids.size());
    for (const OverviewReader::Head& head : heads) {
        Result<HeadOverview> overview = overviewOf(piece.tokens, [&](int64_t begin, int64_t end) {
            TraceSlice slice;
            slice.example = example;
            slice.head = head.head;
            slice.tokens = { begin, end };
            return trace.attentionMap(head.layer, slice);
        });
        if (!overview) {
            return overview.error();
        }
        piece.heads.push_back(std::move(*overview));
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
    m_pieceSize = 1;
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
    const std::size_t end = std::min(m_next + m_pieceSize, m_heads.size());
    std::vector<Head> wanted(m_heads.begin() + static_cast<std::ptrdiff_t>(m_next),
        m_heads.begin() + static_cast<std::ptrdiff_t>(end));
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
            for (HeadOverview& overview : piece->heads) {
                m_heads[m_next].overview = std::move(overview);
                ++m_readCount;
                emit headRead(static_cast<int>(m_next++));
            }
            if (piece->tokens <= fewTokens) {
                m_pieceSize = static_cast<std::size_t>(std::max<int64_t>(
                    1, 12 * fewTokens * fewTokens / std::max<int64_t>(1, piece->tokens * piece->tokens)));
            }
            readNext();
        });
}

} // namespace fovea::attention_maps
