// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/attention_tile.h"
#include "trace/checked.h"
#include "trace/trace_state.h"

#include <algorithm>
#include <cstring>

namespace fovea {

namespace {

/// The rows asked for among `rowCount`, or an error that says how many there are.
Result<std::pair<int64_t, int64_t>> chosenRows(const TraceSlice& slice, int64_t rowCount)
{
    const auto rows = slice.tokens.value_or(std::pair(int64_t { 0 }, rowCount));
    if (rows.first < 0 || rows.second < rows.first || rows.second > rowCount) {
        return usageError(FOVEA_TEXT("Trace", "example %1 has %2 token rows; there are no rows %3 to %4"),
            { std::to_string(slice.example), std::to_string(rowCount), std::to_string(rows.first),
                std::to_string(rows.second) });
    }
    return rows;
}

Result<std::pair<int64_t, int64_t>> chosenHeads(const TraceSlice& slice, int64_t headCount)
{
    if (slice.head && (*slice.head < 0 || *slice.head >= headCount)) {
        return usageError(FOVEA_TEXT("Trace", "there is no head %1; there are %2"),
            { std::to_string(*slice.head), std::to_string(headCount) });
    }
    return slice.head ? std::pair(*slice.head, *slice.head + 1) : std::pair(int64_t { 0 }, headCount);
}

/// [rows, heads, width] to [heads, rows, width] for the heads in `range`.
std::vector<float> headsFirst(
    const std::vector<float>& rows, int64_t headCount, int64_t width, std::pair<int64_t, int64_t> range)
{
    const int64_t rowCount
        = headCount * width > 0 ? static_cast<int64_t>(rows.size()) / (headCount * width) : 0;
    std::vector<float> out(static_cast<std::size_t>((range.second - range.first) * rowCount * width));
    float* to = out.data();
    for (int64_t head = range.first; head < range.second; ++head) {
        for (int64_t row = 0; row < rowCount; ++row, to += width) {
            std::memcpy(to, rows.data() + (row * headCount + head) * width,
                static_cast<std::size_t>(width) * sizeof(float));
        }
    }
    return out;
}

Array mapArray(const TraceSlice& slice, int64_t heads, int64_t rows, int64_t keys, std::vector<float> values)
{
    return slice.head ? Array::of(Shape { rows, keys }, std::move(values), { "query", "key" })
                      : Array::of(Shape { heads, rows, keys }, std::move(values), { "head", "query", "key" });
}

} // namespace

Result<Array> TraceState::readMoments(const StoredPart& part, int64_t example) const
{
    const Result<std::vector<std::byte>> bytes = readRows(part.rows, example, example + 1);
    if (!bytes) {
        return bytes.error();
    }
    std::vector<double> values(bytes->size() / static_cast<std::size_t>(byteSize(part.rows.type)));
    if (part.rows.type == DType::F64 && !values.empty()) {
        std::memcpy(values.data(), bytes->data(), bytes->size());
    } else if (part.rows.type == DType::F32) {
        const auto* floats = reinterpret_cast<const float*>(bytes->data());
        std::copy(floats, floats + values.size(), values.begin());
    } else if (!values.empty()) {
        return inputError(FOVEA_TEXT("Trace", "%1: %2 holds %3; expected f32 or f64"),
            { path.string(), part.rows.location, std::string(name(part.rows.type)) });
    }
    return Array::of(Shape(part.rows.innerExtents), std::move(values), part.exampleAxes);
}

Result<Array> TraceState::readRowsOf(const StoredPart& part, const TraceSlice& slice) const
{
    const auto range = rowRange(part, slice.example);
    if (!range) {
        return range.error();
    }
    if (part.unit == RowUnit::Example) {
        Result<std::vector<float>> values = readFloats(part.rows, range->first, range->second);
        return values ? Array::of(Shape(part.rows.innerExtents), *std::move(values), part.exampleAxes)
                      : Result<Array>(values.error());
    }
    const auto chosen = chosenRows(slice, range->second - range->first);
    if (!chosen) {
        return chosen.error();
    }
    Result<std::vector<float>> values
        = readFloats(part.rows, range->first + chosen->first, range->first + chosen->second);
    if (!values) {
        return values.error();
    }
    const int64_t rows = chosen->second - chosen->first;
    const auto& inner = part.rows.innerExtents;
    if (part.exampleAxes.size() == 3 && part.exampleAxes[1] == "head") {
        const auto heads = chosenHeads(slice, inner[0]);
        if (!heads) {
            return heads.error();
        }
        std::vector<float> turned = headsFirst(*values, inner[0], inner[1], *heads);
        return slice.head
            ? Array::of(Shape { rows, inner[1] }, std::move(turned), { "token", part.exampleAxes[2] })
            : Array::of(Shape { inner[0], rows, inner[1] }, std::move(turned),
                { "head", "token", part.exampleAxes[2] });
    }
    std::vector<int64_t> extents { rows };
    extents.insert(extents.end(), inner.begin(), inner.end());
    return Array::of(Shape(extents), *std::move(values), part.exampleAxes);
}

Result<Array> TraceState::readMap(const StoredPart& part, const TraceSlice& slice) const
{
    const auto range = rowRange(part, slice.example);
    const Result<int64_t> keys = tokenCount(slice.example);
    if (!range || !keys) {
        return range ? keys.error() : range.error();
    }
    const int64_t elements = range->second - range->first;
    const auto perRow = checkedProduct({ part.mapHeads, *keys });
    const int64_t rowCount = perRow && *perRow > 0 ? elements / *perRow : 0;
    if (!perRow || rowCount * *perRow != elements || !part.rows.innerExtents.empty()) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: is a damaged trace: %2 holds no maps of %3 heads and %4 keys"),
            { path.string(), part.rows.location, std::to_string(part.mapHeads), std::to_string(*keys) });
    }
    const auto rows = chosenRows(slice, rowCount);
    const auto heads = chosenHeads(slice, part.mapHeads);
    if (!rows || !heads) {
        return rows ? heads.error() : rows.error();
    }
    std::vector<float> values;
    for (int64_t head = heads->first; head < heads->second; ++head) {
        const int64_t first = range->first + (head * rowCount + rows->first) * *keys;
        Result<std::vector<float>> read
            = readFloats(part.rows, first, first + (rows->second - rows->first) * *keys);
        if (!read) {
            return read.error();
        }
        if (heads->second - heads->first == 1) {
            values = *std::move(read);
        } else {
            values.insert(values.end(), read->begin(), read->end());
        }
    }
    return mapArray(slice, part.mapHeads, rows->second - rows->first, *keys, std::move(values));
}

