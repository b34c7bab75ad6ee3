// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_pair.h"

#include <fovea/error.h>

#include <algorithm>
#include <cmath>

namespace fovea::trace_browser {
namespace {

double changeOf(double before, double after, bool isRatio)
{
    if (!isRatio) {
        return after - before;
    }
    return before == 0 && after == 0 ? 0 : std::log2(after / before);
}

/// The tokens of both, where the rows of the slices are the tokens of the only example.
std::optional<TokenAlignment> rowsOf(
    const Trace& a, const SliceContent& first, const Trace& b, const SliceContent& second)
{
    const int rank = first.node.shape.rank();
    const int rowAxis = std::max(rank - 2, 0);
    const auto isOfTokens = [rowAxis](const Trace& trace, const SliceContent& content) {
        const auto axis = static_cast<std::size_t>(rowAxis);
        return trace.isTrace() && trace.exampleCount() == 1 && axis < content.node.axes.size()
            && content.node.axes[axis] == name(Axis::Token) && content.part.rows == content.part.allRows;
    };
    if (rank == 0 || !isOfTokens(a, first) || !isOfTokens(b, second)) {
        return std::nullopt;
    }
    const Result<TraceTokens> tokensOfA = a.tokens(0), tokensOfB = b.tokens(0);
    const bool isWhole = tokensOfA && tokensOfB
        && static_cast<int64_t>(tokensOfA->texts.size()) == first.part.rows
        && static_cast<int64_t>(tokensOfB->texts.size()) == second.part.rows;
    return isWhole ? std::optional(alignTokens(tokensOfA->texts, tokensOfB->texts)) : std::nullopt;
}

} // namespace

Result<SliceContent> differenceOf(const SliceContent& a, const SliceContent& b, bool isRatio,
    const TokenAlignment* rows, SliceDifference& summary)
{
    if (a.node.type == TraceNode::Type::Group && b.node.type == TraceNode::Type::Group) {
        return a;
    }
    if (a.numbers.empty() || b.numbers.empty()) {
        return usageError(
            FOVEA_TEXT("trace_browser", "%1 holds no numbers in A or in B; only numbers have a difference"),
            { a.node.path });
    }
    if (a.part.columns != b.part.columns || (rows == nullptr && a.part.rows != b.part.rows)) {
        return usageError(FOVEA_TEXT("trace_browser",
                              "%1 is %2 in A and %3 in B; only slices of the same shape have a difference"),
            { a.node.path, a.node.shape.text(), b.node.shape.text() });
    }
    SliceContent content;
    content.node = a.node;
    content.choice = a.choice;
    content.part = a.part;
    const int64_t columns = a.part.columns;
    const int64_t count = rows != nullptr ? static_cast<int64_t>(rows->pairs.size()) : a.part.rows;
    content.part.rows = content.part.allRows = count;
    content.numbers.reserve(static_cast<std::size_t>(count * columns));
    for (int64_t row = 0; row < count; ++row) {
        const auto pair = rows != nullptr
            ? rows->pairs[static_cast<std::size_t>(row)]
            : TokenAlignment::Pair { static_cast<int>(row), static_cast<int>(row), true };
        for (int64_t column = 0; column < columns; ++column) {
            const double before = a.numbers[static_cast<std::size_t>(pair.a * columns + column)];
            const double after = b.numbers[static_cast<std::size_t>(pair.b * columns + column)];
            const double distance = std::abs(after - before);
            // Two NaN are not a difference; one is, of no size.
            const bool isSame = before == after || (std::isnan(before) && std::isnan(after));
            summary.differing += isSame ? 0 : 1;
            if (!isSame && distance > summary.largest) {
                summary.largest = distance;
                summary.row = row;
                summary.column = column;
            }
            const double scale = std::max(std::abs(before), std::abs(after));
            if (!isSame && scale > 0 && distance / scale > summary.relative) {
                summary.relative = distance / scale;
            }
            content.numbers.push_back(isSame ? 0 : changeOf(before, after, isRatio));
        }
    }
    summary.compared = count * columns;
    if (rows != nullptr) {
        summary.rowsOnlyInA = static_cast<int64_t>(rows->onlyA.size());
        summary.rowsOnlyInB = static_cast<int64_t>(rows->onlyB.size());
    }
    content.values = Array::of<double>(
        Shape { count, columns }, std::vector<double>(content.numbers), { "row", "column" });
    content.statistics = statisticsOf(content.numbers);
    return content;
}

Result<SlicePair> readPair(
    const Trace& a, const Trace* b, const SliceChoice& choice, Comparison::Mode mode, bool isRatio)
{
    Result<SliceContent> first = readSlice(a, choice);
    if (!first) {
        return first.error();
    }
    SlicePair pair;
    if (b == nullptr) {
        pair.first = std::make_shared<const SliceContent>(std::move(*first));
        return pair;
    }
    Result<SliceContent> second = readSlice(*b, choice);
    if (!second) {
        return second.error();
    }
    if (mode == Comparison::Mode::Split) {
        pair.first = std::make_shared<const SliceContent>(std::move(*first));
        pair.second = std::make_shared<const SliceContent>(std::move(*second));
        return pair;
    }
    SliceDifference summary;
    const std::optional<TokenAlignment> rows = rowsOf(a, *first, *b, *second);
    Result<SliceContent> difference
        = differenceOf(*first, *second, isRatio, rows ? &*rows : nullptr, summary);
    if (!difference) {
        return difference.error();
    }
    pair.first = std::make_shared<const SliceContent>(std::move(*difference));
    if (!pair.first->numbers.empty()) {
        pair.difference = summary;
    }
    return pair;
}

} // namespace fovea::trace_browser
