// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/commit_record.h"
#include "trace/hdf5_attributes.h"
#include "trace/hdf5_nodes.h"
#include "trace/lay_out.h"
#include "trace/trace_state.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <limits>

namespace fovea {

namespace {

Result<FileDescriptor> openRegularFile(const std::filesystem::path& path)
{
    FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be opened (%2)"), path, errno);
    }
    struct stat status { };
    if (fstat(*file, &status) != 0 || !S_ISREG(status.st_mode)) {
        return inputError(FOVEA_TEXT("Trace", "%1: is not a file; expected an HDF5 file"), { path.string() });
    }
    // The signature stands at 0, or at 512, 1024, 2048 … behind a block of the user's.
    constexpr std::array<char, 8> signature { '\x89', 'H', 'D', 'F', '\r', '\n', '\x1a', '\n' };
    for (int64_t offset = 0; offset < status.st_size; offset = offset == 0 ? 512 : 2 * offset) {
        std::array<char, 8> start {};
        if (readFully(*file, std::as_writable_bytes(std::span(start)), offset) && start == signature) {
            return file;
        }
    }
    return inputError(FOVEA_TEXT("Trace", "%1: is not an HDF5 file"), { path.string() });
}

} // namespace

Result<void> TraceState::readTokenLayout(hid_t hdf5)
{
    for (const auto& [location, rows] :
        { std::pair("/tokens/ids", &ids), std::pair("/tokens/type_ids", &typeIds),
            std::pair("/tokens/offsets", &offsets), std::pair("/tokens/begin", &tokenBegin) }) {
        Result<StoredRows> found = findRows(hdf5, location);
        if (!found) {
            return found.error();
        }
        *rows = *std::move(found);
    }
    exampleCount = tokenBegin.rowCount - 1;
    const bool isInOrder = exampleCount >= 0 && typeIds.rowCount == ids.rowCount
        && offsets.rowCount == ids.rowCount && ids.innerExtents.empty() && typeIds.innerExtents.empty()
        && tokenBegin.innerExtents.empty() && offsets.innerExtents == std::vector<int64_t> { 2 };
    return isInOrder ? Result<void>()
                     : inputError(FOVEA_TEXT("Trace", "the datasets of /tokens do not fit one another"));
}

Result<void> TraceState::readCommitLayout(hid_t hdf5)
{
    const Hdf5Handle dataset = openDataset(hdf5, "/commit");
    if (!dataset) {
        return inputError(FOVEA_TEXT("Trace", "/commit: is missing"));
    }
    const Hdf5Handle type(H5Dget_type(*dataset), H5Tclose);
    const DatasetDescription description = describeDataset(*dataset);
    const haddr_t address = H5Dget_offset(*dataset);
    if (H5Tequal(*type, *commitType()) <= 0 || description.extents.size() != 1 || address == HADDR_UNDEF
        || description.extents.front() > std::numeric_limits<int64_t>::max() / 64) {
        return inputError(FOVEA_TEXT("Trace", "/commit: has another layout than commit records have"));
    }
    commitOffset = static_cast<int64_t>(address);
    commitCount = description.extents.front();
    return {};
}

Result<void> openTrace(const std::filesystem::path& path, TraceState& state)
{
    state.path = path;
    state.nodes = std::make_unique<Hdf5Nodes>(path);
    Result<FileDescriptor> file = openRegularFile(path);
    if (!file) {
        return file.error();
    }
    state.file = *std::move(file);
    {
        const Hdf5Guard guard;
        Result<Hdf5Handle> hdf5 = openForReading(path);
        if (!hdf5) {
            return hdf5.error();
        }
        const Hdf5Handle root = openObject(**hdf5, "/");
        if (!root) {
            return inputError(FOVEA_TEXT("Trace", "%1: is damaged: HDF5 cannot open it (%2)"),
                { path.string(), hdf5Reason() });
        }
        state.header = readAttributes(*root);
        state.isTrace = state.header.get<std::string>("format", "") == "fovea-trace";
        const int64_t schema = state.header.get<int64_t>("schema", 0);
        if (state.isTrace && schema > traceSchema) {
            return inputError(
                FOVEA_TEXT("Trace",
                    "%1: is a trace of schema %2; this version of Fovea reads up to %3: open it with "
                    "a newer one"),
                { path.string(), std::to_string(schema), std::to_string(traceSchema) });
        }
        if (!state.isTrace) {
            return {};
        }
        for (const auto step :
            { &TraceState::readTokenLayout, &TraceState::readReadings, &TraceState::readCommitLayout }) {
            if (Result<void> done = (state.*step)(**hdf5); !done) {
                return inputError(FOVEA_TEXT("Trace", "%1: is a damaged trace: %2"),
                    { path.string(), done.error().message() });
            }
        }
    }
    const Result<bool> counted = state.readCommitted();
    return counted ? Result<void>() : counted.error();
}

Trace Trace::over(std::filesystem::path path, std::unique_ptr<NodeSource> nodes)
{
    auto made = std::make_unique<Implementation>();
    made->path = std::move(path);
    made->nodes = std::move(nodes);
    made->header = Value::Object {};
    if (const Result<TraceNode> root = made->nodes->node("/")) {
        made->header = root->attributes;
    }
    return Trace(std::move(made));
}

Result<Trace> Trace::open(const std::filesystem::path& path)
{
    auto made = std::make_unique<Implementation>();
    if (Result<void> opened = openTrace(path, *made); !opened) {
        return opened.error();
    }
    return Trace(std::move(made));
}

} // namespace fovea
