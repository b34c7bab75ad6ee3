// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/recorder.h"

#include "record/reading_plan.h"
#include "record/stage_rows.h"
#include "record/staging_ring.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <thread>

namespace fovea {

namespace {

constexpr std::size_t slotCount = 8, slotBytes = std::size_t { 4 } << 20;

/// Examples of a pass whose ids follow one another, so that their rows do in the file.
struct Run {
    std::size_t first = 0;
    int64_t count = 0;
};

std::vector<Run> runsOf(const PassExamples& examples)
{
    std::vector<Run> runs;
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
    return reading.kind == Kind::AttentionWeights && reading.reduction != Reduction::QueryKey;
}

bool isOfExamples(const PlannedReading& reading)
{
    return reading.axes.front() == Axis::Example;
}

} // namespace

struct Recorder::Implementation {
    TraceFile file;
    ReadingPlan plan;
    std::function<void(int64_t)> grew;
    StagingRing ring { slotCount, slotBytes };
    std::thread writer;

    /// The first failure, of either thread.
    mutable std::mutex errorMutex;
    std::optional<Error> error;
    std::atomic<int64_t> bytesWritten = 0;
    double seeSeconds = 0;
    std::vector<Moments> channels;

    Implementation(TraceFile laidOut, ReadingPlan planned, std::function<void(int64_t)> tell)
        : file(std::move(laidOut))
        , plan(std::move(planned))
        , grew(std::move(tell))
        , writer([this] { drain(); })
    {
    }

    ~Implementation()
    {
        ring.close();
        if (writer.joinable()) {
            writer.join();
        }
    }

    void fail(const Error& reason)
    {
        const std::lock_guard lock(errorMutex);
        if (!error) {
            error = reason;
        }
    }

    Result<void> outcome() const
    {
        const std::lock_guard lock(errorMutex);
        return error ? Result<void>(*error) : Result<void>();
    }

    /// The writer's thread. After a failure it goes on taking slots, so that the model is never left waiting.
    void drain()
    {
        int64_t committed = 0, told = 0;
        while (StagingRing::Slot* slot = ring.take()) {
            for (const StagingRing::Entry& entry : slot->entries) {
                if (!outcome()) {
                    break;
                }
                const Result<void> done = entry.isCommit
                    ? file.commit(entry.piece.firstExample)
                    : file.write(entry.piece, std::span(slot->bytes).subspan(entry.begin, entry.size));
                if (!done) {
                    fail(done.error());
                } else if (entry.isCommit) {
                    committed = entry.piece.firstExample + 1;
                }
            }
            bytesWritten = file.bytesWritten();
            ring.giveBack();
            if (committed > told && grew) {
                told = committed;
                grew(committed);
            }
        }
    }

    /// What does not fit the plan is an error of ours that must not become a wrong file.
    bool checkRows(const PlannedReading& reading, const Tensor& tensor, int64_t elements)
    {
        if (tensor.elementCount() == elements) {
            return true;
        }
        fail(Error(ErrorKind::Internal,
            FOVEA_TEXT(
                "Record", "the probe %1 gave a tensor of shape %2; the trace was planned for %3 elements"),
            { reading.path, tensor.shape().text(), std::to_string(elements) }));
        return false;
    }

    /// Elements before each example of the pass, in what the probe shows.
    static std::vector<int64_t> elementBegin(const PlannedReading& reading, const PassExamples& examples)
    {
        const int64_t perRow = std::max<int64_t>(1, reading.headCount)
            * (isMap(reading) ? 1 : std::max<int64_t>(1, reading.width));
        std::vector<int64_t> begin { 0 };
        for (std::size_t example = 0; example < examples.ids.size(); ++example) {
            const int64_t tokens = examples.begin[example + 1] - examples.begin[example];
            const int64_t rows = isMap(reading) ? tokens * tokens : isOfExamples(reading) ? 1 : tokens;
            begin.push_back(begin.back() + rows * perRow);
        }
        return begin;
    }

