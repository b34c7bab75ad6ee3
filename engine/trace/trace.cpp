// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/commit_record.h"
#include "trace/trace_state.h"

#include <fovea/trace.h>

#include <algorithm>
#include <cerrno>
#include <set>

namespace fovea {

namespace {

Error noSuchExample(const TraceState& trace, int64_t example)
{
    return usageError(FOVEA_TEXT("Trace", "%1: has no example %2; it has %3"),
        { trace.path.string(), std::to_string(example), std::to_string(trace.exampleCount) });
}

} // namespace

Trace::Trace(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation))
{
}

Trace::~Trace() = default;
Trace::Trace(Trace&&) noexcept = default;
Trace& Trace::operator=(Trace&&) noexcept = default;

const std::filesystem::path& Trace::path() const
{
    return m_implementation->path;
}

bool Trace::isTrace() const
{
    return m_implementation->isTrace;
}

const Value& Trace::header() const
{
    return m_implementation->header;
}

int64_t Trace::exampleCount() const
{
    return m_implementation->exampleCount;
}

int64_t Trace::committedExampleCount() const
{
    return m_implementation->committed;
}

bool Trace::isComplete() const
{
    return m_implementation->isComplete;
}

const std::vector<ReadingInfo>& Trace::readings() const
{
    return m_implementation->index.infos;
}

Result<bool> Trace::refresh()
{
    return m_implementation->isTrace ? m_implementation->readCommitted() : Result<bool>(false);
}

Result<CommitRecord> TraceState::readCommit(int64_t example) const
{
    CommitRecord read;
    const auto bytes = std::as_writable_bytes(std::span(&read, 1));
    if (!readFully(*file, bytes, commitOffset + example * static_cast<int64_t>(sizeof(read)))) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: is cut off: the commit records are missing"), { path.string() });
    }
    return read;
}

Result<bool> TraceState::readCommitted()
{
    const std::lock_guard lock(refreshMutex);
    std::optional<Error> error;
    const auto recordAt = [&](int64_t place) {
        const Result<CommitRecord> record = readCommit(place);
        if (!record) {
            error = record.error();
        }
        return record ? *record : CommitRecord();
    };
    const auto isCommitted = [&](int64_t place) {
        const CommitRecord record = recordAt(place);
        return record.isValid() && record.closed == 0 && record.rows == place + 1;
    };
    // Records are written in order, so the last valid one is found by doubling, then halving.
    const int64_t before = committed;
    int64_t known = before, end = std::min(exampleCount, commitCount), step = 1;
    for (bool isDoubling = true; !error && known < end;) {
        const int64_t probe = isDoubling ? std::min(known + step, end) - 1 : known + (end - known) / 2;
        if (isCommitted(probe)) {
            known = probe + 1;
            step *= 2;
        } else {
            end = probe;
            isDoubling = false;
        }
    }
    if (error) {
        return *error;
    }
    committed = known;
    const bool wasComplete = isComplete;
    if (known < commitCount) {
        const CommitRecord last = recordAt(known);
        isComplete = last.isValid() && last.closed == 1 && last.rows == known;
    }
    return known > before || isComplete != wasComplete;
}

const ReadingInfo* Trace::find(Kind kind, Reduction reduction, int layer) const
{
    const auto& all = m_implementation->index.infos;
    const auto found = std::find_if(all.begin(), all.end(), [&](const ReadingInfo& reading) {
        return reading.kind == kind && reading.reduction == reduction && reading.layer == layer;
    });
    return found == all.end() ? nullptr : &*found;
}

std::vector<int> Trace::attentionLayers() const
{
    std::set<int> layers;
    for (const ReadingInfo& reading : readings()) {
        if (reading.kind == Kind::AttentionWeights
            && (reading.reduction == Reduction::Full || reading.reduction == Reduction::QueryKey)) {
            layers.insert(reading.layer);
        }
    }
    return { layers.begin(), layers.end() };
}

Result<TraceTokens> Trace::tokens(int64_t example) const
{
    const Implementation& trace = *m_implementation;
    {
        const std::lock_guard lock(trace.tokensMutex);
        if (trace.lastTokens != nullptr && trace.lastTokensExample == example) {
            return *trace.lastTokens;
        }
    }
    Result<TraceTokens> tokens = trace.readTokens(example);
    if (tokens) {
        const std::lock_guard lock(trace.tokensMutex);
        trace.lastTokens = std::make_shared<const TraceTokens>(*tokens);
        trace.lastTokensExample = example;
    }
    return tokens;
}

Result<int64_t> Trace::tokenCount(int64_t example) const
{
    const Implementation& trace = *m_implementation;
    if (!trace.isTrace || example < 0 || example >= trace.exampleCount) {
        return noSuchExample(trace, example);
    }
    return trace.tokenCount(example);
}

Result<TraceTokens> TraceState::readTokens(int64_t example) const
{
    if (!isTrace || example < 0 || example >= exampleCount) {
        return noSuchExample(*this, example);
    }
    const auto range = rowRange(tokenBegin, example, ids.rowCount);
    if (!range) {
        return range.error();
    }
    TraceTokens tokens;
    for (const auto& [rows, values] :
        { std::pair(&ids, &tokens.ids), std::pair(&typeIds, &tokens.typeIds) }) {
        Result<std::vector<int32_t>> read = readNumbers(*rows, range->first, range->second);
        if (!read) {
            return read.error();
        }
        *values = *std::move(read);
    }
    const Result<std::vector<int32_t>> bounds = readNumbers(offsets, range->first, range->second);
    if (!bounds) {
        return bounds.error();
    }
    for (std::size_t token = 0; token + 1 < bounds->size(); token += 2) {
        tokens.offsets.emplace_back((*bounds)[token], (*bounds)[token + 1]);
    }
    const Hdf5Guard guard;
    const Result<Hdf5Handle> hdf5 = openForReading(path);
    if (!hdf5) {
        return hdf5.error();
    }
    const auto texts
        = [&](const std::string& location, int64_t first, int64_t last) -> Result<std::vector<std::string>> {
        const Hdf5Handle dataset = openDataset(**hdf5, location);
        const DatasetDescription description = dataset ? describeDataset(*dataset) : DatasetDescription();
        if (!dataset || description.element.elementClass != ElementType::Class::Text) {
            return inputError(
                FOVEA_TEXT("Trace", "%1: %2 is missing or holds no text"), { path.string(), location });
        }
        return readTexts(*dataset, description, { { first }, { last - first } }, location);
    };
    Result<std::vector<std::string>> words = texts("/tokens/text", range->first, range->second);
    Result<std::vector<std::string>> text = texts("/examples/text", example, example + 1);
    Result<std::vector<std::string>> pair = texts("/examples/pair", example, example + 1);
    for (const auto* read : { &words, &text, &pair }) {
        if (!*read) {
            return read->error();
        }
    }
    tokens.texts = *std::move(words);
    tokens.text = text->front();
    tokens.pair = pair->front();
    return tokens;
}

} // namespace fovea
