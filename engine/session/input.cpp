// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/input.h"

#include "data/utf8.h"

#include <algorithm>
#include <utility>

namespace fovea {

namespace {

/// Beyond this the notes about single examples say no more than their sum.
constexpr int64_t notedExamples = 10;

Result<PlannedExample> encode(const OpenModel& model, const Example& example, int64_t limit, int64_t& cut)
{
    PlannedExample planned;
    if (!example.ids.empty()) {
        planned.ids = example.ids;
        planned.typeIds = example.typeIds;
        cut = std::max<int64_t>(0, static_cast<int64_t>(planned.ids.size()) - limit);
        planned.ids.resize(std::min(planned.ids.size(), static_cast<std::size_t>(limit)));
        planned.typeIds.resize(std::min(planned.typeIds.size(), static_cast<std::size_t>(limit)));
        planned.offsets.resize(planned.ids.size());
    } else {
        if (model.tokenizer == nullptr) {
            return model.missingTokenizer();
        }
        const EncodeOptions options { .maximumLength = limit };
        Encoding encoding = example.hasPair ? model.tokenizer->encodePair(example.text, example.pair, options)
                                            : model.tokenizer->encode(example.text, options);
        cut = encoding.cutTokenCount;
        planned.text = example.text;
        planned.pair = example.pair;
        planned.ids = std::move(encoding.ids);
        planned.typeIds = std::move(encoding.typeIds);
        planned.offsets = std::move(encoding.offsets);
    }
    planned.tokenTexts.reserve(planned.ids.size());
    for (const int32_t id : planned.ids) {
        planned.tokenTexts.push_back(
            model.tokenizer != nullptr ? model.tokenizer->tokenText(id) : "[" + std::to_string(id) + "]");
    }
    return planned;
}

Result<void> checkTypeIds(const Example& example, std::size_t index)
{
    if (!example.typeIds.empty() && example.typeIds.size() != example.ids.size()) {
        return inputError(
            FOVEA_TEXT("Session", "example %1 has %2 ids and %3 type ids; there must be as many"),
            { std::to_string(index), std::to_string(example.ids.size()),
                std::to_string(example.typeIds.size()) });
    }
    return {};
}

Result<void> checkTokens(
    const ModelDescription& description, const PlannedExample& example, std::size_t index)
{
    const std::string number = std::to_string(index);
    if (example.ids.empty()) {
        return inputError(FOVEA_TEXT("Session", "example %1 has no tokens"), { number });
    }
    for (std::size_t token = 0; token < example.ids.size(); ++token) {
        if (example.ids[token] < 0 || example.ids[token] >= description.vocabularySize) {
            return inputError(FOVEA_TEXT("Session",
                                  "example %1, token %2: the id %3 is outside the model's vocabulary of %4"),
                { number, std::to_string(token), std::to_string(example.ids[token]),
                    std::to_string(description.vocabularySize) });
        }
        const int32_t type = example.typeIds.empty() ? 0 : example.typeIds[token];
        if (type != 0 && (type < 0 || type >= description.typeCount)) {
            return inputError(
                FOVEA_TEXT("Session", "example %1, token %2: the model has no segment %3 (it knows %4)"),
                { number, std::to_string(token), std::to_string(type),
                    std::to_string(description.typeCount) });
        }
    }
    return {};
}

} // namespace

Result<Input> readInput(Parameters& parameters)
{
    const std::optional<std::string> text = parameters.text("text");
    const std::optional<std::string> pair = parameters.text("pair");
    const std::optional<std::vector<int32_t>> ids = parameters.ids("ids");
    const std::optional<std::vector<int32_t>> typeIds = parameters.ids("type_ids");
    const Value* examples = parameters.list("examples");
    const std::optional<std::string> file = parameters.text("input");
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (int { text.has_value() } + int { ids.has_value() } + int { examples != nullptr }
            + int { file.has_value() }
        != 1) {
        return usageError(FOVEA_TEXT("Session", "give one input: a text, token ids, or a file of examples"));
    }
    if ((pair && !text) || (typeIds && !ids)) {
        return usageError(FOVEA_TEXT("Session", "a pair needs a text, and type ids need ids"));
    }

    if (ids && ids->empty()) {
        return inputError(FOVEA_TEXT("Session", "the list of ids is empty"));
    }

    Input input;
    if (file) {
        Result<std::vector<Example>> read = readExamples(*file);
        if (!read) {
            return read.error();
        }
        input = { std::move(*read), *file };
    } else if (examples != nullptr) {
        input.source = "examples";
        for (const Value& value : *examples->as<Value::List>()) {
            Result<Example> example = exampleFrom(value, "example " + std::to_string(input.examples.size()));
            if (!example) {
                return example.error();
            }
            input.examples.push_back(std::move(*example));
        }
    } else if (text) {
        input.source = "text";
        input.examples.push_back({ .text = *text,
            .pair = pair.value_or(""),
            .hasPair = pair.has_value(),
            .ids = {},
            .typeIds = {} });
    } else {
        input.source = "ids";
        input.examples.push_back({ .text = {},
            .pair = {},
            .hasPair = false,
            .ids = *ids,
            .typeIds = typeIds.value_or(std::vector<int32_t>()) });
    }
    if (input.examples.empty()) {
        return inputError(FOVEA_TEXT("Session", "%1: holds no examples"), { input.source });
    }
    for (std::size_t index = 0; index < input.examples.size(); ++index) {
        const Example& example = input.examples[index];
        if (findInvalidUtf8(example.text) || findInvalidUtf8(example.pair)) {
            return inputError(
                FOVEA_TEXT("Session", "example %1: the text is not UTF-8"), { std::to_string(index) });
        }
    }
    return input;
}

Result<PlannedInput> planInput(Job& job, const OpenModel& model, const Input& input)
{
    const ModelDescription& description = model.model->description();
    PlannedInput planned;
    planned.examples.reserve(input.examples.size());
    const auto total = static_cast<int64_t>(input.examples.size());
    for (std::size_t index = 0; index < input.examples.size(); ++index) {
        job.progress("tokenizing", static_cast<int64_t>(index), total);
        job.checkStop();
        // Before both are cut to what the model reads.
        if (const Result<void> areAsMany = checkTypeIds(input.examples[index], index); !areAsMany) {
            return areAsMany.error();
        }
        int64_t cut = 0;
        Result<PlannedExample> example
            = encode(model, input.examples[index], description.maximumPositions, cut);
        if (!example) {
            return example.error();
        }
        if (const Result<void> isFine = checkTokens(description, *example, index); !isFine) {
            return isFine.error();
        }
        if (cut > 0) {
            planned.cutTokenCount += cut;
            if (++planned.cutExampleCount <= notedExamples) {
                job.note(
                    inputError(FOVEA_TEXT("Session",
                                   "example %1: cut after %2 tokens, which is all the model reads; %3 were "
                                   "left out"),
                        { std::to_string(index), std::to_string(example->ids.size()), std::to_string(cut) }));
            }
        }
        const auto tokenCount = static_cast<int64_t>(example->ids.size());
        planned.tokenCount += tokenCount;
        planned.longestExample = std::max(planned.longestExample, tokenCount);
        planned.examples.push_back(std::move(*example));
    }
    if (planned.cutExampleCount > notedExamples) {
        job.note(inputError(FOVEA_TEXT("Session", "%1 examples were cut; %2 tokens were left out"),
            { std::to_string(planned.cutExampleCount), std::to_string(planned.cutTokenCount) }));
    }
    return planned;
}

} // namespace fovea
