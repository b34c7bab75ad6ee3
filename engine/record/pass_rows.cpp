// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/pass_rows.h"

namespace fovea {

std::vector<ExampleRun> runsOf(const PassExamples& examples)
{
    std::vector<ExampleRun> runs;
    for (std::size_t index = 0; index < examples.ids.size(); ++index) {
        if (runs.empty() || examples.ids[index] != examples.ids[index - 1] + 1) {
            runs.push_back({ index, 0 });
        }
        runs.back().count += 1;
    }
    return runs;
}

bool isMap(const PlannedReading& reading)
{
    return reading.hasMapAxes() && reading.reduction != Reduction::QueryKey;
}

bool isOfExamples(const PlannedReading& reading)
{
    return reading.axes.front() == Axis::Example;
}

int64_t rowElements(const PlannedReading& reading)
{
    return isMap(reading) ? 1 : headsOf(reading) * widthOf(reading);
}

std::vector<int64_t> elementBegin(const PlannedReading& reading, const PassExamples& examples)
{
    const int64_t perRow = headsOf(reading) * (isMap(reading) ? 1 : widthOf(reading));
    std::vector<int64_t> begin { 0 };
    for (std::size_t example = 0; example < examples.ids.size(); ++example) {
        const int64_t tokens = examples.begin[example + 1] - examples.begin[example];
        const int64_t rows = isMap(reading) ? tokens * tokens : isOfExamples(reading) ? 1 : tokens;
        begin.push_back(begin.back() + rows * perRow);
    }
    return begin;
}

} // namespace fovea
