// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "shown_address.h"

#include <optional>

namespace fovea {

namespace {

std::optional<int64_t> numberAt(const Trace& trace, const std::string& path, int64_t index)
{
    const Result<Array> read = trace.readDataset(path, { index }, { 1 });
    return read && read->dtype() == DType::I64 && !read->isEmpty() ? std::optional(read->values<int64_t>()[0])
                                                                   : std::nullopt;
}

std::string range(int64_t begin, int64_t end)
{
    return std::to_string(begin) + ":" + std::to_string(end);
}

} // namespace

std::string addressOfMap(const Trace& trace, int layer, int64_t example, int head)
{
    const Result<int64_t> tokens = trace.tokenCount(example);
    if (!tokens) {
        return {};
    }
    if (const ReadingInfo* stored = trace.find(Kind::AttentionWeights, Reduction::Full, layer)) {
        // Flat and ragged: heads x queries x keys of each example (SCHEMA.md).
        const std::optional<int64_t> begin = numberAt(trace, stored->location + "_begin", example);
        const int64_t weights = *tokens * *tokens;
        return begin
            ? stored->location + "[" + range(*begin + head * weights, *begin + (head + 1) * weights) + "]"
            : std::string();
    }
    if (const ReadingInfo* causes = trace.find(Kind::AttentionWeights, Reduction::QueryKey, layer)) {
        const std::optional<int64_t> begin = numberAt(trace, "/tokens/begin", example);
        return begin ? causes->location + "/query[" + range(*begin, *begin + *tokens) + ","
                + std::to_string(head) + "]"
                     : std::string();
    }
    return {};
}

} // namespace fovea
