// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/overview_reader.h"

#include <fovea/error_text.h>

#include <algorithm>
#include <span>
#include <utility>

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

/// One of the two that are compared, as it is read.
struct Source {
    std::shared_ptr<const Trace> trace;
    int64_t example = 0;
};

/// As many of `heads` as make a piece, at least the first: whole layers where their maps are small.
class PieceReader {
public:
    PieceReader(Source source, std::optional<Source> other)
        : m_source(std::move(source))
        , m_other(std::move(other))
    {
    }

    Result<Array> read(const std::vector<OverviewReader::Head>& heads, Piece& piece)
    {
        if (const Result<void> counted = count(); !counted) {
            return counted.error();
        }
        for (std::size_t next = 0; next < heads.size();) {
            const int layer = heads[next].layer;
            std::size_t end = next;
            while (end < heads.size() && heads[end].layer == layer) {
                ++end;
            }
            const bool isTooMuch = weightsOf(end - next) > mostWeights;
            end = isTooMuch ? next + 1 : end;
            const Result<void> read = readLayer({ heads.data() + next, end - next }, isTooMuch, piece);
            if (!read) {
                return read.error();
            }
            next = end;
            if (weightsOf(next + 1) > mostWeights) {
                break;
            }
        }
        return Array {};
    }

private:
    int64_t weightsOf(std::size_t heads) const
    {
        const int64_t most = std::min(m_tokens + m_otherTokens, mostWeights);
        return static_cast<int64_t>(heads) * most * most;
    }

    Result<void> count()
    {
        const Result<int64_t> tokens = m_source.trace->tokenCount(m_source.example);
        if (!tokens) {
            return tokens.error();
        }
        m_tokens = *tokens;
        if (!m_other) {
            return {};
        }
        const Result<TraceTokens> own = m_source.trace->tokens(m_source.example);
        const Result<TraceTokens> others = own ? m_other->trace->tokens(m_other->example) : own;
        if (!others) {
            return others.error();
        }
        m_otherTokens = static_cast<int64_t>(others->texts.size());
        m_alignment = alignTokens(own->texts, others->texts);
        return {};
    }

    Result<void> readLayer(std::span<const OverviewReader::Head> heads, bool isOneByOne, Piece& piece) const
    {
        LayerMaps maps(*m_source.trace, m_source.example, heads.front().layer);
        std::optional<LayerMaps> others;
        if (m_other) {
            others.emplace(*m_other->trace, m_other->example, heads.front().layer);
        }
        for (LayerMaps* each : { &maps, others ? &*others : nullptr }) {
            if (each != nullptr && !isOneByOne) {
                if (const Result<void> read = each->readAll(); !read) {
                    return read.error();
                }
            }
        }
        for (const OverviewReader::Head& head : heads) {
            const auto rowsOf = [&](const LayerMaps& from) {
                return
                    [&from, &head](int64_t first, int64_t last) { return from.rows(head.head, first, last); };
            };
            Result<HeadOverview> overview = overviewOf(m_tokens, rowsOf(maps));
            if (overview && others) {
                const Result<HeadOverview> other = overviewOf(m_otherTokens, rowsOf(*others));
                overview = other ? differenceOverview(m_alignment, rowsOf(maps), rowsOf(*others),
                               overview->statistics, other->statistics)
                                 : other;
            }
            if (!overview) {
                return overview.error();
            }
            piece.heads.push_back(std::move(*overview));
        }
        return {};
    }

    Source m_source;
    std::optional<Source> m_other;
    int64_t m_tokens = 0, m_otherTokens = 0;
    TokenAlignment m_alignment;
};

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
    m_subject.reset();
    m_heads.clear();
    m_next = 0;
    m_readCount = 0;
    m_problem.reset();
    emit restarted();
    if (wasLoading) {
        emit loadingChanged();
    }
}

const OverviewReader::Head* OverviewReader::find(int layer, int head) const
{
    const auto found = std::lower_bound(m_heads.begin(), m_heads.end(), std::pair(layer, head),
        [](const Head& each, const std::pair<int, int>& place) {
            return std::pair(each.layer, each.head) < place;
        });
    return found != m_heads.end() && found->layer == layer && found->head == head ? &*found : nullptr;
}

void OverviewReader::show(const Subject& subject)
{
    if (m_subject == subject && !m_problem) {
        return;
    }
    const std::shared_ptr<const Trace> trace = m_workbench.trace(subject.example.trace);
    const std::shared_ptr<const Trace> other
        = subject.other ? m_workbench.trace(subject.other->trace) : nullptr;
    if (trace == nullptr || (subject.other && other == nullptr)) {
        clear();
        return;
    }
    ++m_generation;
    m_subject = subject;
    m_heads.clear();
    const std::vector<int> others = other != nullptr ? other->attentionLayers() : std::vector<int>();
    for (const int layer : trace->attentionLayers()) {
        const bool isShared = std::find(others.begin(), others.end(), layer) != others.end();
        const int count = other == nullptr ? trace->headCount(layer)
            : isShared                     ? std::min(trace->headCount(layer), other->headCount(layer))
                                           : 0;
        for (int head = 0; head < count; ++head) {
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
    if (m_next >= m_heads.size() || !m_subject) {
        emit loadingChanged();
        return;
    }
    const auto sourceOf = [this](const Subject::Example& example) {
        return Source { m_workbench.trace(example.trace), example.example };
    };
    const Source source = sourceOf(m_subject->example);
    const std::optional<Source> other
        = m_subject->other ? std::optional(sourceOf(*m_subject->other)) : std::nullopt;
    if (source.trace == nullptr || (other && other->trace == nullptr)) {
        clear();
        return;
    }
    // None of them has an overview yet, so this copies little.
    std::vector<Head> wanted(m_heads.begin() + static_cast<std::ptrdiff_t>(m_next), m_heads.end());
    auto piece = std::make_shared<Piece>();
    m_workbench.read(
        this, QStringLiteral("overview"),
        [source, other, wanted, piece] { return PieceReader(source, other).read(wanted, *piece); },
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
