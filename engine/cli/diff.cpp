// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/run_command.h"
#include "cli/verbs.h"

#include <fovea/message_text.h>

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <memory>

namespace fovea {

namespace {

constexpr int64_t shownLines = 20;
constexpr std::size_t longestName = 4096, longestShown = 400;

struct DiffOptions {
    CommonOptions common;
    std::string first, second;
    double tolerance = 0;
    std::vector<std::string> ignored;
    std::optional<std::string> output;
};

std::string numberText(const Value* value)
{
    if (value == nullptr || value->as<std::string>() != nullptr) {
        return value == nullptr ? "" : *value->as<std::string>();
    }
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.4g", value->number().value_or(0));
    return text.data();
}

std::string placeText(const Value* place)
{
    std::string text;
    for (const Value& index : *place->find("at")->as<Value::List>()) {
        text += (text.empty() ? "" : ", ") + std::to_string(*index.as<int64_t>());
    }
    return "[" + text + "] " + numberText(place->find("a")) + " / " + numberText(place->find("b"));
}

template <typename Line>
std::string lines(const Value& details, const char* key, const Line& line)
{
    std::string text;
    int64_t count = 0;
    const auto& list = *details.find(key)->as<Value::List>();
    for (const Value& one : list) {
        if (++count > shownLines) {
            text += "  … " + countText(static_cast<int64_t>(list.size()) - shownLines)
                + " more; -o diff.html lists them\n";
            break;
        }
        text += line(one);
    }
    return text;
}

std::string verdict(const Value& details)
{
    const auto count = details.get<int64_t>("not_compared", 0);
    const bool isOnlyThat = count > 0 && details.get<int64_t>("differing", 0) == 0
        && count == static_cast<int64_t>(details.find("structure")->as<Value::List>()->size());
    return details.get("same", false) ? "the same" : isOnlyThat ? "not wholly compared" : "different";
}

std::string describe(const Value& details)
{
    const auto name = [&](const char* key) { return details.get<std::string>(key, ""); };
    std::string text = forMessage(name("a"), longestName) + ", " + forMessage(name("b"), longestName) + ": "
        + verdict(details) + " within " + numberText(details.find("tolerance")) + "; "
        + amountText(details.get<int64_t>("values", 0), "value") + " of "
        + amountText(details.get<int64_t>("compared", 0), "array") + ", "
        + amountText(details.get<int64_t>("differing", 0), "array") + " beyond, largest difference "
        + numberText(details.find("largest_absolute")) + "\n";
    text += lines(details, "structure", [](const Value& one) {
        return "  " + forMessage(one.get<std::string>("path", "")) + ": "
            + forMessage(one.get<std::string>("what", "")) + ": "
            + forMessage(one.get<std::string>("a", ""), longestShown) + " / "
            + forMessage(one.get<std::string>("b", ""), longestShown) + "\n";
    });
    text += lines(details, "arrays", [](const Value& one) {
        const Value* example = one.find("example");
        return "  " + forMessage(one.get<std::string>("path", ""))
            + (example != nullptr ? ", example " + std::to_string(*example->as<int64_t>()) : "") + ": "
            + countText(one.get<int64_t>("beyond", 0)) + " of " + countText(one.get<int64_t>("values", 0))
            + " beyond, first " + placeText(one.find("first")) + ", worst " + placeText(one.find("worst"))
            + "\n";
    });
    return text;
}

int run(const DiffOptions& options)
{
    Value::List ignored(options.ignored.begin(), options.ignored.end());
    Value parameters
        = Value::Object { { "a", options.first }, { "b", options.second }, { "tolerance", options.tolerance },
              { "ignore", std::move(ignored) }, { "overwrite", options.common.isForced } };
    if (options.output) {
        parameters["output"] = *options.output;
    }
    return runCommand(options.common, { "diff", std::move(parameters), describe, [](const Value& details) {
                                           return details.get("same", false) ? 0 : 1;
                                       } });
}

} // namespace

void addDiff(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("diff", "Compare two traces, HDF5 files or models");
    verb.footer(wrapped(
        "Structure first (what only one has, shapes, types, attributes), then every value, in bounded "
        "memory. "
        "Traces are compared example by example: where the tokens differ, those that belong together are; "
        "attention "
        "maps are computed again where they were not stored. Values are the same when |a - b| <= T * max(1, "
        "|a|, "
        "|b|). When, where and with what version a trace was recorded is told and does not count.\n\n"
        "Exit code 0: the same; 1: different, or not wholly compared (links into other files, missing "
        "filters, "
        "groups that lie too deep); 3: a file cannot be read.\n"
        "Example: fovea-cli diff expected.h5 now.h5 --tol 1e-5 --ignore '/@model_hash' -o diff.html"));
    auto options = std::make_shared<DiffOptions>();
    verb.add_option("A", options->first, "a trace, any HDF5 file, or a model")->required()->type_name("");
    verb.add_option("B", options->second, "what to compare it with")->required()->type_name("");
    verb.add_option("--tol", options->tolerance, "largest difference that does not count (default 0)")
        ->type_name("T");
    verb.add_option("--ignore", options->ignored,
            "paths, or attributes as PATH@NAME, that do not count; * stands for anything")
        ->type_name("PATTERN")
        ->delimiter(',');
    verb.add_option("-o,--output", options->output, "a report: FILE.html, FILE.md or FILE.json")
        ->type_name("FILE");
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
