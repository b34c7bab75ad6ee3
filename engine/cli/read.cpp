// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/verbs.h"
#include "session/weight_nodes.h"
#include "trace/fault_check.h"
#include "trace/node_server.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <memory>

namespace fovea {

namespace {

/// A trace is going to be opened by who asks, so its whole structure is tried here; any other file stays
/// here.
Result<Trace> openForAnother(const std::filesystem::path& path)
{
    if (isModelPath(path)) {
        return openWeights(path);
    }
    Result<Trace> file = Trace::open(path);
    return file && file->isTrace() ? openForeignTrace(path) : std::move(file);
}

} // namespace

void addRead(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("read", "Answer questions about a file (internal)");
    verb.group("");
    auto path = std::make_shared<std::string>();
    auto isCheck = std::make_shared<bool>(false);
    verb.add_option("FILE", *path, "an HDF5 file, or a model's weights")->required()->type_name("");
    verb.add_flag("--check", *isCheck, "only open it, and say what is wrong with it");
    verb.callback([path, isCheck, &action] {
        action = [path, isCheck] {
            if (!*isCheck) {
                return serveNodes([path] { return openForAnother(*path); }, STDIN_FILENO);
            }
            const Result<Trace> file = openForAnother(*path);
            return file ? 0 : Console(true, true).fail(file.error());
        };
    });
}

} // namespace fovea
