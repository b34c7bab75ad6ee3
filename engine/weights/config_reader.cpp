// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/config_reader.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fovea {

namespace {

/// What was found, short enough for a sentence.
std::string shown(const Value& value)
{
    return forMessage(formatJson(value), 60);
}

} // namespace

ConfigReader::ConfigReader(const Value& config, std::string file)
    : m_config(config)
    , m_file(std::move(file))
{
}

void ConfigReader::refuse(std::string_view text, std::vector<std::string> arguments)
{
    if (!m_error.has_value()) {
        m_error = inputError(text, std::move(arguments));
    }
}

void ConfigReader::refuseValue(std::string_view key, const Value& found, const std::string& expected)
{
    refuse(FOVEA_TEXT("Weights", "%1: \"%2\" is %3, expected %4"),
        { m_file, std::string(key), shown(found), expected });
}

std::optional<int64_t> ConfigReader::optionalSize(std::string_view key, int64_t largest)
{
    const Value* value = m_config.find(key);
    if (value == nullptr || value->isNull()) {
        return std::nullopt;
    }
    const auto* whole = value->as<int64_t>();
    if (whole == nullptr || *whole < 1 || *whole > largest) {
        refuseValue(key, *value, "a whole number from 1 to " + std::to_string(largest));
        return std::nullopt;
    }
    return *whole;
}

int64_t ConfigReader::size(std::string_view key, int64_t fallback, int64_t largest)
{
    const Value* value = m_config.find(key);
    if (value != nullptr && value->isNull()) {
        refuseValue(key, *value, "a whole number from 1 to " + std::to_string(largest));
    }
    return optionalSize(key, largest).value_or(fallback);
}

bool ConfigReader::flag(std::string_view key, bool fallback)
{
    const Value* value = m_config.find(key);
    if (value == nullptr) {
        return fallback;
    }
    const auto* flag = value->as<bool>();
    if (flag == nullptr) {
        refuseValue(key, *value, "true or false");
        return fallback;
    }
    return *flag;
}

float ConfigReader::epsilon(std::string_view key, double fallback)
{
    const Value* value = m_config.find(key);
    if (value == nullptr) {
        return static_cast<float>(fallback);
    }
    const std::optional<double> number = value->number();
    // The largest float is 3.4e38; a larger number would become infinity.
    if (!number.has_value() || !std::isfinite(*number) || *number < 0 || *number > 1e38) {
        refuseValue(key, *value, "a number of zero or more");
        return static_cast<float>(fallback);
    }
    return static_cast<float>(*number);
}

Activation ConfigReader::activation(std::string_view key, std::string_view fallback)
{
    const Value* value = m_config.find(key);
    const auto* name = value != nullptr ? value->as<std::string>() : nullptr;
    if (value != nullptr && name == nullptr) {
        refuseValue(key, *value, "the name of an activation function, such as \"gelu\"");
        return Activation::Gelu;
    }
    const std::optional<Activation> known = activationFromName(name != nullptr ? *name : fallback);
    if (!known.has_value()) {
        refuseValue(key, *value,
            "an activation function that Fovea has: gelu, gelu_new, gelu_fast, gelu_10, gelu_python, "
            "gelu_pytorch_tanh, gelu_accurate, quick_gelu, relu, relu2, relu6, leaky_relu, silu, swish, "
            "mish, "
            "tanh, sigmoid, laplace or linear");
    }
    return known.value_or(Activation::Gelu);
}

void ConfigReader::require(std::string_view key, const Value& only)
{
    const Value* value = m_config.find(key);
    if (value != nullptr && !value->isNull() && *value != only) {
        refuseValue(key, *value, shown(only) + ": Fovea computes nothing else yet");
    }
}

void ConfigReader::requireEmpty(std::string_view key)
{
    const Value* value = m_config.find(key);
    if (value == nullptr || value->isNull()) {
        return;
    }
    const auto* list = value->as<Value::List>();
    const auto* object = value->as<Value::Object>();
    if ((list == nullptr || !list->empty()) && (object == nullptr || !object->empty())) {
        refuseValue(key, *value, "nothing: Fovea computes models without it only");
    }
}

std::vector<std::string> ConfigReader::architectures() const
{
    std::vector<std::string> names;
    const Value* value = m_config.find("architectures");
    const auto* list = value != nullptr ? value->as<Value::List>() : nullptr;
    for (const Value& entry : list != nullptr ? *list : Value::List {}) {
        if (const auto* name = entry.as<std::string>()) {
            names.push_back(*name);
        }
    }
    return names;
}

void ConfigReader::readClasses(HeadPart& head)
{
    const Value* labels = m_config.find("id2label");
    if (labels == nullptr || labels->isNull()) {
        head.classCount = size("num_labels", 2, maximumWidth);
        for (int64_t index = 0; index < head.classCount; ++index) {
            head.classNames.push_back("LABEL_" + std::to_string(index));
        }
        return;
    }
    const auto* names = labels->as<Value::Object>();
    if (names == nullptr || names->empty()) {
        refuseValue("id2label", *labels, "an object {\"0\": name, \"1\": name …}");
        return;
    }
    head.classCount = static_cast<int64_t>(names->size());
    for (int64_t index = 0; index < head.classCount; ++index) {
        const Value* name = labels->find(std::to_string(index));
        if (name == nullptr) {
            refuse(FOVEA_TEXT("Weights",
                       "%1: \"id2label\" has %2 classes but none numbered %3; expected 0, 1, 2 and so on"),
                { m_file, std::to_string(head.classCount), std::to_string(index) });
            return;
        }
        const auto* text = name->as<std::string>();
        head.classNames.push_back(text != nullptr ? *text : shown(*name));
    }
}

} // namespace fovea
