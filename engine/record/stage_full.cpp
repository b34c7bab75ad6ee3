// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/pass_rows.h"
#include "record/stage_reading.h"
#include "record/stage_rows.h"

namespace fovea {

namespace {

struct RowsOfExamples {
    int64_t elements = 1;
    /// Elements before each example.
    std::vector<int64_t> begin;
    DType stored = DType::F32;
};

void stageRows(StagingRing& ring, Destination destination, const Tensor& tensor, const PassExamples& examples,
    const RowsOfExamples& layout)
{
    const HostRows rows(tensor, layout.elements);
    for (const ExampleRun& run : runsOf(examples)) {
        const TraceFile::Piece piece { destination.reading, destination.part, examples.ids[run.first],
            run.count, 0 };
        const int64_t first = layout.begin[run.first],
                      last = layout.begin[run.first + static_cast<std::size_t>(run.count)];
        rows.stage(ring, piece, layout.stored, first / layout.elements, (last - first) / layout.elements);
    }
}

} // namespace

void stageFull(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples)
{
    stageRows(ring, destination, tensor, examples,
        { rowElements(reading), elementBegin(reading, examples), reading.storedType });
}

void stageLogSumExp(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples)
{
    std::vector<int64_t> begin;
    for (const int64_t token : examples.begin) {
        begin.push_back(token * reading.headCount);
    }
    stageRows(ring, destination, tensor, examples, { reading.headCount, std::move(begin), DType::F32 });
}

} // namespace fovea
