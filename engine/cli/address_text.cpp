// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/address_text.h"

#include "cli/console.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace fovea {

namespace {

constexpr std::size_t labelWidth = 20, nameWidth = 32, longestShown = 400;

std::string textOf(const Value& details, std::string_view key)
{
    return details.get<std::string>(key, "");
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(text.size() + 2, width), ' ');
    return text;
}

std::string line(const std::string& label, const std::string& text)
{
    return "  " + padded(label, labelWidth - 2) + text + "\n";
}

/// Words out of a file, for a terminal.
std::string shownText(const Value& details, std::string_view key)
{
    return forMessage(textOf(details, key), longestShown);
}

/// A number as a person writes it; text (nan, inf) as it is.
std::string numberText(const Value* value)
{
    if (value == nullptr) {
        return "-";
    }
    if (const auto* text = value->as<std::string>()) {
        return forMessage(*text, longestShown);
    }
    if (const auto* whole = value->as<int64_t>()) {
        return std::to_string(*whole);
    }
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.6g", value->number().value_or(0));
    return text.data();
}

const Value::List& listOf(const Value* value)
{
    static const Value::List none;
    const auto* list = value != nullptr ? value->as<Value::List>() : nullptr;
    return list != nullptr ? *list : none;
}

std::string joined(const Value* list)
{
    std::string text;
    for (const Value& element : listOf(list)) {
        text += (text.empty() ? "" : ", ") + numberText(&element);
    }
    return text;
}

std::string datasetLines(const Value& details)
{
    std::string axes = joined(details.find("axes"));
    std::string text = line("elements",
        shownText(details, "element_type") + " " + textOf(details, "shape")
            + (axes.empty() ? "" : ", axes " + axes));
    text += line(
        "stored", byteText(details.get<int64_t>("stored_bytes", 0)) + ", " + shownText(details, "storage"));
    if (const std::string obstacle = shownText(details, "obstacle"); !obstacle.empty()) {
        return text + line("cannot be read", obstacle);
    }
    text += line("this part", "[" + joined(details.find("count")) + "]");
    if (const Value* statistics = details.find("statistics")) {
        text += line("statistics", statisticsText(*statistics));
        if (const Value* histogram = statistics->find("histogram")) {
            text += line("histogram",
                histogramText(histogram) + "  from " + numberText(statistics->find("minimum")) + " to "
                    + numberText(statistics->find("maximum")));
        }
    }
    const Value::List& values = listOf(details.find("values"));
    std::string shown;
    for (const Value& value : values) {
        shown += (shown.empty() ? "" : ", ") + numberText(&value);
    }
    return text + line("values", shown);
}

} // namespace

std::string histogramText(const Value* counts)
{
    constexpr std::array<std::string_view, 9> blocks { " ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
    const Value::List& bins = listOf(counts);
    double highest = 0;
    for (const Value& bin : bins) {
        highest = std::max(highest, bin.number().value_or(0));
    }
    std::string text;
    for (const Value& bin : bins) {
        const double share = highest > 0 ? bin.number().value_or(0) / highest : 0;
        // What is there at all is seen.
        text += blocks[static_cast<std::size_t>(std::ceil(std::clamp(share, 0.0, 1.0) * 8))];
    }
    return text;
}

std::string statisticsText(const Value& statistics)
{
    std::string text = amountText(statistics.get<int64_t>("finite", 0), "finite element");
    for (const auto& [key, label] : { std::pair("mean", "mean"), std::pair("standard_deviation", "deviation"),
             std::pair("minimum", "min"), std::pair("maximum", "max"),
             std::pair("absolute_maximum", "absmax"), std::pair("kurtosis", "kurtosis") }) {
        if (const Value* number = statistics.find(key)) {
            text += std::string(", ") + label + " " + numberText(number);
        }
    }
    for (const auto& [key, label] :
        { std::pair("nan", "NaN"), std::pair("infinite", "infinite"), std::pair("zeros", "zero") }) {
        if (const auto count = statistics.get<int64_t>(key, 0); count > 0) {
            text += ", " + countText(count) + " " + label;
        }
    }
    return text;
}

std::string nodeLines(const Value* nodes)
{
    std::string text;
    for (const Value& node : listOf(nodes)) {
        const std::string link = textOf(node, "link"), obstacle = shownText(node, "obstacle");
        text += "  " + padded(forMessage(textOf(node, "name")), nameWidth - 2)
            + (textOf(node, "type") == "group"
                    ? std::string("group")
                    : shownText(node, "element_type") + " " + textOf(node, "shape"))
            + (link.empty() ? "" : "  -> " + forMessage(link))
            + (obstacle.empty() ? "" : "  (" + obstacle + ")") + "\n";
    }
    return text;
}

std::string addressText(const Value& details)
{
    std::string text = shownText(details, "address") + "\n";
    if (textOf(details, "type") == "group") {
        text += nodeLines(details.find("children"));
    } else {
        text += datasetLines(details);
    }
    const Value* attributes = details.find("attributes");
    const auto* members = attributes != nullptr ? attributes->as<Value::Object>() : nullptr;
    for (const auto& [name, value] : members != nullptr ? *members : Value::Object()) {
        const auto* word = value.as<std::string>();
        text += line("@" + forMessage(name), forMessage(word != nullptr ? *word : formatJson(value), 400));
    }
    return text;
}

} // namespace fovea
