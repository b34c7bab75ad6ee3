// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace fovea {

/// What the parsed command line asks for: runs it and gives the exit code.
using Action = std::function<int()>;

/// Each declares one verb with its options and its help, and sets `action` when it is the one that was
/// written.
void addInfo(CLI::App& program, Action& action);
void addRecord(CLI::App& program, Action& action, const std::string& commandLine);
void addDump(CLI::App& program, Action& action);
void addDiff(CLI::App& program, Action& action);
void addVerify(CLI::App& program, Action& action);
void addRepair(CLI::App& program, Action& action);
void addExport(CLI::App& program, Action& action);
void addRead(CLI::App& program, Action& action);
void addServe(CLI::App& program, Action& action);

} // namespace fovea
