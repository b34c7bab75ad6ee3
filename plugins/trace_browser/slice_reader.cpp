// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/slice_reader.h"

namespace fovea::trace_browser {
namespace {

template <typename T>
std::vector<double> widened(const Array& array)
{
    std::vector<double> numbers;
    numbers.reserve(array.values<T>().size());
    for (const T value : array.values<T>()) {
        if constexpr (std::is_same_v<T, BFloat16> || std::is_same_v<T, Float16>) {
            numbers.push_back(toFloat(value));
        } else {
            numbers.push_back(static_cast<double>(value));
        }
    }
    return numbers;
}

std::vector<double> numbersOf(const Array& array)
{
    switch (array.dtype()) {
    case DType::F32:
        return widened<float>(array);
    case DType::BF16:
        return widened<BFloat16>(array);
    case DType::F16:
        return widened<Float16>(array);
    case DType::F64:
        return widened<double>(array);
    case DType::I8:
        return widened<int8_t>(array);
    case DType::U8:
        return widened<uint8_t>(array);
    case DType::I32:
        return widened<int32_t>(array);
    case DType::I64:
        return widened<int64_t>(array);
    }
    return {};
}

bool isText(const TraceNode& node)
{
    return node.content == TraceNode::Content::Texts;
}

Result<SliceContent> readTexts(const Trace& trace, SliceContent content)
{
    Result<std::vector<std::string>> texts = trace.readStrings(content.node.path);
    if (!texts) {
        return texts.error();
    }
    content.isText = true;
    const auto count = static_cast<int64_t>(texts->size());
    content.part = {};
    content.part.allRows = count;
    content.part.rows = std::min(count, sliceLimit);
    content.part.columns = content.part.allColumns = 1;
    texts->resize(static_cast<std::size_t>(content.part.rows));
    content.texts = std::move(*texts);
    return content;
}

} // namespace

Result<SliceContent> readSlice(const Trace& trace, const SliceChoice& choice)
{
    const Result<TraceNode> node = trace.node(choice.path);
    if (!node) {
        return node.error();
    }
    SliceContent content;
    content.node = *node;
    content.choice = choice;
    if (node->type == TraceNode::Type::Group) {
        return content;
    }
    if (isText(*node)) {
        return readTexts(trace, std::move(content));
    }
    content.part = partOf(choice, node->shape);
    const Result<Array> values = trace.readDataset(node->path, content.part.begin, content.part.count);
    if (!values) {
        return values.error();
    }
    // A record's members stand side by side, as columns of their own.
    if (values->shape().rank() == node->shape.rank() + 1) {
        content.part.columns *= values->shape()[-1];
        content.part.allColumns = content.part.columns;
    }
    content.values = *values;
    content.numbers = numbersOf(*values);
    content.statistics = statisticsOf(content.numbers);
    return content;
}

std::string axisName(const TraceNode& node, int axis)
{
    const auto index = static_cast<std::size_t>(axis);
    const bool hasName = index < node.axes.size() && !node.axes[index].empty();
    return hasName ? node.axes[index] : "axis " + std::to_string(axis);
}

} // namespace fovea::trace_browser
