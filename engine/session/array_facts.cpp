// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/array_facts.h"

#include "trace/block_walk.h"
#include "trace/element_statistics.h"

#include <functional>

namespace fovea {

namespace {

constexpr int64_t blockElements = int64_t { 1 } << 20;
constexpr int64_t shownElements = 64;

Result<void> eachBlock(Job& job, const Trace& trace, const TraceNode& node, const SlicePart& part,
    const std::function<void(std::span<const double>)>& visit)
{
    for (BlockWalk walk({ part.begin, part.count, part.step }, blockElements); !walk.isDone();) {
        job.checkStop();
        const DatasetPart block = walk.next();
        const Result<Array> array = trace.readDataset(node.path, block.begin, block.count, block.step);
        if (!array) {
            return array.error();
        }
        visit(widened(*array));
    }
    return {};
}

Value listOf(std::span<const int64_t> numbers)
{
    return Value::List(numbers.begin(), numbers.end());
}

/// The first elements that `part` means, in row-major order.
SlicePart beginningOf(SlicePart part)
{
    int64_t inner = 1;
    for (std::size_t axis = part.count.size(); axis-- > 0;) {
        part.count[axis] = std::min(part.count[axis], std::max<int64_t>(1, shownElements / inner));
        inner *= std::max<int64_t>(1, part.count[axis]);
    }
    return part;
}

Result<Value> shownValues(const Trace& trace, const TraceNode& node, const SlicePart& part)
{
    Value::List shown;
    if (node.content == TraceNode::Content::Numbers) {
        const Result<Array> array = trace.readDataset(node.path, part.begin, part.count, part.step);
        if (!array) {
            return array.error();
        }
        if (array->dtype() == DType::I64) {
            const auto whole = array->values<int64_t>();
            return Value(Value::List(whole.begin(), whole.end()));
        }
        const bool isWhole = array->dtype() != DType::F32 && array->dtype() != DType::F64;
        for (const double number : widened(*array)) {
            shown.push_back(isWhole ? Value(static_cast<int64_t>(number)) : Value(number));
        }
    } else {
        const Result<std::vector<std::string>> texts
            = trace.readStrings(node.path, part.begin, part.count, part.step);
        if (!texts) {
            return texts.error();
        }
        shown.assign(texts->begin(), texts->end());
    }
    return Value(std::move(shown));
}

} // namespace

Value describe(const TraceNode& node)
{
    Value details = Value::Object { { "name", node.name }, { "path", node.path },
        { "type", node.type == TraceNode::Type::Group ? "group" : "dataset" }, { "shape", node.shape.text() },
        { "element_type", node.elementType } };
    for (const auto& [key, text] : { std::pair("storage", &node.storage), std::pair("link", &node.link),
             std::pair("obstacle", &node.obstacle) }) {
        if (!text->empty()) {
            details[key] = *text;
        }
    }
    return details;
}

Result<Value> statisticsOf(
    Job& job, const Trace& trace, const TraceNode& node, const SlicePart& part, bool wantsHistogram)
{
    ElementStatistics statistics;
    const Result<void> counted
        = eachBlock(job, trace, node, part, [&](std::span<const double> values) { statistics.add(values); });
    if (!counted) {
        return counted.error();
    }
    Value details = Value::Object { { "finite", statistics.count() }, { "nan", statistics.notANumberCount() },
        { "infinite", statistics.infiniteCount() }, { "zeros", statistics.zeroCount() } };
    if (statistics.count() == 0) {
        return details;
    }
    for (const auto& [key, number] : { std::pair("mean", statistics.mean()),
             std::pair("standard_deviation", statistics.standardDeviation()),
             std::pair("skewness", statistics.skewness()), std::pair("kurtosis", statistics.kurtosis()),
             std::pair("minimum", statistics.minimum()), std::pair("maximum", statistics.maximum()),
             std::pair("absolute_maximum", statistics.largestMagnitude()),
             std::pair("root_mean_square", statistics.rootMeanSquare()) }) {
        details[key] = number;
    }
    if (wantsHistogram) {
        EvenHistogram histogram(statistics.minimum(), statistics.maximum());
        const Result<void> filled = eachBlock(
            job, trace, node, part, [&](std::span<const double> values) { histogram.add(values); });
        if (!filled) {
            return filled.error();
        }
        details["histogram"] = listOf(histogram.counts());
    }
    return details;
}

Result<Value> describeAddress(Job& job, const Trace& trace, const Address& address)
{
    const std::string path = address.path.empty() ? "/" : address.path;
    Result<TraceNode> node = trace.node(path);
    if (!node) {
        return node.error();
    }
    Value details = describe(*node);
    details["address"] = formatAddress(address);
    details["attributes"] = node->attributes;
    if (node->type == TraceNode::Type::Group) {
        const Result<std::vector<TraceNode>> nodes = trace.children(path);
        if (!nodes) {
            return nodes.error();
        }
        Value::List children;
        for (const TraceNode& child : *nodes) {
            children.push_back(describe(child));
        }
        details["children"] = std::move(children);
        return details;
    }
    Value::List axes(node->axes.begin(), node->axes.end());
    details["axes"] = std::move(axes);
    details["stored_bytes"] = node->storedBytes;
    if (!node->obstacle.empty()) {
        return details;
    }
    const Result<SlicePart> part = resolveSlice(address.slice, node->shape.extents());
    if (!part) {
        return usageError("%1: %2", { formatAddress(address), part.error().message() });
    }
    details["count"] = listOf(part->count);
    if (node->content == TraceNode::Content::Numbers) {
        Result<Value> statistics = statisticsOf(job, trace, *node, *part, true);
        if (statistics) {
            details["statistics"] = *std::move(statistics);
        } else if (node->elementType.find("uint64") != std::string::npos) {
            // Those of 2^63 and more do not come into an array: they are shown, and not counted.
            node->content = TraceNode::Content::Texts;
        } else {
            return statistics.error();
        }
    }
    Result<Value> values = shownValues(trace, *node, beginningOf(*part));
    if (!values) {
        return values.error();
    }
    details["values"] = *std::move(values);
    return details;
}

} // namespace fovea
