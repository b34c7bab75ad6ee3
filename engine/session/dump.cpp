// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/dump_selection.h"
#include "session/output_path.h"
#include "session/runners.h"
#include "session/weight_nodes.h"
#include "trace/fault_check.h"

#include <fovea/address.h>
#include <fovea/array_file.h>

#include <algorithm>
#include <map>
#include <set>

namespace fovea {

namespace {

struct DumpRequest {
    std::string trace;
    DumpSelection selection;
    std::string output, format;
    Existing existing = Existing::Refuse;
};

Result<DumpRequest> readRequest(const Command& command)
{
    Parameters parameters(command);
    DumpRequest request;
    request.trace = parameters.text("trace", "");
    request.selection.kind = parameters.text("kind", "");
    request.selection.probe = parameters.text("probe");
    request.selection.reduction = parameters.text("reduction");
    request.selection.layers = parameters.text("layer");
    request.selection.heads = parameters.text("head");
    request.selection.examples = parameters.text("example");
    request.selection.tokens = parameters.text("tokens");
    request.selection.isPerChannel = parameters.flag("channels");
    request.output = parameters.text("output", "");
    request.format = parameters.text("format", "npy");
    request.existing = parameters.flag("overwrite") ? Existing::Replace : Existing::Refuse;
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (request.format != "npy" && request.format != "csv") {
        return usageError(
            FOVEA_TEXT("Session", "an array is written as npy or csv, not as \"%1\""), { request.format });
    }
    return request;
}

/// Why a selection means several arrays although one file was asked for, and what would choose one of them.
Error severalMeant(const std::vector<DumpPart>& parts)
{
    std::set<int> layers;
    std::set<int64_t> examples;
    std::map<int, std::set<std::string>> probesOfLayer;
    std::vector<std::string> probes;
    for (const DumpPart& part : parts) {
        layers.insert(part.reading->layer);
        examples.insert(part.slice.example);
        if (probesOfLayer[part.reading->layer].insert(part.reading->path).second) {
            probes.push_back(part.reading->path);
        }
    }
    const bool hasTwins = std::any_of(probesOfLayer.begin(), probesOfLayer.end(),
        [](const auto& layer) { return layer.second.size() > 1; });
    std::string choices;
    for (const auto& [isNeeded, option] : { std::pair { layers.size() > 1, "--layer" },
             { hasTwins, "--probe" }, { examples.size() > 1, "--example" } }) {
        choices += isNeeded ? (choices.empty() ? "" : " and ") + std::string(option) : "";
    }
    // Where a probe has to be named, its name has to be known.
    const std::size_t shown = layers.size() > 1 ? 4 : probes.size();
    std::string names;
    for (std::size_t index = 0; index < std::min(probes.size(), shown); ++index) {
        names += (index == 0 ? "" : ", ") + probes[index];
    }
    names += probes.size() > shown ? ", …" : "";
    return usageError(FOVEA_TEXT("Session",
                          "%1 arrays are meant: %2, of %3 examples; choose one with %4, or end the output in "
                          "\"/\" to get a file for each"),
        { std::to_string(parts.size()), names, std::to_string(examples.size()), choices });
}

Value describe(const std::filesystem::path& path, const Array& array)
{
    Value::List shape, axes;
    for (const int64_t extent : array.shape().extents()) {
        shape.emplace_back(extent);
    }
    for (const std::string& axis : array.axes()) {
        axes.emplace_back(axis);
    }
    return Value::Object { { "path", path.string() }, { "shape", std::move(shape) },
        { "axes", std::move(axes) } };
}

/// One array, named by its address.
Result<Outcome> dumpAddress(const DumpRequest& request, const Address& address)
{
    const DumpSelection& chosen = request.selection;
    if (!chosen.kind.empty() || chosen.probe || chosen.reduction || chosen.layers || chosen.heads
        || chosen.examples || chosen.tokens || chosen.isPerChannel) {
        return usageError(
            FOVEA_TEXT("Session",
                "%1: an address says which part is meant; leave out kind, layer, head and the rest"),
            { request.trace });
    }
    const Result<Trace> file = openAnyFile(address.file);
    if (!file) {
        return file.error();
    }
    const std::string name = address.path.substr(address.path.rfind('/') + 1);
    const Result<std::filesystem::path> path = outputFile(
        request.output, (name.empty() ? "array" : name) + "." + request.format, request.existing);
    if (!path) {
        return path.error();
    }
    const Result<Array> array = readAddress(*file, address);
    if (!array) {
        return array.error();
    }
    if (const Result<void> written = writeArray(*array, *path); !written) {
        return written.error();
    }
    return Outcome { "dumped", Value::Object { { "files", Value::List { describe(*path, *array) } } } };
}

} // namespace

Result<Outcome> runDump(Job& job, OpenModels&)
{
    const Result<DumpRequest> request = readRequest(job.command());
    if (!request) {
        return request.error();
    }
    std::error_code problem;
    const Result<Address> address = parseAddress(request->trace);
    if (address && !address->path.empty() && !std::filesystem::exists(request->trace, problem)) {
        return dumpAddress(*request, *address);
    }
    if (request->selection.kind.empty()) {
        return usageError(FOVEA_TEXT("Session",
                              "%1: say which kind of readings to write (--kind), or name one array "
                              "as %1::/PATH[SLICE]"),
            { request->trace });
    }
    const Result<Trace> trace = openForeignTrace(request->trace);
    if (!trace) {
        return trace.error();
    }
    const Result<std::vector<DumpPart>> parts = selectParts(*trace, request->selection);
    if (!parts) {
        return parts.error();
    }
    const bool isFolder = request->output.ends_with('/');
    if (!isFolder && parts->size() > 1) {
        return severalMeant(*parts);
    }
    // All names first: nothing is written when one of them may not be.
    std::vector<std::filesystem::path> paths;
    for (const DumpPart& part : *parts) {
        Result<std::filesystem::path> path
            = outputFile(request->output, part.name + "." + request->format, request->existing);
        if (!path) {
            return path.error();
        }
        if (path->extension() != ".npy" && path->extension() != ".csv") {
            return usageError(
                FOVEA_TEXT("Session", "%1: an array is written to .npy or .csv"), { path->string() });
        }
        paths.push_back(std::move(*path));
    }
    Value::List files;
    for (std::size_t index = 0; index < parts->size(); ++index) {
        job.checkStop();
        const Result<Array> array = readPart(*trace, (*parts)[index]);
        if (!array) {
            return array.error();
        }
        const Result<void> written = (*parts)[index].isMoments && paths[index].extension() == ".csv"
            ? writeFile(paths[index], momentsTable(*array, (*parts)[index].heads))
            : writeArray(*array, paths[index]);
        if (!written) {
            return written.error();
        }
        files.push_back(describe(paths[index], *array));
    }
    return Outcome { "dumped", Value::Object { { "files", std::move(files) } } };
}

} // namespace fovea
