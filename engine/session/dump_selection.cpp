// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/dump_selection.h"

#include "session/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace fovea {

namespace {

/// The fullest first: what is dumped when several reductions of a probe were kept.
constexpr std::array<Reduction, 4> fullestFirst { Reduction::Full, Reduction::QueryKey, Reduction::Slice,
    Reduction::Moments };

std::string joined(const std::set<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

Error unknownKind(const Trace& trace, const std::string& kind)
{
    std::set<std::string> kinds;
    for (const ReadingInfo& reading : trace.readings()) {
        kinds.emplace(name(reading.kind));
    }
    return usageError(FOVEA_TEXT("Session", "%1: holds nothing of the kind \"%2\"; it holds %3"),
        { trace.path().string(), kind, kinds.empty() ? "no readings" : joined(kinds) });
}

/// Why no reading is meant: of the kind, of the probe, or of the reduction.
Error nothingMeant(const Trace& trace, const DumpSelection& selection)
{
    std::set<std::string> probes, reductions;
    for (const ReadingInfo& reading : trace.readings()) {
        if (reading.kind != kindFromName(selection.kind)) {
            continue;
        }
        probes.insert(reading.path);
        if (!selection.probe || reading.path == *selection.probe) {
            reductions.emplace(name(reading.reduction));
        }
    }
    if (probes.empty()) {
        return unknownKind(trace, selection.kind);
    }
    if (reductions.empty()) {
        return usageError(FOVEA_TEXT("Session", "%1: no probe \"%2\" has the kind %3; there are %4"),
            { trace.path().string(), *selection.probe, selection.kind, joined(probes) });
    }
    return usageError(FOVEA_TEXT("Session", "%1: %2 was kept as %3, not as %4"),
        { trace.path().string(), selection.kind, joined(reductions),
            selection.isPerChannel ? "moments of each channel" : selection.reduction.value_or("") });
}

/// Readings of the kind and probe, with the reduction asked for or the fullest that each probe has.
Result<std::vector<const ReadingInfo*>> matching(const Trace& trace, const DumpSelection& selection)
{
    const std::optional<Kind> kind = kindFromName(selection.kind);
    std::optional<Reduction> wanted;
    if (selection.reduction) {
        wanted = reductionFromName(*selection.reduction);
        if (!wanted) {
            return usageError(
                FOVEA_TEXT("Session", "there is no reduction \"%1\"; there are full, slice, moments and qk"),
                { *selection.reduction });
        }
    }
    std::vector<std::string> probes;
    std::map<std::string, const ReadingInfo*> best;
    const auto rank
        = [](Reduction reduction) { return std::find(fullestFirst.begin(), fullestFirst.end(), reduction); };
    for (const ReadingInfo& reading : trace.readings()) {
        if (reading.kind != kind || (selection.probe && reading.path != *selection.probe)
            || (wanted && reading.reduction != *wanted)) {
            continue;
        }
        // Moments are two readings of one probe: of the tensor, without axes, and of its channels.
        if (selection.isPerChannel && (reading.reduction != Reduction::Moments || reading.axes.empty())) {
            continue;
        }
        const ReadingInfo*& kept = best[reading.path];
        if (kept == nullptr) {
            probes.push_back(reading.path);
            kept = &reading;
        } else if (rank(reading.reduction) < rank(kept->reduction)) {
            kept = &reading;
        }
    }
    if (best.empty()) {
        return nothingMeant(trace, selection);
    }
    std::vector<const ReadingInfo*> readings;
    for (const std::string& probe : probes) {
        readings.push_back(best[probe]);
    }
    return readings;
}

Result<std::vector<int64_t>> chosenExamples(const Trace& trace, const DumpSelection& selection)
{
    const int64_t committed = trace.committedExampleCount();
    if (committed == 0) {
        return inputError(
            FOVEA_TEXT("Session", "%1: no example is committed yet"), { trace.path().string() });
    }
    if (selection.examples) {
        return parseRanges(*selection.examples, committed, "example");
    }
    std::vector<int64_t> all;
    for (int64_t example = 0; example < committed; ++example) {
        all.push_back(example);
    }
    return all;
}

/// "3-7": rows 3 to 7, as a half-open range.
Result<std::optional<std::pair<int64_t, int64_t>>> chosenTokens(
    const Trace& trace, const DumpSelection& selection, int64_t example)
{
    using Range = std::optional<std::pair<int64_t, int64_t>>;
    if (!selection.tokens) {
        return Range();
    }
    const Result<TraceTokens> tokens = trace.tokens(example);
    if (!tokens) {
        return tokens.error();
    }
    const Result<std::vector<int64_t>> rows
        = parseRanges(*selection.tokens, static_cast<int64_t>(tokens->ids.size()), "token");
    if (!rows) {
        return rows.error();
    }
    if (rows->back() - rows->front() + 1 != static_cast<int64_t>(rows->size())) {
        return usageError(FOVEA_TEXT("Session", "tokens are dumped as one range such as 3-7, not as \"%1\""),
            { *selection.tokens });
    }
    return Range({ rows->front(), rows->back() + 1 });
}

/// Where the heads of an array lie: the axis of that name, or the rows of a table of moments of each head.
std::size_t headAxis(const Array& array)
{
    const auto& axes = array.axes();
    return static_cast<std::size_t>(std::find_if(axes.begin(), axes.end(), [](const auto& axis) {
        return axis == "head" || axis == "channel";
    }) - axes.begin());
}

template <typename T>
Array pickHeads(const Array& array, const std::vector<int64_t>& heads, std::size_t axis)
{
    int64_t outer = 1, inner = 1;
    std::vector<int64_t> extents(array.shape().extents().begin(), array.shape().extents().end());
    for (std::size_t other = 0; other < extents.size(); ++other) {
        (other < axis ? outer : inner) *= other == axis ? 1 : extents[other];
    }
    const int64_t headCount = extents[axis];
    const std::span<const T> all = array.values<T>();
    std::vector<T> kept;
    kept.reserve(static_cast<std::size_t>(outer * inner) * heads.size());
    for (int64_t block = 0; block < outer; ++block) {
        for (const int64_t head : heads) {
            const auto first = all.begin() + (block * headCount + head) * inner;
            kept.insert(kept.end(), first, first + inner);
        }
    }
    std::vector<std::string> axes = array.axes();
    if (heads.size() == 1) {
        extents.erase(extents.begin() + static_cast<std::ptrdiff_t>(axis));
        axes.erase(axes.begin() + static_cast<std::ptrdiff_t>(axis));
    } else {
        extents[axis] = static_cast<int64_t>(heads.size());
    }
    return Array::of(Shape(extents), std::move(kept), std::move(axes));
}

/// How many heads the axis of a reading has: of the recorded tensor, or as many as its slice kept.
int64_t headCountOf(const Trace& trace, const ReadingInfo& reading, int64_t example)
{
    const Result<Array> row
        = trace.read(reading, { .example = example, .head = {}, .tokens = std::pair(0, 0) });
    const std::size_t axis = row ? headAxis(*row) : 0;
    return row && axis < row->axes().size() ? row->shape().extents()[axis] : 0;
}

std::string numberText(double value)
{
    std::array<char, 32> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return { digits.data(), end };
}

} // namespace

Result<std::vector<DumpPart>> selectParts(const Trace& trace, const DumpSelection& selection)
{
    if (!trace.isTrace()) {
        return inputError(
            FOVEA_TEXT("Session", "%1: is an HDF5 file but no Fovea trace"), { trace.path().string() });
    }
    const Result<std::vector<const ReadingInfo*>> readings = matching(trace, selection);
    if (!readings) {
        return readings.error();
    }
    const Result<std::vector<int64_t>> examples = chosenExamples(trace, selection);
    if (!examples) {
        return examples.error();
    }
    std::set<int> layersThere;
    for (const ReadingInfo* reading : *readings) {
        layersThere.insert(reading->layer);
    }
    std::set<int64_t> layers(layersThere.begin(), layersThere.end());
    if (selection.layers) {
        if (*layersThere.rbegin() < 0) {
            return usageError(FOVEA_TEXT("Session", "\"%1\" lies outside the layers; leave --layer out"),
                { selection.kind });
        }
        const Result<std::vector<int64_t>> chosen
            = parseRanges(*selection.layers, int64_t { *layersThere.rbegin() } + 1, "layer");
        if (!chosen) {
            return chosen.error();
        }
        for (const int64_t layer : *chosen) {
            if (!layersThere.contains(static_cast<int>(layer))) {
                return usageError(FOVEA_TEXT("Session", "%1: layer %2 has no \"%3\""),
                    { trace.path().string(), std::to_string(layer), selection.kind });
            }
        }
        layers = { chosen->begin(), chosen->end() };
    }

    std::vector<DumpPart> parts;
    for (const ReadingInfo* reading : *readings) {
        if (!layers.contains(reading->layer)) {
            continue;
        }
        DumpPart part;
        part.reading = reading;
        part.isMoments = reading->reduction == Reduction::Moments;
        if (selection.heads) {
            if (std::find(reading->axes.begin(), reading->axes.end(), Axis::Head) == reading->axes.end()) {
                return usageError(
                    FOVEA_TEXT("Session", "\"%1\" has no heads to choose from"), { selection.kind });
            }
            Result<std::vector<int64_t>> heads
                = parseRanges(*selection.heads, headCountOf(trace, *reading, examples->front()), "head");
            if (!heads) {
                return heads.error();
            }
            part.heads = std::move(*heads);
        }
        const bool hasRows = std::any_of(reading->axes.begin(), reading->axes.end(),
            [](Axis axis) { return axis == Axis::Token || axis == Axis::Query; });
        if (selection.tokens && !hasRows) {
            return usageError(
                FOVEA_TEXT("Session", "\"%1\" has no token rows to choose from"), { selection.kind });
        }
        for (const int64_t example : *examples) {
            Result<std::optional<std::pair<int64_t, int64_t>>> tokens
                = chosenTokens(trace, selection, example);
            if (!tokens) {
                return tokens.error();
            }
            part.slice.example = example;
            part.slice.tokens = *tokens;
            if (part.heads.size() == 1 && !part.isMoments) {
                part.slice.head = part.heads.front();
            }
            part.name = reading->path + ".example" + std::to_string(example);
            parts.push_back(part);
        }
    }
    return parts;
}

Result<Array> readPart(const Trace& trace, const DumpPart& part)
{
    Result<Array> array = trace.read(*part.reading, part.slice);
    if (!array || part.heads.empty() || part.slice.head) {
        return array;
    }
    const std::size_t axis = headAxis(*array);
    const bool isThere = axis < array->axes().size() && part.heads.back() < array->shape().extents()[axis];
    if (!isThere) {
        return usageError(FOVEA_TEXT("Session", "%1: has no head %2"),
            { part.reading->path, std::to_string(part.heads.back()) });
    }
    return array->dtype() == DType::F64 ? pickHeads<double>(*array, part.heads, axis)
                                        : pickHeads<float>(*array, part.heads, axis);
}

std::string momentsTable(const Array& moments, const std::vector<int64_t>& heads)
{
    static constexpr std::array<std::string_view, 9> names { "count", "mean", "m2", "m3", "m4", "min", "max",
        "absmax", "not_finite" };
    const bool isPerChannel = moments.shape().rank() == 2;
    std::string table = isPerChannel ? "channel" : "";
    for (const std::string_view name : names) {
        table += (table.empty() ? "" : ",") + std::string(name);
    }
    table += '\n';
    const std::span<const double> values = moments.values<double>();
    for (std::size_t row = 0; row * names.size() < values.size(); ++row) {
        std::string line;
        if (isPerChannel) {
            line = std::to_string(heads.empty() ? static_cast<int64_t>(row) : heads[row]);
        }
        for (std::size_t column = 0; column < names.size(); ++column) {
            line += (line.empty() ? "" : ",") + numberText(values[row * names.size() + column]);
        }
        table += line + '\n';
    }
    return table;
}

} // namespace fovea
