// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace fovea {

/// `fovea plugin check FILE [--trace T]`: each step of `pluginSteps` in a child process, and a report. 0: it
/// passes; 1: it does not; 2: usage; 3: there is no such file, or no trace to draw could be recorded.
int runPluginCheck(const QStringList& arguments);

} // namespace fovea
