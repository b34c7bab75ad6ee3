// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/run_command.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace fovea {

namespace {

struct VerifyOptions {
    CommonOptions common;
    std::string trace;
    std::optional<std::string> model;
};

/// A share of 1 as a person writes it: 3.2e-07.
std::string shareText(const Value* value)
{
    std::array<char, 32> text {};
    std::string infinite
        = value != nullptr && value->as<std::string>() != nullptr ? *value->as<std::string>() : "";
    if (!infinite.empty()) {
        return infinite;
    }
    std::snprintf(text.data(), text.size(), "%.2g", value != nullptr ? value->number().value_or(0) : 0.0);
    return text.data();
}

/// "3 examples", or "3 of 5 examples (the recording ended early)".
std::string examplesText(int64_t committed, int64_t planned)
{
    return committed < planned
        ? countText(committed) + " of " + amountText(planned, "example") + " (the recording ended early)"
        : amountText(committed, "example");
}

std::string describe(const std::string& trace, const Value& details)
{
    const bool isSame = details.get("same", false), isExact = details.get("exact", false);
    const std::string reason = details.get<std::string>("reason", "");
    std::string text = trace + ": " + (isSame ? "the same" : "differs");
    text += isExact ? ", bit by bit"
                    : ", within a tolerance of " + shareText(details.find("tolerance")) + " (" + reason + ")";
    text += "; " + amountText(details.get<int64_t>("values", 0), "value") + " of "
        + amountText(details.get<int64_t>("readings", 0), "reading") + " and "
        + examplesText(details.get<int64_t>("examples", 0), details.get<int64_t>("planned_examples", 0));
    text += ", largest difference " + shareText(details.find("largest_difference")) + "\n";
    if (!details.get("same_model", true)) {
        text += "  the model's weights are not those of the recording\n";
    }
    if (!details.get("same_config", true)) {
        text += "  the model's config.json is not that of the recording\n";
    }
    if (!details.get("same_tokenizer", true)) {
        text += "  the tokenizer's files are not those of the recording\n";
    }
    const auto count = details.get<int64_t>("differences", 0);
    int64_t shown = 0;
    for (const Value& differing : *details.find("differing")->as<Value::List>()) {
        if (++shown > 10) {
            text += "  … " + countText(count - 10) + " more\n";
            break;
        }
        text += "  " + differing.get<std::string>("path", "") + " ("
            + differing.get<std::string>("reduction", "") + "), example "
            + std::to_string(differing.get<int64_t>("example", 0)) + ": "
            + (differing.get("missing", false)
                    ? "not there when run again"
                    : "largest difference " + shareText(differing.find("largest_difference")))
            + "\n";
    }
    return text;
}

int run(const VerifyOptions& options)
{
    Value parameters = Value::Object { { "trace", options.trace }, { "force", options.common.isForced } };
    if (options.model) {
        parameters["model"] = *options.model;
    }
    if (options.common.device) {
        parameters["device"] = *options.common.device;
    }
    return runCommand(options.common,
        { "verify", std::move(parameters),
            [&options](const Value& details) { return describe(options.trace, details); },
            [](const Value& details) { return details.get("same", false) ? 0 : 1; } });
}

} // namespace

void addVerify(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("verify", "Run a recording again and compare");
    verb.footer(wrapped(
        "With the instruction set and libraries of the recording every bit must be the same; otherwise "
        "values are "
        "compared within a tolerance, and that is said. Exit code 1 when something differs, or when the "
        "model's "
        "weights are not those that were recorded. The type that was computed in is the recording's."));
    auto options = std::make_shared<VerifyOptions>();
    verb.add_option("TRACE", options->trace, "a trace")->required()->type_name("");
    verb.add_option("--model", options->model, "where the model is now, if it was moved")->type_name("MODEL");
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
