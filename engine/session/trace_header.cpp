// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/trace_header.h"

#include "session/describe.h"
#include "trace/host_name.h"

#include <fovea/version.h>

#include <code_version.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <optional>
#include <utility>

namespace fovea {

namespace {

/// ISO 8601 in UTC, to the second.
std::string timeText()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts {};
    gmtime_r(&now, &parts);
    std::array<char, 32> text {};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

/// Which of how many processes this is, as whatever started them says it.
struct Place {
    int64_t rank = 0, world = 1;
};

std::optional<int64_t> numberFromEnvironment(const char* variable)
{
    const char* const text = std::getenv(variable);
    int64_t number = 0;
    if (text == nullptr) {
        return std::nullopt;
    }
    const char* const end = text + std::strlen(text);
    const auto [stop, problem] = std::from_chars(text, end, number);
    return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

Place placeAmongProcesses()
{
    // Open MPI, MPICH and Intel MPI, srun, torchrun.
    constexpr std::array<std::pair<const char*, const char*>, 4> launchers {
        { { "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE" }, { "PMI_RANK", "PMI_SIZE" },
            { "SLURM_PROCID", "SLURM_NTASKS" }, { "RANK", "WORLD_SIZE" } }
    };
    for (const auto& [rankName, worldName] : launchers) {
        const std::optional<int64_t> rank = numberFromEnvironment(rankName),
                                     world = numberFromEnvironment(worldName);
        if (rank && world && *rank >= 0 && *rank < *world) {
            return { *rank, *world };
        }
    }
    return {};
}

std::string absolutePath(const std::filesystem::path& path)
{
    std::error_code problem;
    const std::filesystem::path absolute = std::filesystem::weakly_canonical(path, problem);
    return (problem ? path : absolute).string();
}

} // namespace

std::string codeVersion()
{
    const std::string commit = sourceCommit;
    return commit.empty() ? version : version + (" (" + commit + ")");
}

Value traceHeader(const OpenModel& model, const RunSpec& spec)
{
    Value description = describe(model.model->description());
    description["name"] = modelName(model.folder);
    description["path"] = absolutePath(model.folder.path);
    description["tokenizer"] = describe(model.tokenizer.get());
    const Value again = Value::Object { { "command", "record" }, { "model", description["path"] },
        { "input", spec.inputSource }, { "watch", spec.watch }, { "reduce", spec.reduce },
        { "layers", spec.layers }, { "device", model.device->name() }, { "dtype", name(model.dtype) },
        { "threads", model.device->threadCount() }, { "seed", spec.seed },
        { "batch_tokens", spec.batchTokens } };
    const ModelHashes& hashes = model.hashes.get();
    const Place place = placeAmongProcesses();
    return Value::Object { { "model_hash", hashes.weights }, { "config_hash", hashes.config },
        { "tokenizer_hash", hashes.tokenizer }, { "model", std::move(description) }, { "spec", again },
        { "code_version", codeVersion() }, { "isa_path", model.device->isaPath() },
        { "libraries", model.device->libraryVersions() }, { "seed", spec.seed },
        { "device", model.device->name() }, { "dtype", name(model.dtype) },
        { "threads", model.device->threadCount() }, { "rank", place.rank }, { "world", place.world },
        { "host", hostName() }, { "command_line", spec.commandLine }, { "created", timeText() } };
}

} // namespace fovea
