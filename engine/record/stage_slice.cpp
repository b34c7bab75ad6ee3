// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/pass_rows.h"
#include "record/stage_reading.h"
#include "record/stage_rows.h"

#include <algorithm>

namespace fovea {

void stageSlice(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples)
{
    const std::vector<int64_t> begin = elementBegin(reading, examples);
    const SliceRule& slice = reading.slice;
    const int64_t heads = headsOf(reading), width = widthOf(reading);
    const HostRows rows(tensor, rowElements(reading));
    const SliceRange headRange = reading.headCount > 0 ? slice.heads : SliceRange();
    for (std::size_t example = 0; example < examples.ids.size(); ++example) {
        const int64_t tokens = examples.begin[example + 1] - examples.begin[example];
        const int64_t rowCount = isOfExamples(reading) ? 1 : tokens;
        const SliceRange rowRange = isOfExamples(reading) ? SliceRange() : slice.tokens;
        std::vector<float> kept;
        const auto keep = [&](int64_t row, int64_t from, int64_t count) {
            for (int64_t element = from; element < from + count; ++element) {
                kept.push_back(isMap(reading) ? rows.at(row + element, 0) : rows.at(row, element));
            }
        };
        const int64_t firstHead = std::min(headRange.begin, heads), headCount = headRange.count(heads);
        const int64_t firstRow = std::min(rowRange.begin, rowCount), keptRows = rowRange.count(rowCount);
        if (isMap(reading)) {
            for (int64_t head = firstHead; head < firstHead + headCount; ++head) {
                keep(begin[example] + (head * tokens + firstRow) * tokens, 0, keptRows * tokens);
            }
        } else {
            const int64_t top = begin[example] / (heads * width);
            const int64_t firstFeature = std::min(slice.features.begin, width);
            for (int64_t row = top + firstRow; row < top + firstRow + keptRows; ++row) {
                for (int64_t head = firstHead; head < firstHead + headCount; ++head) {
                    keep(row, head * width + firstFeature, slice.features.count(width));
                }
            }
        }
        const TraceFile::Piece piece { destination.reading, destination.part, examples.ids[example], 1, 0 };
        stageFloats(ring, piece, kept, reading.storedType);
    }
}

} // namespace fovea
