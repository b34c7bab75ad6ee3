// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/recorder.h"

#include "record/moment_stage.h"
#include "record/pass_rows.h"
#include "record/reading_plan.h"
#include "record/stage_reading.h"
#include "record/trace_writer.h"

#include <algorithm>
#include <chrono>

namespace fovea {

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

struct Recorder::Implementation {
    ReadingPlan plan;
    TraceWriter writer;
    MomentStage moments { writer.ring() };
    double seeSeconds = 0;

    Implementation(TraceFile file, ReadingPlan planned, std::function<void(int64_t)> grew)
        : plan(std::move(planned))
        , writer(std::move(file), std::move(grew))
    {
    }

    /// What does not fit the plan is an error of ours that must not become a wrong file.
    bool checkElements(const PlannedReading& reading, const Tensor& tensor, int64_t elements)
    {
        if (tensor.elementCount() == elements) {
            return true;
        }
        writer.fail(Error(ErrorKind::Internal,
            FOVEA_TEXT(
                "Record", "the probe %1 gave a tensor of shape %2; the trace was planned for %3 elements"),
            { reading.path, tensor.shape().text(), std::to_string(elements) }));
        return false;
    }

    void seeAt(Destination destination, const Tensor& tensor, const PassExamples& examples)
    {
        const PlannedReading& reading = plan.readings[destination.reading];
        if (!checkElements(reading, tensor, elementBegin(reading, examples).back())) {
            return;
        }
        switch (reading.reduction) {
        case Reduction::Full:
        case Reduction::QueryKey:
            return stageFull(writer.ring(), destination, reading, tensor, examples);
        case Reduction::Slice:
            return stageSlice(writer.ring(), destination, reading, tensor, examples);
        case Reduction::Moments:
            return moments.add(destination.reading, reading, tensor, examples);
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
    Result<ReadingPlan> planned = planReadings(plan.header, probes, rules);
    if (!planned) {
        return planned.error();
    }
    plan.readings = planned->readings;
    Result<TraceFile> file = TraceFile::create(path, plan, overwrite);
    if (!file) {
        return file.error();
    }
    return std::unique_ptr<Recorder>(new Recorder(
        std::make_unique<Implementation>(*std::move(file), *std::move(planned), std::move(grew))));
}

Result<RecordForecast> Recorder::forecast(
    const TracePlan& plan, const std::vector<const Probe*>& probes, const WatchRules& rules)
{
    Result<ReadingPlan> planned = planReadings(plan.header, probes, rules);
    if (!planned) {
        return planned.error();
    }
    TracePlan whole;
    whole.examples = plan.examples;
    whole.readings = std::move(planned->readings);
    return RecordForecast { whole.byteCount(), static_cast<int64_t>(whole.readings.size()) };
}

bool Recorder::wants(const ProbeInfo& probe)
{
    return m_implementation->plan.byProbe.contains(probe.path);
}

void Recorder::see(const Probe& probe, const Tensor& tensor, const PassExamples& examples)
{
    const auto found = m_implementation->plan.byProbe.find(probe.info().path);
    if (found == m_implementation->plan.byProbe.end() || !m_implementation->writer.outcome()) {
        return;
    }
    const auto start = std::chrono::steady_clock::now();
    for (const Destination destination : found->second) {
        m_implementation->seeAt(destination, tensor, examples);
    }
    m_implementation->seeSeconds += secondsSince(start);
}

bool Recorder::wantsMomentsOnly(const Probe& probe)
{
    const ReadingPlan& plan = m_implementation->plan;
    const auto found = plan.byProbe.find(probe.info().path);
    return found != plan.byProbe.end()
        && std::all_of(found->second.begin(), found->second.end(), [&](const Destination& destination) {
               return plan.readings[destination.reading].reduction == Reduction::Moments;
           });
}

void Recorder::seeMoments(const Probe& probe, std::span<const Moments> moments, const PassExamples& examples)
{
    const auto found = m_implementation->plan.byProbe.find(probe.info().path);
    if (found == m_implementation->plan.byProbe.end() || !m_implementation->writer.outcome()) {
        return;
    }
    const auto start = std::chrono::steady_clock::now();
    for (const Destination destination : found->second) {
        m_implementation->moments.addReduced(destination.reading, moments, examples);
    }
    m_implementation->seeSeconds += secondsSince(start);
}

bool Recorder::wantsLogSumExp(int layer)
{
    return m_implementation->plan.byLayer.contains(layer);
}

void Recorder::seeLogSumExp(int layer, const Tensor& logSumExp, const PassExamples& examples)
{
    Implementation& recorder = *m_implementation;
    const auto found = recorder.plan.byLayer.find(layer);
    if (found == recorder.plan.byLayer.end() || !recorder.writer.outcome()) {
        return;
    }
    for (const Destination destination : found->second) {
        const PlannedReading& reading = recorder.plan.readings[destination.reading];
        if (recorder.checkElements(reading, logSumExp, examples.begin.back() * reading.headCount)) {
            stageLogSumExp(recorder.writer.ring(), destination, reading, logSumExp, examples);
        }
    }
}

void Recorder::interruptWhen(const std::atomic<bool>& stop)
{
    m_implementation->writer.ring().interruptWhen(stop);
}

Result<void> Recorder::endPass(const PassExamples& examples)
{
    TraceWriter& writer = m_implementation->writer;
    if (Result<void> outcome = writer.outcome(); !outcome) {
        m_implementation->moments.drop();
        return outcome;
    }
    const auto start = std::chrono::steady_clock::now();
    m_implementation->moments.flush();
    m_implementation->seeSeconds += secondsSince(start);
    for (const int64_t example : examples.ids) {
        writer.ring().commit(example);
    }
    writer.ring().publish();
    return writer.outcome();
}

Result<void> Recorder::finish()
{
    m_implementation->moments.drop();
    return m_implementation->writer.finish();
}

Recorder::Statistics Recorder::statistics() const
{
    const TraceWriter& writer = m_implementation->writer;
    const double waitSeconds = writer.ring().waitSeconds();
    return { writer.bytesWritten(), m_implementation->seeSeconds - waitSeconds, waitSeconds };
}

} // namespace fovea