    void seeRows(Destination destination, const Tensor& tensor, const PassExamples& examples,
        int64_t rowElements, const std::vector<int64_t>& begin, DType stored)
    {
        const HostRows rows(tensor, rowElements);
        for (const Run& run : runsOf(examples)) {
            const TraceFile::Piece piece { destination.reading, destination.part, examples.ids[run.first],
                run.count, 0 };
            const int64_t first = begin[run.first],
                          last = begin[run.first + static_cast<std::size_t>(run.count)];
            rows.stage(ring, piece, stored, first / rowElements, (last - first) / rowElements);
        }
    }

    void seeFull(Destination destination, const Tensor& tensor, const PassExamples& examples)
    {
        const PlannedReading& reading = plan.readings[destination.reading];
        const std::vector<int64_t> begin = elementBegin(reading, examples);
        if (checkRows(reading, tensor, begin.back())) {
            const int64_t rowElements = isMap(reading)
                ? 1
                : std::max<int64_t>(1, reading.headCount) * std::max<int64_t>(1, reading.width);
            seeRows(destination, tensor, examples, rowElements, begin, reading.storedType);
        }
    }

    void seeSlice(Destination destination, const Tensor& tensor, const PassExamples& examples)
    {
        const PlannedReading& reading = plan.readings[destination.reading];
        const std::vector<int64_t> begin = elementBegin(reading, examples);
        if (!checkRows(reading, tensor, begin.back())) {
            return;
        }
        const SliceRule& slice = reading.slice;
        const int64_t heads = std::max<int64_t>(1, reading.headCount),
                      width = std::max<int64_t>(1, reading.width);
        const SliceRange headRange = reading.headCount > 0 ? slice.heads : SliceRange();
        for (std::size_t example = 0; example < examples.ids.size(); ++example) {
            const int64_t tokens = examples.begin[example + 1] - examples.begin[example];
            const int64_t rowCount = isOfExamples(reading) ? 1 : tokens;
            const SliceRange rowRange = isOfExamples(reading) ? SliceRange() : slice.tokens;
            const HostRows rows(tensor, isMap(reading) ? 1 : heads * width);
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
            stageFloats(destination, examples.ids[example], kept, reading.storedType);
        }
    }

    void stageFloats(Destination destination, int64_t example, const std::vector<float>& values, DType stored)
    {
        const TraceFile::Piece piece { destination.reading, destination.part, example, 1, 0 };
        if (stored == DType::F32) {
            stage(ring, piece, std::as_bytes(std::span(values)));
            return;
        }
        std::vector<BFloat16> narrow(values.size());
        std::transform(values.begin(), values.end(), narrow.begin(), toBFloat16);
        stage(ring, piece, std::as_bytes(std::span(narrow)));
    }

