// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/node_source.h"

#include <fovea/value.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fovea {

// What a process that reads for another one says over a pipe (SERVE.md, `read`): a request is a line of JSON;
// an answer is a line of JSON whose member `bytes` says how many bytes follow it.

/// Longest line, and most bytes behind one.
inline constexpr int64_t longestNodeLine = int64_t { 64 } << 20;
inline constexpr int64_t mostNodeBytes = int64_t { 256 } << 20;

Value describeRequest(std::string_view question, const std::string& path, const DatasetPart& part);

/// A question as it was asked, or an error for what is none.
struct NodeRequest {
    std::string question, path;
    DatasetPart part;
};
Result<NodeRequest> readRequest(const Value& value);

Value describeFailure(const Error& error);
/// The error in an answer, if it is one.
std::optional<Error> failureIn(const Value& answer);

Value describeNode(const TraceNode& node);
Result<TraceNode> readNode(const Value& value);

/// Array and texts: what the line says, and the bytes that follow.
Value describeArray(const Array& array);
Result<Array> readArray(const Value& value, std::vector<std::byte> bytes);
std::vector<std::byte> packTexts(const std::vector<std::string>& texts);
Result<std::vector<std::string>> unpackTexts(const std::vector<std::byte>& bytes);

} // namespace fovea
