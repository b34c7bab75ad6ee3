// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// The numbers behind a figure, with what a reader of them wants to know.
struct FigureTable {
    Array values;
    /// What the places of the last axis are, where its name does not say it; empty: they are counted.
    std::vector<std::string> columnNames = {};
    /// The index of the first place of each axis in what this is a part of; empty: 0.
    std::vector<int64_t> first = {};
    /// What stands at the places of each axis, such as tokens; empty where only their number is known.
    std::vector<std::vector<std::string>> placeNames = {};
};

/// The part within half-open ranges, one for each axis; ranges are cut to the table. It keeps its indices.
FOVEA_TRACE_EXPORT FigureTable partOf(
    const FigureTable& table, const std::vector<std::pair<int64_t, int64_t>>& ranges);

/// As `formatCsv`, with the indices of the whole and `separator` between the fields.
FOVEA_TRACE_EXPORT std::string formatDelimited(const FigureTable& table, char separator);

/// Tables for a text, with four significant digits, for at most 2000 numbers: Markdown as GitHub draws it;
/// LaTeX for the package booktabs.
FOVEA_TRACE_EXPORT Result<std::string> formatMarkdown(const FigureTable& table);
FOVEA_TRACE_EXPORT Result<std::string> formatLatex(const FigureTable& table);

} // namespace fovea
