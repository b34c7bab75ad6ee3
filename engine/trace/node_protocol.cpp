// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/node_protocol.h"

#include "trace/array_bytes.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace fovea {

namespace {

Error brokenAnswer()
{
    return inputError(FOVEA_TEXT("Trace", "the reading process gave an answer that is none"));
}

Value listOf(std::span<const int64_t> numbers)
{
    return Value::List(numbers.begin(), numbers.end());
}

/// A list of whole numbers that are not negative, at most as many as a shape may have; nothing for anything
/// else.
std::optional<std::vector<int64_t>> numbersIn(const Value& value, std::string_view key)
{
    const Value* member = value.find(key);
    const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
    if (list == nullptr || list->size() > static_cast<std::size_t>(Shape::maximumRank)) {
        return std::nullopt;
    }
    std::vector<int64_t> numbers;
    for (const Value& element : *list) {
        const auto* number = element.as<int64_t>();
        if (number == nullptr || *number < 0) {
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<std::string> textsIn(const Value& value, std::string_view key)
{
    std::vector<std::string> texts;
    const Value* member = value.find(key);
    const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
    for (const Value& element : list != nullptr ? *list : Value::List()) {
        const auto* text = element.as<std::string>();
        texts.push_back(text != nullptr ? *text : "");
    }
    return texts;
}

} // namespace

Value describeRequest(std::string_view question, const std::string& path, const DatasetPart& part)
{
    return Value::Object { { "ask", question }, { "path", path }, { "begin", listOf(part.begin) },
        { "count", listOf(part.count) }, { "step", listOf(part.step) } };
}

Result<NodeRequest> readRequest(const Value& value)
{
    NodeRequest request { value.get<std::string>("ask", ""), value.get<std::string>("path", ""), {} };
    for (const auto& [key, target] : { std::pair("begin", &request.part.begin),
             std::pair("count", &request.part.count), std::pair("step", &request.part.step) }) {
        auto numbers = numbersIn(value, key);
        if (!numbers) {
            return usageError(
                FOVEA_TEXT("Trace", "the reading process was asked for something it does not know"));
        }
        *target = *std::move(numbers);
    }
    return request;
}

Value describeFailure(const Error& error)
{
    return Value::Object { { "failed", true }, { "kind", static_cast<int>(error.kind()) },
        { "text", error.text() },
        { "arguments", Value::List(error.arguments().begin(), error.arguments().end()) } };
}

std::optional<Error> failureIn(const Value& answer)
{
    if (!answer.get("failed", false)) {
        return std::nullopt;
    }
    const auto kind
        = std::clamp<int64_t>(answer.get<int64_t>("kind", 1), 0, static_cast<int>(ErrorKind::Internal));
    return Error(
        static_cast<ErrorKind>(kind), answer.get<std::string>("text", ""), textsIn(answer, "arguments"));
}

Value describeNode(const TraceNode& node)
{
    return Value::Object { { "type", static_cast<int>(node.type) },
        { "content", static_cast<int>(node.content) }, { "path", node.path }, { "name", node.name },
        { "shape", listOf(node.shape.extents()) }, { "element_type", node.elementType },
        { "axes", Value::List(node.axes.begin(), node.axes.end()) }, { "attributes", node.attributes },
        { "storage", node.storage }, { "stored_bytes", node.storedBytes }, { "link", node.link },
        { "obstacle", node.obstacle } };
}

Result<TraceNode> readNode(const Value& value)
{
    const auto extents = numbersIn(value, "shape");
    const Value* attributes = value.find("attributes");
    const auto type = value.get<int64_t>("type", -1), content = value.get<int64_t>("content", -1);
    if (!extents || attributes == nullptr || type < 0 || type > 1 || content < 0 || content > 2) {
        return brokenAnswer();
    }
    TraceNode node;
    node.type = static_cast<TraceNode::Type>(type);
    node.content = static_cast<TraceNode::Content>(content);
    node.path = value.get<std::string>("path", "");
    node.name = value.get<std::string>("name", "");
    node.shape = Shape(*extents);
    node.elementType = value.get<std::string>("element_type", "");
    node.axes = textsIn(value, "axes");
    node.attributes = *attributes;
    node.storage = value.get<std::string>("storage", "");
    node.storedBytes = value.get<int64_t>("stored_bytes", 0);
    node.link = value.get<std::string>("link", "");
    node.obstacle = value.get<std::string>("obstacle", "");
    return node;
}

Value describeArray(const Array& array)
{
    return Value::Object { { "dtype", name(array.dtype()) }, { "shape", listOf(array.shape().extents()) },
        { "axes", Value::List(array.axes().begin(), array.axes().end()) },
        { "bytes", static_cast<int64_t>(array.bytes().size()) } };
}

Result<Array> readArray(const Value& value, std::vector<std::byte> bytes)
{
    const auto extents = numbersIn(value, "shape");
    const auto dtype = dtypeFromName(value.get<std::string>("dtype", ""));
    const auto count = extents ? Shape::checkedElementCount(*extents) : std::nullopt;
    // An Array holds bf16 and f16 as f32: nobody sends them.
    if (!dtype || *dtype == DType::BF16 || *dtype == DType::F16 || !count || *count > mostNodeBytes
        || *count * byteSize(*dtype) != static_cast<int64_t>(bytes.size())) {
        return brokenAnswer();
    }
    std::vector<std::string> axes = textsIn(value, "axes");
    if (!axes.empty() && axes.size() != extents->size()) {
        return brokenAnswer();
    }
    return arrayOf(*dtype, *extents, bytes, std::move(axes));
}

std::vector<std::byte> packTexts(const std::vector<std::string>& texts)
{
    std::vector<std::byte> packed;
    for (const std::string& text : texts) {
        const auto size = static_cast<uint32_t>(text.size());
        const auto head = std::as_bytes(std::span(&size, 1)),
                   body = std::as_bytes(std::span(text.data(), size));
        packed.insert(packed.end(), head.begin(), head.end());
        packed.insert(packed.end(), body.begin(), body.end());
    }
    return packed;
}

Result<std::vector<std::string>> unpackTexts(const std::vector<std::byte>& bytes)
{
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < bytes.size();) {
        uint32_t size = 0;
        if (bytes.size() - at < sizeof(size)) {
            return brokenAnswer();
        }
        std::memcpy(&size, bytes.data() + at, sizeof(size));
        at += sizeof(size);
        if (bytes.size() - at < size) {
            return brokenAnswer();
        }
        texts.emplace_back(reinterpret_cast<const char*>(bytes.data() + at), size);
        at += size;
    }
    return texts;
}

} // namespace fovea
