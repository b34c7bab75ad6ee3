// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/information_text.h"
#include "cli/run_command.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace fovea {

namespace {

struct InfoOptions {
    CommonOptions common;
    std::string path;
    bool wantsHash = false, wantsNotes = false, isFollowed = false;
    std::optional<std::string> tensors;
};

int run(const InfoOptions& options)
{
    Value parameters = Value::Object { { "path", options.path }, { "hash", options.wantsHash },
        { "notes", options.wantsNotes }, { "follow", options.isFollowed } };
    if (options.tensors) {
        parameters["tensors"] = *options.tensors;
    }
    return runCommand(options.common, { "info", std::move(parameters), informationText, {} });
}

} // namespace

void addInfo(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("info", "Tell what a model or a trace is");
    verb.footer(wrapped(
        "Of a model: family, sizes, parameters, files, tokenizer, tensors it does not use, and the memory "
        "that "
        "running it will take. Of a trace: how it was made, what was recorded and how much of it is there. "
        "Nothing is loaded and nothing from the folder is run.\n\n"
        "An address names a part: FILE::/PATH[SLICE], with a slice as Python writes it ([0:3, ..., -1]); "
        "FILE is "
        "any HDF5 file, or a model's weights. Then shape, type, statistics and the first values are told."));
    auto options = std::make_shared<InfoOptions>();
    verb.add_option("MODEL|TRACE", options->path, "a model folder, a file in it, an HDF5 file, or an address")
        ->required()
        ->type_name("");
    verb.add_flag(
        "--hash", options->wantsHash, "also the content hash of a model's weights (reads them all)");
    verb.add_option("--tensors", options->tensors,
            "of a model: moments, extremes and histogram of each tensor so called (* stands for anything)")
        ->type_name("PATTERN");
    verb.add_flag("--follow", options->isFollowed,
        "of a trace that is being recorded: tell how it grows, until it is complete");
    verb.add_flag("--notes", options->wantsNotes, "also the notes that were written to it");
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
