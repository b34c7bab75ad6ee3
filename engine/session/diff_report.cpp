// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/diff_report.h"

#include <array>
#include <cstdio>
#include <functional>

namespace fovea {

namespace {

Value listOf(const std::vector<int64_t>& numbers)
{
    return Value::List(numbers.begin(), numbers.end());
}

Value listOf(const std::vector<StructureDifference>& differences)
{
    Value::List list;
    for (const StructureDifference& one : differences) {
        list.emplace_back(
            Value::Object { { "path", one.path }, { "what", one.what }, { "a", one.a }, { "b", one.b } });
    }
    return list;
}

Value describe(const ArrayDifference& array)
{
    Value details = Value::Object { { "path", array.path }, { "values", array.valueCount },
        { "beyond", array.beyondCount }, { "largest_absolute", array.largestAbsolute },
        { "largest_relative", array.largestRelative },
        { "first",
            Value::Object { { "at", listOf(array.first) }, { "a", array.firstA }, { "b", array.firstB } } },
        { "worst",
            Value::Object { { "at", listOf(array.worst) }, { "a", array.worstA }, { "b", array.worstB } } } };
    if (array.example >= 0) {
        details["example"] = array.example;
    }
    if (!array.note.empty()) {
        details["note"] = array.note;
    }
    return details;
}

const Value::List& listIn(const Value& details, std::string_view key)
{
    static const Value::List none;
    const Value* member = details.find(key);
    const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
    return list != nullptr ? *list : none;
}

std::string numberText(const Value* value)
{
    if (value == nullptr || value->isNull()) {
        return "";
    }
    if (const auto* text = value->as<std::string>()) {
        return *text;
    }
    if (const auto* whole = value->as<int64_t>()) {
        return std::to_string(*whole);
    }
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.6g", value->number().value_or(0));
    return text.data();
}

std::string placeText(const Value* place)
{
    std::string text;
    for (const Value& index : place != nullptr ? listIn(*place, "at") : Value::List()) {
        text += (text.empty() ? "[" : ", ") + numberText(&index);
    }
    return text.empty() ? ""
                        : text + "]: " + numberText(place->find("a")) + " / " + numberText(place->find("b"));
}

/// The two tables of a report, whatever it is written in: rows of cells, the first of names.
using Table = std::vector<std::vector<std::string>>;

Table structureTable(const Value& details, std::string_view key)
{
    Table table { { "Where", "What", "A", "B" } };
    for (const Value& one : listIn(details, key)) {
        table.push_back({ one.get<std::string>("path", ""), one.get<std::string>("what", ""),
            one.get<std::string>("a", ""), one.get<std::string>("b", "") });
    }
    return table;
}

Table arrayTable(const Value& details)
{
    Table table { { "Array", "Example", "Beyond", "Of", "Largest difference", "Relative", "First (A / B)",
        "Worst (A / B)", "Note" } };
    for (const Value& one : listIn(details, "arrays")) {
        table.push_back({ one.get<std::string>("path", ""), numberText(one.find("example")),
            numberText(one.find("beyond")), numberText(one.find("values")),
            numberText(one.find("largest_absolute")), numberText(one.find("largest_relative")),
            placeText(one.find("first")), placeText(one.find("worst")), one.get<std::string>("note", "") });
    }
    return table;
}

/// Whether all that differs is what could not be compared.
bool isOnlyNotCompared(const Value& details)
{
    const auto count = details.get<int64_t>("not_compared", 0);
    return count > 0 && details.get<int64_t>("differing", 0) == 0
        && count == static_cast<int64_t>(listIn(details, "structure").size());
}

std::string heading(const Value& details)
{
    return details.get("same", false) ? "Same"
        : isOnlyNotCompared(details)  ? "Not wholly compared"
                                      : "Different";
}

std::string verdict(const Value& details)
{
    return std::string(details.get("same", false) ? "The same" : heading(details)) + " within a tolerance of "
        + numberText(details.find("tolerance")) + ": " + numberText(details.find("values")) + " values of "
        + numberText(details.find("compared")) + " arrays were compared, "
        + numberText(details.find("differing")) + " arrays differ, the largest difference is "
        + numberText(details.find("largest_absolute")) + ".";
}

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += letter;
        }
    }
    return out;
}

