// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/followed_path.h"

#include <algorithm>

namespace fovea::trace_browser {
namespace {

/// The recorded reading that lies at `path` or around it.
const ReadingInfo* readingAt(const Trace& trace, const std::string& path)
{
    for (const ReadingInfo& reading : trace.readings()) {
        const std::string& place = reading.location;
        if (!place.empty() && path.compare(0, place.size(), place) == 0
            && (path.size() == place.size() || path[place.size()] == '/')) {
            return &reading;
        }
    }
    return nullptr;
}

/// Where the heads of a dataset are counted, or -1.
int headAxisOf(const Trace& trace, const std::string& path)
{
    const Result<TraceNode> node = trace.node(path);
    if (!node) {
        return -1;
    }
    const auto found = std::find(node->axes.begin(), node->axes.end(), name(Axis::Head));
    const auto axis = static_cast<int>(found - node->axes.begin());
    return found != node->axes.end() && axis < node->shape.rank() - 2 ? axis : -1;
}

/// Tokens of all examples lie one after the other.
void takeToken(const Trace& trace, int64_t row, Selection& selection)
{
    for (int64_t example = 0; trace.isTrace() && example < trace.exampleCount(); ++example) {
        const Result<int64_t> count = trace.tokenCount(example);
        if (!count) {
            return;
        }
        if (row < *count) {
            selection.example = example;
            selection.query = row;
            return;
        }
        row -= *count;
    }
}

} // namespace

SliceChoice followed(const Trace& trace, const Selection& selection)
{
    SliceChoice choice = parseAddress(selection.path.value_or("/"));
    if (!trace.isTrace()) {
        return choice;
    }
    const ReadingInfo* reading = readingAt(trace, choice.path);
    if (reading == nullptr || reading->layer < 0) {
        return choice;
    }
    if (selection.layer && *selection.layer != reading->layer) {
        if (const ReadingInfo* other = trace.find(reading->kind, reading->reduction, *selection.layer)) {
            choice.path = other->location + choice.path.substr(reading->location.size());
        }
    }
    if (const int axis = selection.head ? headAxisOf(trace, choice.path) : -1; axis >= 0) {
        choice.outer.resize(std::max(choice.outer.size(), static_cast<std::size_t>(axis) + 1));
        choice.outer[static_cast<std::size_t>(axis)] = *selection.head;
    }
    return choice;
}

Selection withPath(const Trace& trace, const SliceChoice& choice, Selection selection)
{
    const ReadingInfo* reading = trace.isTrace() ? readingAt(trace, choice.path) : nullptr;
    if (reading == nullptr || reading->layer < 0) {
        return selection;
    }
    selection.layer = reading->layer;
    const int axis = headAxisOf(trace, choice.path);
    if (axis >= 0 && static_cast<std::size_t>(axis) < choice.outer.size()) {
        selection.head = static_cast<int>(choice.outer[static_cast<std::size_t>(axis)]);
    }
    return selection;
}

Selection withCell(
    const Trace& trace, const SliceContent& content, int64_t row, int64_t column, Selection selection)
{
    const int rank = content.node.shape.rank();
    const auto name = [&](int axis) {
        const auto place = static_cast<std::size_t>(axis);
        return axis >= 0 && place < content.node.axes.size() ? content.node.axes[place] : std::string();
    };
    const auto take = [&](const std::string& axis, int64_t place) {
        if (axis == "token") {
            takeToken(trace, place, selection);
        } else if (axis == "query") {
            selection.query = place;
        } else if (axis == "key") {
            selection.key = place;
        } else if (axis == "feature") {
            selection.channel = place;
        } else if (axis == "head") {
            selection.head = static_cast<int>(place);
        }
    };
    const int64_t first = content.part.begin.empty()
        ? 0
        : content.part.begin[static_cast<std::size_t>(std::max(rank - 2, 0))];
    take(name(std::max(rank - 2, 0)), first + row);
    if (rank >= 2) {
        take(name(rank - 1), column);
    }
    return selection;
}

} // namespace fovea::trace_browser
