// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/run_command.h"
#include "cli/verbs.h"
#include "data/examples.h"

#include <fovea/message_text.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace fovea {

namespace {

struct RecordOptions {
    CommonOptions common;
    std::string model, output, watch = "all", reduce = "full", layers;
    std::optional<std::string> text, pair, ids, typeIds, input;
    int64_t batchTokens = 512;
};

std::string describe(const Value& details)
{
    const double seconds = details.find("seconds")->number().value_or(0);
    const double compute = details.find("compute_seconds")->number().value_or(0);
    const auto tokens = details.get<int64_t>("tokens", 0), examples = details.get<int64_t>("examples", 0);
    return details.get<std::string>("path", "") + ": " + amountText(examples, "example") + ", "
        + amountText(tokens, "token") + ", " + byteText(details.get<int64_t>("bytes", 0)) + " in "
        + durationText(seconds) + " (model " + durationText(compute) + ", "
        + decimalText(static_cast<double>(tokens) / std::max(compute, 1e-9), 0) + " tokens a second)\n";
}

Result<Value> idList(const std::string& text)
{
    const Result<std::vector<int32_t>> ids = parseIds(text);
    if (!ids) {
        return ids.error();
    }
    Value::List list;
    for (const int32_t id : *ids) {
        list.emplace_back(id);
    }
    return Value(std::move(list));
}

int run(const RecordOptions& options, const std::string& commandLine)
{
    Value parameters = Value::Object { { "model", options.model }, { "watch", options.watch },
        { "reduce", options.reduce }, { "output", options.output }, { "overwrite", options.common.isForced },
        { "force", options.common.isForced }, { "seed", options.common.seed },
        { "batch_tokens", options.batchTokens }, { "command_line", commandLine } };
    for (const auto& [name, value] :
        { std::pair { "text", options.text }, { "pair", options.pair }, { "input", options.input } }) {
        if (value) {
            parameters[name] = *value;
        }
    }
    if (!options.layers.empty()) {
        parameters["layers"] = options.layers;
    }
    for (const auto& [name, value] : { std::pair { "ids", options.ids }, { "type_ids", options.typeIds } }) {
        if (value) {
            Result<Value> list = idList(*value);
            if (!list) {
                return Console(options.common.isJson, options.common.isQuiet).fail(list.error());
            }
            parameters[name] = std::move(*list);
        }
    }
    return runCommand(options.common, { "record", std::move(parameters), describe, {} });
}

} // namespace

void addRecord(CLI::App& program, Action& action, const std::string& commandLine)
{
    CLI::App& verb = *program.add_subcommand("record", "Run a model and record what happens inside it");
    verb.footer(wrapped(
        "KIND is embedding, query, key, value, attention.weights, attention.context, attention.output, "
        "residual.attention, residual.feed_forward, norm.output, norm.scale, feed_forward.hidden, "
        "feed_forward.output, block.output, pooled or logits.\n"
        "REDUCER is full (every value), slice (the first token's row, or what slice(heads=0-3;tokens=0-15;"
        "features=0-63) names), moments (count, mean, central moments, extremes) or, for attention.weights, "
        "qk (query, key and log-sum-exp, from which each map is computed again).\n"
        "An F.jsonl line is {\"text\": S, \"pair\": S} or {\"ids\": [...], \"type_ids\": [...]}; an F.txt "
        "line is a text.\n"
        "A text that is longer than the model reads is cut, and said so.\n\n"
        "Example: fovea-cli record models/minilm --text 'A cat sat.' --watch "
        "attention.weights=qk,block.output -o run.h5"));
    auto options = std::make_shared<RecordOptions>();
    verb.add_option("MODEL", options->model, "model folder, or a file in it")->required()->type_name("");
    verb.add_option("--text", options->text, "the input: one text")->type_name("S");
    verb.add_option("--pair", options->pair, "a second text that goes with --text")->type_name("S");
    verb.add_option("--ids", options->ids, "the input: token ids, as 3,14,15")->type_name("L");
    verb.add_option("--type-ids", options->typeIds, "segments of --ids, as 0,0,1")->type_name("L");
    verb.add_option("--input", options->input, "the input: examples, one a line, in F.txt or F.jsonl")
        ->type_name("F");
    verb.add_option("--watch", options->watch, "what is kept: KIND[=REDUCER],... or all (default) or off")
        ->type_name("LIST");
    verb.add_option("--reduce", options->reduce,
            "how it is kept where --watch does not say: full (default), slice, moments, qk")
        ->type_name("REDUCER");
    verb.add_option("--layers", options->layers, "layers that are kept, as 0-3,7 (default: all)")
        ->type_name("RANGES");
    verb.add_option("--batch-tokens", options->batchTokens,
            "tokens of one pass (default 512); the results do not depend on it")
        ->type_name("N")
        ->check(CLI::Range(int64_t { 1 }, int64_t { 1 } << 20).description(""));
    verb.add_option(
            "-o,--output", options->output, "the trace, FILE.h5; with a trailing /, trace.h5 in that folder")
        ->type_name("FILE")
        ->required();
    options->common.addTo(verb);
    verb.callback([options, commandLine, &action] {
        action = [options, commandLine] { return run(*options, commandLine); };
    });
}

} // namespace fovea
