// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/job.h"

#include <fovea/trace.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// What two files are held against each other by.
struct DiffRules {
    /// a and b count as the same when |a - b| <= tolerance * max(1, |a|, |b|); two NaN are the same.
    double tolerance = 0;
    /// Paths, and attributes as `PATH@NAME`, that are left out; `*` stands for anything.
    std::vector<std::string> ignored;

    bool isIgnored(const std::string& name) const;
};

/// Something that only one file has, or that both have differently.
struct StructureDifference {
    std::string path;
    /// "only in A", "only in B", "shape", "type", "attribute", "tokens", "examples", "not compared" …
    std::string what;
    std::string a, b;
};

/// What both files have and neither gives away: it may be the same, and nobody knows.
inline constexpr std::string_view notCompared = "not compared";

/// One array of both files, element by element.
struct ArrayDifference {
    std::string path;
    /// Of a trace: which example, or -1.
    int64_t example = -1;
    int64_t valueCount = 0, beyondCount = 0;
    double largestAbsolute = 0, largestRelative = 0;
    /// Where the first element beyond the tolerance lies, and the one that differs most; empty when there is
    /// none.
    std::vector<int64_t> first, worst;
    double firstA = 0, firstB = 0, worstA = 0, worstB = 0;
    /// How the two were put side by side, where that is not plain.
    std::string note;
};

struct FileDiff {
    std::vector<StructureDifference> structure;
    /// Told, and not counted: when, where and with what a recording was made.
    std::vector<StructureDifference> circumstances;
    /// Those that differ beyond the tolerance, at most 1,000, worst first.
    std::vector<ArrayDifference> arrays;
    int64_t differingCount = 0, arrayCount = 0, valueCount = 0;
    double largestAbsolute = 0;

    bool isSame() const { return structure.empty() && differingCount == 0; }
    int64_t notComparedCount() const;
    void add(ArrayDifference array);
    /// Unless the rules leave it out.
    void tell(const DiffRules& rules, StructureDifference difference);
};

/// Compares two files, traces example by example with their maps computed again, all others dataset by
/// dataset, in bounded memory.
Result<FileDiff> compareFiles(Job& job, const Trace& a, const Trace& b, const DiffRules& rules);

/// `*` in `pattern` stands for any text.
bool matches(std::string_view pattern, std::string_view text);

} // namespace fovea
