// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QString>

#include <vector>

namespace fovea {

class Language;

/// One thing that a plugin must stand, tried in a process of its own.
struct PluginStep {
    QString name;
    /// What it shows, for the report.
    const char* promise;
    bool needsTrace;
};
const std::vector<PluginStep>& pluginSteps();

/// Does one step with a plugin file in this process, which it may take along. `trace` may be empty where the
/// step needs none. The step "start" loads the plugin, makes every panel and draws it once: what a file that
/// was not seen before has to pass.
Result<void> runPluginStep(
    const QString& step, const QString& file, const QString& trace, Language& language);

/// `fovea --try-plugin FILE [--step S] [--trace T] [--lang L]`: the exit code.
int runTryPlugin(const QStringList& arguments);

} // namespace fovea
