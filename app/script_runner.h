// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

namespace fovea {

class MainWindow;

/// Executes the commands of a script file in the window, each when what the one before began is done: a model
/// loaded, a trace open, a run drawn, a figure written. `-` reads the standard input.
Result<void> runScript(MainWindow& window, const QString& path);

/// Nothing that a command begins is under way: no model, trace, run or panel is waited for.
bool isQuiet(MainWindow& window);
/// The same, and no sample has lines left.
bool isSettled(MainWindow& window);

} // namespace fovea
