// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/watch_rules.h"

#include <fovea/range.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace fovea {

namespace {

constexpr int64_t largestIndex = 1'000'000;

/// Pieces between separators that stand outside parentheses.
std::vector<std::string> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string> pieces;
    std::string piece;
    int depth = 0;
    for (const char letter : text) {
        depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (depth == 0 && separators.find(letter) != std::string_view::npos) {
            pieces.push_back(std::move(piece));
            piece.clear();
        } else if (letter != ' ') {
            piece += letter;
        }
    }
    pieces.push_back(std::move(piece));
    return pieces;
}

/// "4" or "0-3", both ends included, as a half-open range.
std::optional<SliceRange> halfOpen(std::string_view text)
{
    const std::optional<IndexRange> range = parseRange(text);
    return range && range->last <= largestIndex ? std::optional(SliceRange { range->first, range->last + 1 })
                                                : std::nullopt;
}

template <std::size_t count>
std::string listed(const std::array<std::string_view, count>& names)
{
    std::string out;
    for (const std::string_view name : names) {
        out.append(out.empty() ? "" : ", ").append(name);
    }
    return out;
}

struct Reducer {
    Reduction reduction = Reduction::Full;
    SliceRule slice {};
};

Error reducerError(const std::string& text)
{
    return usageError(
        FOVEA_TEXT("Record",
            "\"%1\" is no reducer; expected one of %2, or slice(heads=0-3;tokens=0-15;features=0-63)"),
        { text, listed(reductionNames) });
}

Result<Reducer> parseReducer(const std::string& text)
{
    const std::size_t open = text.find('(');
    const auto reduction = reductionFromName(text.substr(0, open));
    if (!reduction) {
        return reducerError(text);
    }
    Reducer reducer { *reduction };
    if (open == std::string::npos) {
        return reducer;
    }
    if (*reduction != Reduction::Slice || text.back() != ')') {
        return reducerError(text);
    }
    reducer.slice.tokens = {};
    for (const std::string& part : split(text.substr(open + 1, text.size() - open - 2), ";,")) {
        const std::size_t equals = part.find('=');
        const auto range = equals == std::string::npos ? std::nullopt
                                                       : halfOpen(std::string_view(part).substr(equals + 1));
        const std::string axis = part.substr(0, equals);
        SliceRange* target = axis == "heads" ? &reducer.slice.heads
            : axis == "tokens"               ? &reducer.slice.tokens
            : axis == "features"             ? &reducer.slice.features
                                             : nullptr;
        if (!range || target == nullptr) {
            return reducerError(text);
        }
        *target = *range;
    }
    return reducer;
}

void add(WatchRules& rules, Kind kind, const Reducer& reducer)
{
    rules.kinds[kind] = reducer.reduction;
    if (reducer.reduction == Reduction::Slice) {
        rules.slices[kind] = reducer.slice;
    }
}

/// The default reducer for kinds that name none.
Reducer defaultFor(Kind kind, const Reducer& reducer)
{
    return reducer.reduction == Reduction::QueryKey && kind != Kind::AttentionWeights ? Reducer() : reducer;
}

Result<void> addKinds(WatchRules& rules, const std::string& watch, const Reducer& byDefault)
{
    for (const std::string& entry : split(watch, ",")) {
        const std::size_t equals = entry.find('=');
        const std::string kindText = entry.substr(0, equals);
        const auto kind = kindFromName(kindText);
        if (!kind) {
            return usageError(
                FOVEA_TEXT("Record", "\"%1\" is no kind of reading; expected all, off, or some of %2"),
                { kindText, listed(kindNames) });
        }
        if (rules.kinds.contains(*kind)) {
            return usageError(FOVEA_TEXT("Record", "%1 is watched twice; name it once"), { kindText });
        }
        Result<Reducer> reducer = equals == std::string::npos ? defaultFor(*kind, byDefault)
                                                              : parseReducer(entry.substr(equals + 1));
        if (!reducer) {
            return reducer.error();
        }
        if (reducer->reduction == Reduction::QueryKey && *kind != Kind::AttentionWeights) {
            return usageError(
                FOVEA_TEXT("Record", "%1 cannot be reduced to qk; only attention.weights can"), { kindText });
        }
        add(rules, *kind, *reducer);
    }
    return {};
}

} // namespace

Result<WatchRules> WatchRules::parse(
    const std::string& watch, const std::string& reduce, const std::string& layers)
{
    WatchRules rules;
    const Result<Reducer> byDefault = parseReducer(reduce.empty() ? "full" : reduce);
    if (!byDefault) {
        return byDefault.error();
    }
    if (watch == "all") {
        for (std::size_t kind = 0; kind < kindNames.size(); ++kind) {
            add(rules, static_cast<Kind>(kind), defaultFor(static_cast<Kind>(kind), *byDefault));
        }
    } else if (!watch.empty() && watch != "off") {
        rules.areKindsNamed = true;
        if (Result<void> added = addKinds(rules, watch, *byDefault); !added) {
            return added.error();
        }
    }
    if (layers.empty()) {
        return rules;
    }
    for (const std::string& entry : split(layers, ",")) {
        const auto range = halfOpen(entry);
        if (!range) {
            return usageError(
                FOVEA_TEXT("Record", "\"%1\" is no range of layers; expected such as 0-3,7"), { layers });
        }
        for (int64_t layer = range->begin; layer < range->end; ++layer) {
            rules.layers.push_back(static_cast<int>(layer));
        }
    }
    std::sort(rules.layers.begin(), rules.layers.end());
    rules.layers.erase(std::unique(rules.layers.begin(), rules.layers.end()), rules.layers.end());
    return rules;
}

} // namespace fovea