Result<Array> TraceState::recomputeMap(const StoredReading& reading, const TraceSlice& slice) const
{
    const StoredPart& queryPart = reading.parts[0];
    const auto range = rowRange(queryPart, slice.example);
    if (!range) {
        return range.error();
    }
    const int64_t keys = range->second - range->first;
    const int64_t headCount = queryPart.rows.innerExtents[0], width = queryPart.rows.innerExtents[1];
    const auto rows = chosenRows(slice, keys);
    const auto heads = chosenHeads(slice, headCount);
    if (!rows || !heads) {
        return rows ? heads.error() : rows.error();
    }
    const int64_t rowCount = rows->second - rows->first;
    const auto elements = checkedProduct({ heads->second - heads->first, rowCount, keys });
    if (!elements || *elements > readByteLimit / static_cast<int64_t>(sizeof(float))) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: the maps of example %2 are too large at once; ask for one head"),
            { path.string(), std::to_string(slice.example) });
    }
    const Result<std::vector<float>> query = readFloats(queryPart.rows, range->first, range->second);
    const Result<std::vector<float>> key = readFloats(reading.parts[1].rows, range->first, range->second);
    const Result<std::vector<float>> logSumExp
        = readFloats(reading.parts[2].rows, range->first, range->second);
    for (const auto* read : { &query, &key, &logSumExp }) {
        if (!*read) {
            return read->error();
        }
    }
    std::vector<float> values(static_cast<std::size_t>(*elements));
    std::span<float> rest(values);
    for (int64_t head = heads->first; head < heads->second; ++head) {
        const auto count = static_cast<std::size_t>(rowCount * keys);
        const HeadCauses causes { query->data() + head * width, key->data() + head * width,
            logSumExp->data() + head, headCount * width, headCount, keys, width, reading.plan.attentionScale,
            reading.plan.isCausal };
        if (!attentionRows(causes, rows->first, rows->second, rest.first(count))) {
            return inputError(
                FOVEA_TEXT("Trace",
                    "%1: the query, key and log-sum-exp of %2 do not belong together: example %3, "
                    "head %4 has rows whose sum is not 1"),
                { path.string(), queryPart.rows.location, std::to_string(slice.example),
                    std::to_string(head) });
        }
        rest = rest.subspan(count);
    }
    return mapArray(slice, headCount, rowCount, keys, std::move(values));
}

Result<Array> Trace::read(const ReadingInfo& reading, const TraceSlice& slice) const
{
    const Implementation& trace = *m_implementation;
    const auto found = trace.index.byLocation.find(reading.location);
    if (found == trace.index.byLocation.end()) {
        return usageError(
            FOVEA_TEXT("Trace", "%1: has no reading %2"), { trace.path.string(), reading.location });
    }
    if (Result<void> checked = trace.checkExample(slice.example); !checked) {
        return checked.error();
    }
    const StoredReading& stored = trace.index.stored[found->second];
    const StoredPart& part = stored.parts.front();
    const ReadingInfo& info = trace.index.infos[found->second];
    if (info.reduction == Reduction::QueryKey && info.kind == Kind::AttentionWeights) {
        return trace.recomputeMap(stored, slice);
    }
    if (info.reduction == Reduction::Moments) {
        return trace.readMoments(part, slice.example);
    }
    return part.mapHeads > 0 ? trace.readMap(part, slice) : trace.readRowsOf(part, slice);
}

int Trace::headCount(int layer) const
{
    for (const Reduction reduction : { Reduction::Full, Reduction::QueryKey }) {
        if (const ReadingInfo* reading = find(Kind::AttentionWeights, reduction, layer)) {
            const StoredPart& part
                = m_implementation->index.stored[m_implementation->index.byLocation.at(reading->location)]
                      .parts.front();
            return static_cast<int>(part.mapHeads > 0 ? part.mapHeads : part.rows.innerExtents[0]);
        }
    }
    return 0;
}

Result<Array> Trace::attentionMap(int layer, const TraceSlice& slice) const
{
    for (const Reduction reduction : { Reduction::Full, Reduction::QueryKey }) {
        if (const ReadingInfo* reading = find(Kind::AttentionWeights, reduction, layer)) {
            return read(*reading, slice);
        }
    }
    return usageError(
        FOVEA_TEXT("Trace", "%1: has no attention of layer %2"), { path().string(), std::to_string(layer) });
}

} // namespace fovea
