// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/run_command.h"
#include "cli/verbs.h"

#include <fovea/message_text.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace fovea {

namespace {

struct RepairOptions {
    CommonOptions common;
    std::string trace;
    std::optional<std::string> output;
    bool isPacked = false, hasPyramids = false;
};

/// " (3.1 times smaller)"
std::string ratioText(const Value& details)
{
    const auto before = details.get<int64_t>("bytes_before", 0),
               after = details.get<int64_t>("bytes_after", 0);
    if (before <= after || after <= 0) {
        return {};
    }
    return " (" + decimalText(static_cast<double>(before) / static_cast<double>(after), 2)
        + " times smaller)";
}

std::string describe(const Value& details)
{
    const auto pyramids = details.get<int64_t>("pyramids", 0);
    return details.get<std::string>("path", "") + ": "
        + amountText(details.get<int64_t>("committed", 0), "example") + " kept, "
        + countText(details.get<int64_t>("dropped", 0)) + " unfinished ones dropped; "
        + byteText(details.get<int64_t>("bytes_before", 0)) + " before, "
        + byteText(details.get<int64_t>("bytes_after", 0)) + " now" + ratioText(details)
        + (pyramids > 0 ? "; " + amountText(pyramids, "pyramid") + " of long series" : "") + "\n";
}

int run(const RepairOptions& options)
{
    Value parameters = Value::Object { { "trace", options.trace }, { "pack", options.isPacked },
        { "pyramid", options.hasPyramids }, { "overwrite", options.common.isForced } };
    if (options.output) {
        parameters["output"] = *options.output;
    }
    return runCommand(options.common, { "repair", std::move(parameters), describe, {} });
}

} // namespace

void addRepair(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("repair", "Put a trace in order whose recording was cut short");
    verb.footer(
        wrapped("Keeps the examples that were finished and drops the room of those that were not. Without -o "
                "the trace is "
                "replaced, once the new one is complete."));
    auto options = std::make_shared<RepairOptions>();
    verb.add_option("TRACE", options->trace, "a trace that nobody is writing")->required()->type_name("");
    verb.add_flag("--pack", options->isPacked, "compress the arrays (any HDF5 reader can still read them)");
    verb.add_flag(
        "--pyramid", options->hasPyramids, "add extremes of long series at every scale, for quick charts");
    verb.add_option("-o,--output", options->output, "write here and leave TRACE as it is")->type_name("FILE");
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
