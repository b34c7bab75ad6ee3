// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/array_facts.h"
#include "session/describe.h"
#include "session/file_diff.h"
#include "session/memory.h"
#include "session/memory_advice.h"
#include "session/runners.h"
#include "session/weight_nodes.h"
#include "trace/fault_check.h"
#include "trace/lock_file.h"
#include "weights/model_plan.h"

#include <fovea/message_text.h>
#include <fovea/notes.h>
#include <fovea/trace.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <thread>

namespace fovea {

namespace {

Result<Outcome> describeModelFolder(Job& job, const std::string& path, DType dtype, bool wantsHash)
{
    job.progress("reading", 0, 0);
    const Result<ModelFolder> folder = ModelFolder::open(path);
    if (!folder) {
        return folder.error();
    }
    const Result<ModelDescription> description = describeModel(*folder);
    if (!description) {
        return description.error();
    }
    const Result<MemoryForecast> forecast = forecastMemory(*folder, dtype);
    if (!forecast) {
        return forecast.error();
    }
    Value details = describe(*description);
    details["type"] = "model";
    details["path"] = folder->path.string();
    details["name"] = modelName(*folder);
    details["forecast"] = describe(*forecast);
    details["forecast"]["dtype"] = name(dtype);
    const Result<MemoryAdvice> advice = adviseMemory(*folder, dtype, *forecast, availableMemory());
    if (!advice) {
        return advice.error();
    }
    describe(*advice, details["forecast"]);

    std::map<std::string, int64_t> countOf;
    std::set<std::string> files;
    for (const auto& [tensorName, tensor] : folder->weights.tensors()) {
        ++countOf[std::string(name(tensor.dtype))];
        files.insert(std::filesystem::path(tensor.file).filename().string());
    }
    Value::Object stored;
    for (const auto& [type, count] : countOf) {
        stored[type] = count;
    }
    Value::List shards;
    for (const std::string& file : files) {
        shards.emplace_back(file);
    }
    Value::Object metadata;
    for (const auto& [key, text] : folder->weights.metadata()) {
        metadata[key] = text;
    }
    details["stored"] = std::move(stored);
    details["shards"] = std::move(shards);
    Value::List unexpected;
    const Result<ModelPlan> plan = planModel(*folder);
    for (const std::string& tensor : plan ? plan->parameters.unusedTensors() : std::vector<std::string>()) {
        unexpected.emplace_back(tensor);
    }
    details["unexpected"] = std::move(unexpected);
    details["tensors"] = static_cast<int64_t>(folder->weights.tensors().size());
    details["metadata"] = std::move(metadata);

    Result<std::unique_ptr<Tokenizer>> tokenizer = hasTokenizerFiles(*folder)
        ? Tokenizer::open(*folder)
        : Result<std::unique_ptr<Tokenizer>>(std::unique_ptr<Tokenizer>());
    details["tokenizer"] = describe(tokenizer ? tokenizer->get() : nullptr);
    if (!tokenizer) {
        job.note(tokenizer.error());
    }
    if (wantsHash) {
        job.progress("hashing", 0, 0);
        const ModelHashes hashes = hashModel(*folder, &job.stopFlag());
        details["hash"] = hashes.weights;
        details["config_hash"] = hashes.config;
        details["tokenizer_hash"] = hashes.tokenizer;
        if (const Result<void> unchanged = folder->weights.checkUnchanged(); !unchanged) {
            return unchanged.error();
        }
    }
    return Outcome { "information", std::move(details) };
}

/// Statistics of the tensors whose names `pattern` means, one after the other from the mapped files.
Result<Value> describeTensors(Job& job, const std::string& path, const std::string& pattern)
{
    const Result<Trace> weights = openWeights(path);
    if (!weights) {
        return weights.error();
    }
    std::vector<TraceNode> found;
    std::vector<std::string> groups { "/" };
    while (!groups.empty()) {
        const Result<std::vector<TraceNode>> nodes = weights->children(groups.back());
        groups.pop_back();
        for (const TraceNode& node : nodes ? *nodes : std::vector<TraceNode>()) {
            if (node.type == TraceNode::Type::Group) {
                groups.push_back(node.path);
            } else if (matches(pattern, node.attributes.get<std::string>("tensor", ""))) {
                found.push_back(node);
            }
        }
    }
    std::ranges::sort(found, {}, &TraceNode::path);
    if (found.empty()) {
        return usageError(FOVEA_TEXT("Session", "%1: no tensor is called \"%2\"; * stands for anything"),
            { path, forMessage(pattern) });
    }
    Value::List tensors;
    for (const TraceNode& node : found) {
        job.progress("reading", static_cast<int64_t>(tensors.size()), static_cast<int64_t>(found.size()));
        Value tensor = Value::Object { { "name", node.attributes.get<std::string>("tensor", "") },
            { "shape", node.shape.text() }, { "element_type", node.elementType },
            { "file", node.attributes.get<std::string>("file", "") }, { "bytes", node.storedBytes } };
        if (node.content == TraceNode::Content::Numbers) {
            const Result<SlicePart> whole = resolveSlice({}, node.shape.extents());
            Result<Value> statistics
                = whole ? statisticsOf(job, *weights, node, *whole, true) : whole.error();
            if (!statistics) {
                return statistics.error();
            }
            tensor["statistics"] = *std::move(statistics);
        }
        tensors.push_back(std::move(tensor));
    }
    return Value(std::move(tensors));
}

Value describe(const ReadingInfo& reading)
{
    Value::List axes;
    for (const Axis axis : reading.axes) {
        axes.emplace_back(name(axis));
    }
    return Value::Object { { "path", reading.path }, { "kind", name(reading.kind) },
        { "reduction", name(reading.reduction) }, { "layer", reading.layer }, { "axes", std::move(axes) },
        { "stored_type", name(reading.storedType) }, { "location", reading.location } };
}

/// Tells of every example that another process commits, until it closes the trace or is gone.
Result<void> follow(Job& job, Trace& trace)
{
    const auto tell = [&] {
        const int64_t committed = trace.committedExampleCount(), examples = trace.exampleCount();
        job.sayMerged("grew",
            Value::Object {
                { "path", trace.path().string() }, { "committed", committed }, { "examples", examples } });
        job.progress("recording", committed, examples);
    };
    tell();
    while (!trace.isComplete()) {
        // Asked before the records: who is gone by then has written its last one.
        const bool isWritten = LockFile::isHeld(trace.path());
        const Result<bool> more = trace.refresh();
        if (!more) {
            return more.error();
        }
        if (*more) {
            tell();
        } else if (!isWritten) {
            job.note(
                inputError(FOVEA_TEXT("Session", "%1: nobody is writing it any more, and it is not complete"),
                    { trace.path().string() }));
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        job.checkStop();
    }
    return {};
}

Result<Outcome> describeTraceFile(Job& job, const std::string& path, bool isFollowed)
{
    Result<Trace> trace = openForeignTrace(path);
    if (!trace) {
        return trace.error();
    }
    if (isFollowed && trace->isTrace()) {
        if (Result<void> followed = follow(job, *trace); !followed) {
            return followed.error();
        }
    }
    Value details;
    details["path"] = path;
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    details["bytes"] = problem ? int64_t { 0 } : static_cast<int64_t>(size);
    if (!trace->isTrace()) {
        Result<std::vector<TraceNode>> nodes = trace->children("/");
        if (!nodes) {
            return nodes.error();
        }
        Value::List children;
        for (const TraceNode& node : *nodes) {
            children.push_back(fovea::describe(node));
        }
        details["type"] = "hdf5";
        details["children"] = std::move(children);
        return Outcome { "information", std::move(details) };
    }
    Value::List readings, layers;
    for (const ReadingInfo& reading : trace->readings()) {
        readings.emplace_back(describe(reading));
    }
    for (const int layer : trace->attentionLayers()) {
        layers.emplace_back(layer);
    }
    details["type"] = "trace";
    details["header"] = trace->header();
    details["examples"] = trace->exampleCount();
    details["committed"] = trace->committedExampleCount();
    details["complete"] = trace->isComplete();
    details["readings"] = std::move(readings);
    details["attention_layers"] = std::move(layers);
    return Outcome { "information", std::move(details) };
}

Result<Outcome> describePart(Job& job, const Address& address)
{
    const Result<Trace> file = openAnyFile(address.file);
    if (!file) {
        return file.error();
    }
    Result<Value> details = describeAddress(job, *file, address);
    if (!details) {
        return details.error();
    }
    (*details)["bytes_read"] = file->bytesRead();
    return Outcome { "information", *std::move(details) };
}

} // namespace

Result<Outcome> runInfo(Job& job, OpenModels& models)
{
    Parameters parameters(job.command());
    const std::string path = parameters.text("path", "");
    const bool wantsHash = parameters.flag("hash"), wantsNotes = parameters.flag("notes");
    const bool isFollowed = parameters.flag("follow");
    const std::string dtypeName = parameters.text("dtype", std::string(name(models.defaults().dtype)));
    const std::optional<std::string> tensors = parameters.text("tensors");
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    const Result<DType> dtype = computedType(dtypeName);
    if (!dtype) {
        return dtype.error();
    }
    std::error_code problem;
    const Result<Address> address = parseAddress(path);
    if (address && !address->path.empty() && !std::filesystem::exists(path, problem)
        && std::filesystem::exists(address->file, problem)) {
        return describePart(job, *address);
    }
    if (path.empty() || !std::filesystem::exists(path, problem)) {
        if (!address) {
            return address.error();
        }
        return inputError(FOVEA_TEXT("Session", "%1: there is no such file or folder"), { path });
    }
    Result<Outcome> outcome = isModelPath(path) ? describeModelFolder(job, path, *dtype, wantsHash)
                                                : describeTraceFile(job, path, isFollowed);
    if (outcome && tensors && !isModelPath(path)) {
        return usageError(FOVEA_TEXT("Session", "%1: is no model; tensors are what a model has"), { path });
    }
    if (outcome && tensors) {
        Result<Value> statistics = describeTensors(job, path, *tensors);
        if (!statistics) {
            return statistics.error();
        }
        outcome->details["tensor_statistics"] = *std::move(statistics);
    }
    if (outcome && wantsNotes) {
        const Result<Trace> file = openAnyFile(path);
        const Result<std::vector<Note>> notes = file ? readNotes(*file) : file.error();
        if (!notes) {
            return notes.error();
        }
        Value::List list;
        for (const Note& note : *notes) {
            list.push_back(fovea::describe(note));
        }
        outcome->details["written_notes"] = std::move(list);
    }
    return outcome;
}

} // namespace fovea
