// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace fovea::bench {

/// One thing to time, and the least time that the machine of this run allows for it.
struct Case {
    std::string name;
    std::function<void()> run;
    double floorSeconds = 0;
    /// What the floor is made of, as printed: "FMA", "L2 bandwidth".
    std::string floorName;
};

struct Timing {
    std::string name, floorName;
    double minimumSeconds = 0, medianSeconds = 0, floorSeconds = 0;

    /// Floor over time; the minimum counts, since a shared machine only ever adds.
    double efficiency() const { return minimumSeconds > 0 ? floorSeconds / minimumSeconds : 0; }
};

struct Options {
    /// Machine-readable output instead of a table.
    bool isJson = false;
    /// Only cases whose name contains it.
    std::string filter;
    int threadCount = 1;
    double secondsEach = 0.5;

    /// --json, --filter TEXT, --threads N, --seconds S. Prints the usage and ends the program on anything
    /// else.
    static Options parse(int argc, char** argv);
};

/// Times all cases (of one thread: its processor time) in turns, some milliseconds each, so that a slow
/// moment of the machine meets all of them.
std::vector<Timing> timeInTurns(const std::vector<Case>& cases, const Options& options);

/// One line for each timing, or JSON.
void print(const std::vector<Timing>& timings, const Options& options);

} // namespace fovea::bench
