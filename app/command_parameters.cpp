// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_registry.h"

#include <fovea/json.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fovea {

namespace {

const char* expectation(ParameterType type)
{
    switch (type) {
    case ParameterType::Boolean:
        return FOVEA_TEXT("Command", "\"%1\" needs true or false as \"%2\"; found %3");
    case ParameterType::Integer:
        return FOVEA_TEXT("Command", "\"%1\" needs a whole number as \"%2\"; found %3");
    case ParameterType::Real:
        return FOVEA_TEXT("Command", "\"%1\" needs a number as \"%2\"; found %3");
    case ParameterType::Path:
        return FOVEA_TEXT("Command", "\"%1\" needs the path of a file as \"%2\"; found %3");
    case ParameterType::Text:
    case ParameterType::Choice:
    case ParameterType::Any:
        break;
    }
    return FOVEA_TEXT("Command", "\"%1\" needs a text as \"%2\"; found %3");
}

std::string join(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words) {
        all += (all.empty() ? "" : ", ") + word;
    }
    return all;
}

std::string parameterNames(const WindowCommand& command)
{
    std::vector<std::string> names;
    for (const CommandParameter& each : command.parameters) {
        names.push_back(each.name);
    }
    return names.empty() ? "-" : join(names);
}

const CommandParameter* parameterNamed(const WindowCommand& command, const std::string& name)
{
    for (const CommandParameter& each : command.parameters) {
        if (each.name == name) {
            return &each;
        }
    }
    return nullptr;
}

bool fits(ParameterType type, const Value& value)
{
    switch (type) {
    case ParameterType::Boolean:
        return value.as<bool>() != nullptr;
    case ParameterType::Integer:
        return value.as<int64_t>() != nullptr;
    case ParameterType::Real:
        return value.number().has_value() && std::isfinite(*value.number());
    case ParameterType::Path: {
        const auto* path = value.as<std::string>();
        return path != nullptr && !path->empty() && path->find('\0') == std::string::npos;
    }
    case ParameterType::Text:
    case ParameterType::Choice:
        return value.as<std::string>() != nullptr;
    case ParameterType::Any:
        break;
    }
    return true;
}

/// What is shown of a value that does not fit: not a whole workspace.
std::string shortText(const Value& value)
{
    constexpr std::size_t longest = 60;
    const std::string text = formatJson(value);
    return text.size() <= longest ? text : text.substr(0, longest) + "…";
}

Error unknownParameter(const WindowCommand& command, const std::string& name)
{
    return usageError(FOVEA_TEXT("Command", "\"%1\" has no parameter \"%2\"; it has: %3"),
        { command.id, name, parameterNames(command) });
}

Result<void> checkParameter(
    const WindowCommand& command, const CommandParameter& parameter, const Value& value)
{
    if (!fits(parameter.type, value)) {
        return usageError(expectation(parameter.type), { command.id, parameter.name, shortText(value) });
    }
    const std::vector<std::string>& choices = parameter.choices;
    if (parameter.type == ParameterType::Choice
        && std::find(choices.begin(), choices.end(), *value.as<std::string>()) == choices.end()) {
        return usageError(FOVEA_TEXT("Command", "\"%1\" knows as \"%2\" only %3; found %4"),
            { command.id, parameter.name, join(choices), shortText(value) });
    }
    return {};
}

template <typename Number>
std::optional<Number> numberIn(const std::string& text)
{
    Number number {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return isWhole ? std::optional<Number>(number) : std::nullopt;
}

/// The text as a value of the type, or as the text that it is: checkParameters says then what was expected.
Value valueIn(const std::string& text, ParameterType type)
{
    switch (type) {
    case ParameterType::Boolean:
        return text == "true" ? Value(true) : text == "false" ? Value(false) : Value(text);
    case ParameterType::Integer: {
        const std::optional<int64_t> number = numberIn<int64_t>(text);
        return number ? Value(*number) : Value(text);
    }
    case ParameterType::Real: {
        const std::optional<double> number = numberIn<double>(text);
        return number ? Value(*number) : Value(text);
    }
    case ParameterType::Any: {
        Result<Value> parsed = parseJson(text, {});
        return parsed ? *std::move(parsed) : Value(text);
    }
    case ParameterType::Text:
    case ParameterType::Path:
    case ParameterType::Choice:
        break;
    }
    return text;
}

} // namespace

Result<void> checkParameters(const WindowCommand& command, const Value& parameters)
{
    const auto* given = parameters.as<Value::Object>();
    if (given == nullptr) {
        return usageError(FOVEA_TEXT("Command", "The parameters of \"%1\" must be an object; found %2"),
            { command.id, shortText(parameters) });
    }
    for (const auto& [name, value] : *given) {
        const CommandParameter* parameter = parameterNamed(command, name);
        if (parameter == nullptr) {
            return unknownParameter(command, name);
        }
        if (const Result<void> checked = checkParameter(command, *parameter, value); !checked) {
            return checked;
        }
    }
    for (const CommandParameter& each : command.parameters) {
        if (each.isRequired && given->find(each.name) == given->end()) {
            return usageError(
                FOVEA_TEXT("Command", "\"%1\" needs \"%2\", which is not given."), { command.id, each.name });
        }
    }
    return {};
}

Result<Value> parseParameters(const WindowCommand& command, const std::vector<std::string>& words)
{
    Value::Object parameters;
    for (const std::string& word : words) {
        const std::size_t sign = word.find('=');
        if (sign == std::string::npos || sign == 0) {
            return usageError(
                FOVEA_TEXT("Command", "\"%1\": a parameter is written name=value; found \"%2\""),
                { command.id, word });
        }
        const std::string name = word.substr(0, sign);
        const CommandParameter* parameter = parameterNamed(command, name);
        if (parameter == nullptr) {
            return unknownParameter(command, name);
        }
        if (!parameters.emplace(name, valueIn(word.substr(sign + 1), parameter->type)).second) {
            return usageError(
                FOVEA_TEXT("Command", "\"%1\": the parameter \"%2\" is given twice"), { command.id, name });
        }
    }
    Value value(std::move(parameters));
    if (const Result<void> checked = checkParameters(command, value); !checked) {
        return checked.error();
    }
    return value;
}

} // namespace fovea
