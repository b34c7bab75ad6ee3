// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace fovea::bench {

/// How a program ran from its start to its end.
struct ChildRun {
    bool succeeded = false;
    double seconds = 0;
    /// Its largest resident set.
    double peakMebibytes = 0;
    /// What it wrote to standard output.
    std::string output;
};

/// Runs `command` (a path and its arguments) to its end.
ChildRun runChild(const std::vector<std::string>& command);

} // namespace fovea::bench
