// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/array_text.h"

#include <fovea/figure_table.h>

#include <array>
#include <charconv>
#include <cmath>

namespace fovea {
namespace {

constexpr int64_t mostNumbers = 2000;

struct Cells {
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
    /// The first columns name the row.
    std::size_t nameCount = 0;
};

std::string shortNumber(const std::string& exact)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(exact.data(), exact.data() + exact.size(), number);
    if (problem != std::errc() || exact.size() <= 6 || !std::isfinite(number)) {
        return exact;
    }
    std::array<char, 64> text {};
    const auto written
        = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 4);
    return { text.data(), written.ptr };
}

std::string placeName(const FigureTable& table, int axis, int64_t place)
{
    const auto at = static_cast<std::size_t>(axis);
    if (at < table.placeNames.size() && place < static_cast<int64_t>(table.placeNames[at].size())) {
        return table.placeNames[at][static_cast<std::size_t>(place)];
    }
    return std::to_string(place + (at < table.first.size() ? table.first[at] : 0));
}

Result<Cells> cellsOf(const FigureTable& table)
{
    const Shape& shape = table.values.shape();
    const int rank = shape.rank();
    if (shape.elementCount() > mostNumbers) {
        return usageError(FOVEA_TEXT("FigureTable",
                              "A table for a text may hold %1 numbers; these are %2. Choose a smaller part, "
                              "or CSV, NPY or HDF5."),
            { std::to_string(mostNumbers), std::to_string(shape.elementCount()) });
    }
    Cells cells;
    const int64_t columns = rank > 0 ? shape[-1] : 1;
    for (int axis = 0; axis + 1 < rank; ++axis) {
        cells.headings.push_back(axisName(table.values, axis));
    }
    cells.nameCount = cells.headings.size();
    const bool areNamed = static_cast<int64_t>(table.columnNames.size()) == columns;
    for (int64_t column = 0; column < columns; ++column) {
        cells.headings.push_back(areNamed ? table.columnNames[static_cast<std::size_t>(column)]
                : rank > 0                ? placeName(table, rank - 1, column)
                                          : "value");
    }
    const int64_t rows = columns > 0 ? shape.elementCount() / columns : 0;
    for (int64_t row = 0; row < rows; ++row) {
        std::vector<std::string> line(cells.nameCount);
        int64_t rest = row;
        for (int axis = rank - 2; axis >= 0; --axis) {
            line[static_cast<std::size_t>(axis)] = placeName(table, axis, rest % shape[axis]);
            rest /= shape[axis];
        }
        for (int64_t column = 0; column < columns; ++column) {
            std::string exact;
            appendElement(exact, table.values, static_cast<std::size_t>(row * columns + column));
            line.push_back(shortNumber(exact));
        }
        cells.rows.push_back(std::move(line));
    }
    return cells;
}

std::string escaped(const std::string& text, std::string_view (*replace)(char))
{
    std::string out;
    for (const char c : text) {
        const std::string_view instead = replace(c);
        out += instead.empty() ? std::string(1, c) : std::string(instead);
    }
    return out;
}

std::string_view inMarkdown(char c)
{
    switch (c) {
    case '|':
        return "\\|";
    case '\\':
        return "\\\\";
    case '*':
        return "\\*";
    case '_':
        return "\\_";
    case '`':
        return "\\`";
    case '<':
        return "&lt;";
    case '&':
        return "&amp;";
    case '\n':
    case '\r':
        return " ";
    default:
        return {};
    }
}

std::string_view inLatex(char c)
{
    switch (c) {
    case '#':
        return "\\#";
    case '$':
        return "\\$";
    case '%':
        return "\\%";
    case '&':
        return "\\&";
    case '_':
        return "\\_";
    case '{':
        return "\\{";
    case '}':
        return "\\}";
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '\\':
        return "\\textbackslash{}";
    case '<':
        return "\\textless{}";
    case '>':
        return "\\textgreater{}";
    case '\n':
    case '\r':
        return " ";
    default:
        return {};
    }
}

std::string line(
    const std::vector<std::string>& cells, std::string_view (*replace)(char), std::string_view between)
{
    std::string out;
    for (std::size_t place = 0; place < cells.size(); ++place) {
        out += (place > 0 ? std::string(between) : std::string()) + escaped(cells[place], replace);
    }
    return out;
}

} // namespace

Result<std::string> formatMarkdown(const FigureTable& table)
{
    const Result<Cells> cells = cellsOf(table);
    if (!cells) {
        return cells.error();
    }
    std::string out = "| " + line(cells->headings, inMarkdown, " | ") + " |\n|";
    for (std::size_t column = 0; column < cells->headings.size(); ++column) {
        out += column < cells->nameCount ? " --- |" : " ---: |";
    }
    out += "\n";
    for (const std::vector<std::string>& row : cells->rows) {
        out += "| " + line(row, inMarkdown, " | ") + " |\n";
    }
    return out;
}

Result<std::string> formatLatex(const FigureTable& table)
{
    const Result<Cells> cells = cellsOf(table);
    if (!cells) {
        return cells.error();
    }
    std::string out = "% \\usepackage{booktabs}\n\\begin{tabular}{" + std::string(cells->nameCount, 'l')
        + std::string(cells->headings.size() - cells->nameCount, 'r') + "}\n\\toprule\n"
        + line(cells->headings, inLatex, " & ") + " \\\\\n\\midrule\n";
    for (const std::vector<std::string>& row : cells->rows) {
        out += line(row, inLatex, " & ") + " \\\\\n";
    }
    return out + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace fovea
