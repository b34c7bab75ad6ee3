// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/common_options.h"

#include <functional>
#include <string>

namespace fovea {

/// A verb as a Command: sent to a Session of its own, shown on the console, stopped by Ctrl+C.
struct VerbCommand {
    std::string name;
    Value parameters;
    /// The result in words, for stdout; with --json its details are printed instead.
    std::function<std::string(const Value& details)> describe;
    /// The exit code that the result means; 0 when absent.
    std::function<int(const Value& details)> exitCode;
};

/// Runs it to its end; the exit code.
int runCommand(const CommonOptions& options, const VerbCommand& verb);

} // namespace fovea