std::string htmlTable(const std::string& title, const Table& table)
{
    if (table.size() < 2) {
        return {};
    }
    std::string out = "<h2>" + title + "</h2>\n<table>\n";
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string tag = row == 0 ? "th" : "td";
        out += "<tr>";
        for (const std::string& cell : table[row]) {
            out += "<" + tag + ">" + escaped(cell) + "</" + tag + ">";
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

/// Names out of files, as they are: no markup, no line of their own.
std::string markdownText(std::string_view text)
{
    std::string out;
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) < 0x20U || letter == 0x7F) {
            out += ' ';
            continue;
        }
        if (std::string_view("\\|`*<[&").find(letter) != std::string_view::npos) {
            out += '\\';
        }
        out += letter;
    }
    return out;
}

std::string markdownTable(const std::string& title, const Table& table)
{
    if (table.size() < 2) {
        return {};
    }
    std::string out = "\n## " + title + "\n\n";
    for (std::size_t row = 0; row < table.size(); ++row) {
        out += "|";
        for (const std::string& cell : table[row]) {
            out += " " + markdownText(cell) + " |";
        }
        out += "\n";
        if (row == 0) {
            out += "|";
            for (std::size_t column = 0; column < table[row].size(); ++column) {
                out += "---|";
            }
            out += "\n";
        }
    }
    return out;
}

} // namespace

Value describe(const FileDiff& diff)
{
    Value::List arrays;
    for (const ArrayDifference& array : diff.arrays) {
        arrays.push_back(describe(array));
    }
    return Value::Object { { "same", diff.isSame() }, { "structure", listOf(diff.structure) },
        { "circumstances", listOf(diff.circumstances) }, { "arrays", std::move(arrays) },
        { "differing", diff.differingCount }, { "compared", diff.arrayCount }, { "values", diff.valueCount },
        { "not_compared", diff.notComparedCount() }, { "largest_absolute", diff.largestAbsolute } };
}

std::string markdownReport(const Value& details)
{
    return "# " + heading(details) + "\n\n- A: " + markdownText(details.get<std::string>("a", ""))
        + "\n- B: " + markdownText(details.get<std::string>("b", "")) + "\n\n" + verdict(details) + "\n"
        + markdownTable("Structure", structureTable(details, "structure"))
        + markdownTable("Values", arrayTable(details))
        + markdownTable("Circumstances", structureTable(details, "circumstances"));
}

std::string htmlReport(const Value& details)
{
    const std::string title
        = escaped(details.get<std::string>("a", "") + " and " + details.get<std::string>("b", ""));
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
        + "</title>\n<style>body{font:15px/1.5 "
          "sans-serif;margin:2em;max-width:80em}table{border-collapse:collapse}"
          "td,th{border-bottom:1px solid #bbb;padding:.25em .75em;text-align:left;vertical-align:top;"
          "font-variant-numeric:tabular-nums}"
          "@media(prefers-color-scheme:dark){body{background:#16181d;color:#e6e8ec}td,th{border-color:#444}}"
          "</style></head>\n<body><h1>"
        + heading(details) + "</h1>\n<p>A: " + escaped(details.get<std::string>("a", ""))
        + "<br>B: " + escaped(details.get<std::string>("b", "")) + "</p>\n<p>" + escaped(verdict(details))
        + "</p>\n" + htmlTable("Structure", structureTable(details, "structure"))
        + htmlTable("Values", arrayTable(details))
        + htmlTable("Circumstances", structureTable(details, "circumstances")) + "</body></html>\n";
}

} // namespace fovea
