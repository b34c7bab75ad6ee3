// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "observe/sink.h"
#include "trace/trace_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fovea {

/// Examples of a pass whose ids follow one another, so that their rows do in the file.
struct ExampleRun {
    std::size_t first = 0;
    int64_t count = 0;
};
std::vector<ExampleRun> runsOf(const PassExamples& examples);

/// What the probe shows is maps, [head, query, key] of one example after the other; of a `qk` reading it is
/// the rows that make them.
bool isMap(const PlannedReading& reading);
/// One row an example, where others have one a token.
bool isOfExamples(const PlannedReading& reading);

/// 1 where there is no such axis.
inline int64_t headsOf(const PlannedReading& reading)
{
    return std::max<int64_t>(1, reading.headCount);
}
inline int64_t widthOf(const PlannedReading& reading)
{
    return std::max<int64_t>(1, reading.width);
}
/// Elements of a row; of a map, whose rows differ from example to example, one.
int64_t rowElements(const PlannedReading& reading);

/// Elements before each example of the pass, and at last all, in what the probe shows.
std::vector<int64_t> elementBegin(const PlannedReading& reading, const PassExamples& examples);

} // namespace fovea
