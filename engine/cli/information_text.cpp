// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/information_text.h"

#include "cli/address_text.h"
#include "cli/console.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

namespace fovea {

namespace {

constexpr std::size_t shownNames = 10;
constexpr std::size_t labelWidth = 18, headerLabelWidth = 28;

std::string line(std::string_view label, const std::string& text, std::size_t width = labelWidth)
{
    std::string out = "  " + std::string(label);
    out.resize(std::max<std::size_t>(out.size() + 2, width), ' ');
    return out + text + "\n";
}

int64_t whole(const Value& details, std::string_view key)
{
    return details.get<int64_t>(key, 0);
}

std::string text(const Value& details, std::string_view key)
{
    return details.get<std::string>(key, "");
}

std::vector<std::string> names(const Value* list)
{
    std::vector<std::string> out;
    const auto* elements = list != nullptr ? list->as<Value::List>() : nullptr;
    for (const Value& element : elements != nullptr ? *elements : Value::List()) {
        if (const auto* word = element.as<std::string>()) {
            out.push_back(*word);
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (std::size_t index = 0; index < std::min(words.size(), shownNames); ++index) {
        out += (index == 0 ? "" : ", ") + words[index];
    }
    return words.size() > shownNames
        ? out + " and " + countText(static_cast<int64_t>(words.size() - shownNames)) + " more"
        : out;
}

/// A text as it is, anything else as JSON.
std::string plainText(const Value& value)
{
    const auto* word = value.as<std::string>();
    return word != nullptr ? *word : formatJson(value);
}

/// "0-3, 7" of ascending numbers.
std::string rangesText(const std::set<int64_t>& numbers)
{
    std::string out;
    for (auto at = numbers.begin(); at != numbers.end();) {
        const int64_t first = *at;
        int64_t last = first;
        for (++at; at != numbers.end() && *at == last + 1; ++at) {
            last = *at;
        }
        out += (out.empty() ? "" : ", ") + std::to_string(first)
            + (last > first ? "-" + std::to_string(last) : "");
    }
    return out;
}

std::string modelText(const Value& details)
{
    std::string out = text(details, "name") + "  (" + text(details, "path") + ")\n";
    out += line("family",
        text(details, "family") + (details.get("causal", false) ? ", causal" : ", reads both ways"));
    out += line("blocks",
        countText(whole(details, "layers")) + " layers of " + countText(whole(details, "heads"))
            + " heads, width " + countText(whole(details, "width")) + ", feed-forward "
            + countText(whole(details, "feed_forward_width")));
    std::string types;
    const Value* stored = details.find("stored");
    for (const auto& [type, count] : stored != nullptr && stored->as<Value::Object>() != nullptr
            ? *stored->as<Value::Object>()
            : Value::Object()) {
        const int64_t tensors = *count.as<int64_t>();
        types += (types.empty() ? "" : ", ") + amountText(tensors, "tensor") + " in " + type;
    }
    out += line("parameters", countText(whole(details, "parameters")) + "; " + types);
    out += line("files", joined(names(details.find("shards"))));
    out += line("reads",
        countText(whole(details, "maximum_positions")) + " tokens of a vocabulary of "
            + countText(whole(details, "vocabulary")) + ", " + countText(whole(details, "types"))
            + " segments");
    const std::vector<std::string> classes = names(details.find("classes"));
    out += line("head",
        text(details, "head") + (details.get("pooler", false) ? ", with a pooler" : "")
            + (classes.empty() ? "" : "; classes " + joined(classes)));
    const Value* tokenizer = details.find("tokenizer");
    if (tokenizer != nullptr && !tokenizer->isNull()) {
        out += line("tokenizer",
            text(*tokenizer, "kind") + ", " + countText(whole(*tokenizer, "vocabulary")) + " tokens");
        for (const std::string& note : names(tokenizer->find("notes"))) {
            out += line("", note);
        }
    } else {
        out += line("tokenizer", "none that can be read; the model takes token ids");
    }
    if (const Value* forecast = details.find("forecast")) {
        out += line("memory",
            "about " + byteText(whole(*forecast, "total_bytes")) + " for one text of "
                + countText(whole(*forecast, "tokens")) + " tokens, the model's limit, in "
                + text(*forecast, "dtype") + " (weights " + byteText(whole(*forecast, "packed_weight_bytes"))
                + ", activations " + byteText(whole(*forecast, "activation_bytes")) + "; files "
                + byteText(whole(*forecast, "file_bytes")) + ")");
        const int64_t half = whole(*forecast, "bf16_bytes");
        out += line("",
            byteText(whole(*forecast, "available_bytes")) + " are available: "
                + (forecast->get("fits", true) ? "it fits"
                                               : "it does not fit; texts of up to "
                            + countText(whole(*forecast, "fitting_tokens")) + " tokens do")
                + (half > 0 ? ", and takes " + byteText(half) + " in bf16" : ""));
    }
    if (const Value* unexpected = details.find("unexpected")) {
        const std::vector<std::string> tensors = names(unexpected);
        out += line("not used", tensors.empty() ? "no tensor" : joined(tensors));
    }
    if (const std::string hash = text(details, "hash"); !hash.empty()) {
        out += line("hash", hash + " (weights)");
        out += line("", text(details, "config_hash") + " (config.json)");
        if (const std::string digits = text(details, "tokenizer_hash"); !digits.empty()) {
            out += line("", digits + " (tokenizer)");
        }
    }
    return out;
}

std::string readingsText(const Value::List& readings)
{
    struct Row {
        std::set<int64_t> layers;
        int64_t count = 0;
        std::string axes, type;
    };
    std::map<std::pair<std::string, std::string>, Row> rows;
    for (const Value& reading : readings) {
        Row& row = rows[{ text(reading, "kind"), text(reading, "reduction") }];
        if (whole(reading, "layer") >= 0) {
            row.layers.insert(whole(reading, "layer"));
        }
        ++row.count;
        row.axes = joined(names(reading.find("axes")));
        row.type = text(reading, "stored_type");
    }
    std::string out;
    for (const auto& [key, row] : rows) {
        std::string label = key.first + "=" + key.second;
        label.resize(std::max<std::size_t>(label.size() + 2, 34), ' ');
        out += "    " + label + "[" + row.axes + "] " + row.type
            + (row.layers.empty() ? "" : ", layers " + rangesText(row.layers)) + ", " + countText(row.count)
            + (row.count == 1 ? " probe\n" : " probes\n");
    }
    return out;
}

std::string traceText(const Value& details)
{
    std::string out = text(details, "path") + "\n";
    out += line("examples",
        countText(whole(details, "committed")) + " of " + countText(whole(details, "examples")) + " are there"
            + (details.get("complete", false) ? "" : "; the recording is at work or was cut short"),
        headerLabelWidth);
    out += line("size", byteText(whole(details, "bytes")), headerLabelWidth);
    const Value* header = details.find("header");
    for (const auto& [key, content] : header != nullptr && header->as<Value::Object>() != nullptr
            ? *header->as<Value::Object>()
            : Value::Object()) {
        const auto* members = content.as<Value::Object>();
        if (members == nullptr) {
            out += line(key, plainText(content), headerLabelWidth);
        }
        for (const auto& [name, member] : members != nullptr ? *members : Value::Object()) {
            out += line(key + "." + name, plainText(member), headerLabelWidth);
        }
    }
    out += "  readings\n";
    const Value* readings = details.find("readings");
    return out + readingsText(*readings->as<Value::List>());
}

std::string fileText(const Value& details)
{
    std::string out = text(details, "path") + "\n  an HDF5 file, but no Fovea trace, of "
        + byteText(whole(details, "bytes")) + "\n";
    return out + nodeLines(details.find("children"));
}

std::string tensorsText(const Value* tensors)
{
    const auto* list = tensors != nullptr ? tensors->as<Value::List>() : nullptr;
    std::string out;
    for (const Value& tensor : list != nullptr ? *list : Value::List()) {
        out += "  " + forMessage(text(tensor, "name"), 400) + "  " + text(tensor, "element_type") + " "
            + text(tensor, "shape") + "\n";
        if (const Value* statistics = tensor.find("statistics")) {
            out += "      " + statisticsText(*statistics) + "\n";
            if (const Value* histogram = statistics->find("histogram")) {
                out += "      " + histogramText(histogram) + "\n";
            }
        }
    }
    return out;
}

/// A note's place, as in "example 0, token 3".
std::string notePlace(const Value& note)
{
    std::string place;
    for (const char* const key : { "example", "token", "key", "layer", "head", "step" }) {
        if (const Value* index = note.find(key)) {
            place += (place.empty() ? "" : ", ") + std::string(key) + " " + plainText(*index);
        }
    }
    const std::string path = text(note, "path");
    return place + (place.empty() || path.empty() ? "" : ", ") + path;
}

std::string notesText(const Value* notes)
{
    const auto* list = notes != nullptr ? notes->as<Value::List>() : nullptr;
    if (list == nullptr) {
        return {};
    }
    std::string out = "  notes" + std::string(list->empty() ? ": none\n" : "\n");
    for (const Value& note : *list) {
        const std::string place = notePlace(note);
        out += "    " + forMessage(text(note, "created"))
            + (place.empty() ? "" : "  [" + forMessage(place, 400) + "]") + "  "
            + forMessage(text(note, "text"), 65'536) + "\n";
    }
    return out;
}

std::string mainText(const Value& details)
{
    const std::string type = text(details, "type");
    if (type == "dataset" || type == "group") {
        return addressText(details);
    }
    return type == "model" ? modelText(details) : type == "trace" ? traceText(details) : fileText(details);
}

} // namespace

std::string informationText(const Value& details)
{
    return mainText(details) + tensorsText(details.find("tensor_statistics"))
        + notesText(details.find("written_notes"));
}

} // namespace fovea