    void seeMoments(Destination destination, const Tensor& tensor, const PassExamples& examples)
    {
        const PlannedReading& reading = plan.readings[destination.reading];
        const std::vector<int64_t> begin = elementBegin(reading, examples);
        if (!checkRows(reading, tensor, begin.back())) {
            return;
        }
        const int64_t heads = std::max<int64_t>(1, reading.headCount),
                      width = std::max<int64_t>(1, reading.width);
        const Tensor matrix = isMap(reading)
            ? tensor.reshape({ tensor.elementCount() })
            : tensor.reshape({ begin.back() / (heads * width), heads * width });
        for (std::size_t example = 0; example < examples.ids.size(); ++example) {
            const int64_t first = begin[example], last = begin[example + 1];
            if (isOfExamples(reading)) {
                const int64_t row = first / (heads * width);
                stageTensor(destination, examples.ids[example], tensorMoments(matrix, row, row + 1));
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
            stageTensor(destination, examples.ids[example], merged(channels));
            std::vector<float> values;
            values.reserve(9 * channels.size());
            for (const Moments& channel : channels) {
                for (const double statistic : statisticsOf(channel)) {
                    values.push_back(static_cast<float>(statistic));
                }
            }
            stageFloats({ destination.reading, 1 }, examples.ids[example], values, DType::F32);
        }
    }

    void stageTensor(Destination destination, int64_t example, const Moments& moments)
    {
        stage(ring, { destination.reading, 0, example, 1, 0 },
            std::as_bytes(std::span<const double>(statisticsOf(moments))));
    }

    void seeAt(Destination destination, const Tensor& tensor, const PassExamples& examples)
    {
        switch (plan.readings[destination.reading].reduction) {
        case Reduction::Full:
        case Reduction::QueryKey:
            return seeFull(destination, tensor, examples);
        case Reduction::Slice:
            return seeSlice(destination, tensor, examples);
        case Reduction::Moments:
            return seeMoments(destination, tensor, examples);
        }
    }
};

Recorder::Recorder(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation))
{
}

Recorder::~Recorder() = default;

Result<std::unique_ptr<Recorder>> Recorder::create(const std::filesystem::path& path, TracePlan plan,
    const std::vector<const Probe*>& probes, const WatchRules& rules, bool overwrite,
    std::function<void(int64_t committedExamples)> grew)
{
    ReadingPlan planned = planReadings(plan.header, probes, rules);
    plan.readings = planned.readings;
    Result<TraceFile> file = TraceFile::create(path, plan, overwrite);
    if (!file) {
        return file.error();
    }
    return std::unique_ptr<Recorder>(new Recorder(
        std::make_unique<Implementation>(*std::move(file), std::move(planned), std::move(grew))));
}

RecordForecast Recorder::forecast(
    const TracePlan& plan, const std::vector<const Probe*>& probes, const WatchRules& rules)
{
    TracePlan whole;
    whole.examples = plan.examples;
    whole.readings = planReadings(plan.header, probes, rules).readings;
    return { whole.byteCount(), static_cast<int64_t>(whole.readings.size()) };
}

bool Recorder::wants(const ProbeInfo& probe)
{
    return m_implementation->plan.byProbe.contains(probe.path);
}

void Recorder::see(const Probe& probe, const Tensor& tensor, const PassExamples& examples)
{
    const auto found = m_implementation->plan.byProbe.find(probe.info().path);
    if (found == m_implementation->plan.byProbe.end() || !m_implementation->outcome()) {
        return;
    }
    const auto start = std::chrono::steady_clock::now();
    for (const Destination destination : found->second) {
        m_implementation->seeAt(destination, tensor, examples);
    }
    m_implementation->seeSeconds
        += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

bool Recorder::wantsLogSumExp(int layer)
{
    return m_implementation->plan.byLayer.contains(layer);
}

void Recorder::seeLogSumExp(int layer, const Tensor& logSumExp, const PassExamples& examples)
{
    const auto found = m_implementation->plan.byLayer.find(layer);
    if (found == m_implementation->plan.byLayer.end() || !m_implementation->outcome()) {
        return;
    }
    for (const Destination destination : found->second) {
        const PlannedReading& reading = m_implementation->plan.readings[destination.reading];
        std::vector<int64_t> begin;
        for (const int64_t token : examples.begin) {
            begin.push_back(token * reading.headCount);
        }
        if (m_implementation->checkRows(reading, logSumExp, begin.back())) {
            m_implementation->seeRows(destination, logSumExp, examples, reading.headCount, begin, DType::F32);
        }
    }
}

Result<void> Recorder::endPass(const PassExamples& examples)
{
    if (Result<void> outcome = m_implementation->outcome(); !outcome) {
        return outcome;
    }
    for (const int64_t example : examples.ids) {
        m_implementation->ring.commit(example);
    }
    m_implementation->ring.publish();
    return m_implementation->outcome();
}

Result<void> Recorder::finish()
{
    Implementation& recorder = *m_implementation;
    if (recorder.writer.joinable()) {
        recorder.ring.close();
        recorder.writer.join();
        if (recorder.outcome()) {
            if (const Result<void> closed = recorder.file.close(); !closed) {
                recorder.fail(closed.error());
            }
        }
    }
    return recorder.outcome();
}

Recorder::Statistics Recorder::statistics() const
{
    const double waitSeconds = m_implementation->ring.waitSeconds();
    return { m_implementation->bytesWritten, m_implementation->seeSeconds - waitSeconds, waitSeconds };
}

} // namespace fovea
