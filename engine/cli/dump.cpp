// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/run_command.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace fovea {

namespace {

struct DumpOptions {
    CommonOptions common;
    std::string trace, kind, output, format = "npy";
    bool isPerChannel = false;
    std::optional<std::string> probe, reduction, layer, head, example, tokens, step;
};

std::string describe(const Value& details)
{
    std::string text;
    const Value* files = details.find("files");
    for (const Value& file : *files->as<Value::List>()) {
        std::string shape;
        const auto& extents = *file.find("shape")->as<Value::List>();
        const auto& axes = *file.find("axes")->as<Value::List>();
        for (std::size_t axis = 0; axis < extents.size(); ++axis) {
            shape += (axis == 0 ? "" : ", ");
            shape += axis < axes.size() ? *axes[axis].as<std::string>() + " " : "";
            shape += std::to_string(*extents[axis].as<int64_t>());
        }
        text += file.get<std::string>("path", "") + ": [" + shape + "]\n";
    }
    return text;
}

int run(const DumpOptions& options)
{
    if (options.step) {
        return Console(options.common.isJson, options.common.isQuiet)
            .fail(
                usageError(FOVEA_TEXT("Cli", "%1: a recording of forward passes has no steps to choose from"),
                    { options.trace }));
    }
    Value parameters = Value::Object { { "trace", options.trace }, { "kind", options.kind },
        { "output", options.output }, { "format", options.format }, { "channels", options.isPerChannel },
        { "overwrite", options.common.isForced } };
    for (const auto& [name, value] : { std::pair { "probe", options.probe },
             { "reduction", options.reduction }, { "layer", options.layer }, { "head", options.head },
             { "example", options.example }, { "tokens", options.tokens } }) {
        if (value) {
            parameters[name] = *value;
        }
    }
    return runCommand(options.common, { "dump", std::move(parameters), describe, {} });
}

} // namespace

void addDump(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("dump", "Write recorded arrays as .npy or .csv");
    verb.footer(
        wrapped("Arrays are float32 without padding and batch axis: [token, feature]; queries, keys, values "
                "and contexts "
                "[head, token, feature]; attention maps [head, query, key], computed again from query and "
                "key where they "
                "were not stored; one chosen head drops its axis. Moments are a float64 table.\n\n"
                "Examples: fovea-cli dump run.h5 --kind attention.weights --layer 3 --head 0 -o map.npy\n"
                "fovea-cli dump 'run.h5::/readings/encoder.layer.0.output/full[0:3]' -o x.npy"));
    auto options = std::make_shared<DumpOptions>();
    verb.add_option("TRACE", options->trace, "a trace, or the address of one array: FILE::/PATH[SLICE]")
        ->required()
        ->type_name("");
    verb.add_option("--kind", options->kind, "probe kind, as `fovea-cli info TRACE` lists them")
        ->type_name("K");
    verb.add_option("--layer", options->layer, "layers (default: all there are)")->type_name("RANGES");
    verb.add_option("--head", options->head, "heads (default: all)")->type_name("RANGES");
    verb.add_option("--example", options->example, "examples (default: all)")->type_name("RANGES");
    verb.add_option("--tokens", options->tokens, "token (or query) rows, as 3-7 (default: all)")
        ->type_name("RANGE");
    verb.add_option("--step", options->step, "steps, of traces that have some")->type_name("RANGES");
    verb.add_option("--probe", options->probe, "path of one probe, where a layer has several of that kind")
        ->type_name("PATH");
    verb.add_option(
            "--reduce", options->reduction, "full, slice, moments or qk (default: the fullest that was kept)")
        ->type_name("REDUCER");
    verb.add_flag("--channels", options->isPerChannel,
        "moments of each channel (each head, for maps) and not of the whole tensor");
    verb.add_option("-o,--output", options->output,
            "FILE.npy or FILE.csv; with a trailing /, a file for each array in that folder")
        ->type_name("FILE")
        ->required();
    verb.add_option("--format", options->format, "npy (default) or csv, for files in a folder")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({ "npy", "csv" }).description(""));
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
