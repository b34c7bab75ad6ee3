// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/watch_check.h"
#include "session/input.h"
#include "session/output_path.h"
#include "session/passes.h"
#include "session/runners.h"
#include "session/trace_header.h"
#include "trace/file_descriptor.h"
#include "trace/repair.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <atomic>
#include <chrono>
#include <exception>

namespace fovea {

namespace {

constexpr int64_t defaultBatchTokens = 512;
/// What a trace keeps of the line that made it: an HDF5 attribute has little room.
constexpr std::size_t commandLineLimit = 8192;
/// The next Command waits while this is copied.
constexpr int64_t trimByteLimit = int64_t { 64 } << 20;

struct RecordRequest {
    ModelRequest model;
    Input input;
    WatchRules rules;
    RunSpec spec;
    std::filesystem::path output;
    Existing existing = Existing::Refuse;
};

/// Everything that can be refused before a model is loaded is refused here.
Result<RecordRequest> readRequest(const Command& command, const SessionOptions& defaults)
{
    Parameters parameters(command);
    RecordRequest request;
    request.model = ModelRequest::read(parameters, defaults, "model");
    request.spec.watch = parameters.text("watch", "all");
    request.spec.reduce = parameters.text("reduce", "full");
    request.spec.layers = parameters.text("layers", "");
    request.spec.seed = parameters.whole("seed", 0, 0, std::numeric_limits<int64_t>::max());
    request.spec.batchTokens = parameters.whole("batch_tokens", defaultBatchTokens, 1, 1 << 20);
    const std::string line = parameters.text("command_line", formatJson(command.parameters));
    request.spec.commandLine = shortened(line, commandLineLimit);
    const std::string output = parameters.text("output", "");
    request.existing = parameters.flag("overwrite") ? Existing::Replace : Existing::Refuse;
    Result<Input> input = readInput(parameters);
    if (!input) {
        return input.error();
    }
    request.input = std::move(*input);
    request.spec.inputSource = request.input.source;

    Result<WatchRules> rules
        = WatchRules::parse(request.spec.watch, request.spec.reduce, request.spec.layers);
    if (!rules) {
        return rules.error();
    }
    request.rules = std::move(*rules);
    Result<std::filesystem::path> path = outputFile(output, "trace.h5", request.existing);
    if (!path) {
        return path.error();
    }
    request.output = std::move(*path);
    if (request.output.extension() != ".h5" && request.output.extension() != ".hdf5") {
        return usageError(FOVEA_TEXT("Session", "%1: a trace is written to .h5; its suffix is \"%2\""),
            { request.output.string(), request.output.extension().string() });
    }
    std::error_code problem;
    const std::filesystem::path absolute = std::filesystem::absolute(request.output, problem);
    request.output = problem ? request.output : absolute;
    return request;
}

Value grown(const std::filesystem::path& path, int64_t committed, int64_t examples)
{
    return Value::Object { { "path", path.string() }, { "committed", committed }, { "examples", examples } };
}

/// What was committed is a valid trace of its own, whatever becomes of the rest.
void closeEarly(Job& job, Recorder& recorder, const std::filesystem::path& path)
{
    if (recorder.finish()) {
        job.doAfterwards([path] {
            // When it cannot be trimmed it keeps the extents that were planned.
            const Result<bool> trimmed = trimTrace(path, trimByteLimit);
            (void)trimmed;
        });
    }
}

} // namespace

Result<Outcome> runRecord(Job& job, OpenModels& models)
{
    const auto start = std::chrono::steady_clock::now();
    Result<RecordRequest> request = readRequest(job.command(), models.defaults());
    if (!request) {
        return request.error();
    }
    const Result<std::shared_ptr<OpenModel>> model = models.obtain(job, request->model);
    if (!model) {
        return model.error();
    }
    Result<PlannedInput> planned = planInput(job, **model, request->input);
    if (!planned) {
        return planned.error();
    }
    job.checkStop();

    TracePlan plan;
    plan.header = traceHeader(**model, request->spec);
    // The hash in the header is of what was read until now.
    if (const Result<void> unchanged = (*model)->folder.weights.checkUnchanged(); !unchanged) {
        return unchanged.error();
    }
    plan.examples = planned->examples;
    const std::vector<const Probe*>& probes = (*model)->model->probes();
    if (const Result<void> isThere = checkRules(request->rules, probes, planned->longestExample); !isThere) {
        return isThere.error();
    }
    const Result<RecordForecast> forecast = Recorder::forecast(plan, probes, request->rules);
    if (!forecast) {
        return forecast.error();
    }
    const int64_t available = freeBytes(request->output);
    const auto examples = static_cast<int64_t>(planned->examples.size());
    job.say("planned",
        Value::Object { { "examples", examples }, { "tokens", planned->tokenCount },
            { "readings", forecast->readingCount }, { "bytes", forecast->fileBytes },
            { "free_bytes", available } });
    if (forecast->fileBytes > available) {
        return inputError(
            FOVEA_TEXT("Session",
                "%1: the disk is full: the trace will take %2, %3 are free; watch fewer kinds or "
                "layers, or reduce them to moments"),
            { request->output.string(), byteText(forecast->fileBytes), byteText(available) });
    }

    std::atomic<int64_t> committed { 0 };
    const std::string path = request->output.string();
    Result<std::unique_ptr<Recorder>> recorder = Recorder::create(request->output, std::move(plan), probes,
        request->rules, request->existing == Existing::Replace, [&](int64_t count) {
            committed = count;
            job.sayMerged("grew", grown(request->output, count, examples));
        });
    if (!recorder) {
        return recorder.error();
    }
    job.say("trace_opened", Value::Object { { "path", path } });

    Result<double> seconds = 0.0;
    try {
        job.progress("recording", 0, examples);
        seconds = runPasses(job, **model, planned->examples, 0, request->spec.batchTokens, **recorder,
            [&](int64_t done) { job.progress("recording", done, examples); });
    } catch (...) {
        // The reason for stopping goes on to Session.
        closeEarly(job, **recorder, request->output);
        job.setInterruption(Value::Object { { "path", path }, { "committed", committed.load() } });
        throw;
    }
    if (!seconds) {
        closeEarly(job, **recorder, request->output);
        return seconds.error();
    }
    const Result<void> finished = (*recorder)->finish();
    if (!finished) {
        return finished.error();
    }

    const Recorder::Statistics statistics = (*recorder)->statistics();
    const double total = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(request->output, problem);
    return Outcome { "finished",
        Value::Object { { "path", path }, { "examples", examples }, { "tokens", planned->tokenCount },
            { "bytes", problem ? int64_t { 0 } : static_cast<int64_t>(size) }, { "seconds", total },
            { "compute_seconds", *seconds },
            { "statistics",
                Value::Object { { "reduce_seconds", statistics.reduceSeconds },
                    { "wait_seconds", statistics.waitSeconds },
                    { "bytes_written", statistics.bytesWritten } } },
            { "cut",
                Value::Object {
                    { "examples", planned->cutExampleCount }, { "tokens", planned->cutTokenCount } } } } };
}

} // namespace fovea
