// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/array_facts.h"
#include "session/describe.h"
#include "session/runners.h"
#include "session/weight_nodes.h"
#include "trace/fault_check.h"
#include "weights/model_plan.h"

#include <fovea/trace.h>

#include <map>
#include <set>

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

Result<Outcome> describeTraceFile(const std::string& path)
{
    Result<Trace> trace = openForeignTrace(path);
    if (!trace) {
        return trace.error();
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
    const bool wantsHash = parameters.flag("hash");
    const std::string dtypeName = parameters.text("dtype", std::string(name(models.defaults().dtype)));
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
    return isModelPath(path) ? describeModelFolder(job, path, *dtype, wantsHash) : describeTraceFile(path);
}

} // namespace fovea
