// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/pass_rows.h"
#include "record/stage_reading.h"
#include "record/stage_rows.h"

namespace fovea {

namespace {

void stageStatistics(StagingRing& ring, std::size_t reading, int64_t example, const Moments& moments)
{
    stage(ring, { reading, 0, example, 1, 0 }, std::as_bytes(std::span<const double>(statisticsOf(moments))));
}

} // namespace

void stageMoments(StagingRing& ring, Destination destination, const PlannedReading& reading,
    const Tensor& tensor, const PassExamples& examples)
{
    const std::vector<int64_t> begin = elementBegin(reading, examples);
    const int64_t heads = headsOf(reading), width = widthOf(reading);
    const Tensor matrix = isMap(reading) ? tensor.reshape({ tensor.elementCount() })
                                         : tensor.reshape({ begin.back() / (heads * width), heads * width });
    std::vector<Moments> channels;
    for (std::size_t example = 0; example < examples.ids.size(); ++example) {
        const int64_t first = begin[example], last = begin[example + 1], id = examples.ids[example];
        if (isOfExamples(reading)) {
            const int64_t row = first / (heads * width);
            stageStatistics(ring, destination.reading, id, tensorMoments(matrix, row, row + 1));
            continue;
        }
        if (isMap(reading)) {
            channels.clear();
            for (int64_t head = 0; head < heads; ++head) {
                const int64_t step = (last - first) / heads;
                channels.push_back(tensorMoments(matrix, first + head * step, first + (head + 1) * step));
            }
        } else {
            channels.assign(static_cast<std::size_t>(heads * width), Moments());
            channelMoments(matrix, first / (heads * width), last / (heads * width), channels);
        }
        stageStatistics(ring, destination.reading, id, merged(channels));
        std::vector<float> values;
        values.reserve(9 * channels.size());
        for (const Moments& channel : channels) {
            for (const double statistic : statisticsOf(channel)) {
                values.push_back(static_cast<float>(statistic));
            }
        }
        stageFloats(ring, { destination.reading, 1, id, 1, 0 }, values, DType::F32);
    }
}

} // namespace fovea
