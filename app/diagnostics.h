// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace fovea {

class EngineProcess;
class JobList;
class PluginLoader;

/// Text without the home folder, and without the name of who is logged in.
QString withoutHome(const QString& text);

/// What a report says of the program, in English whatever the language, since people of other languages read
/// it: versions, machine, engine, plugins and their states. No path of the home folder is in it.
QString diagnosticsText(const EngineProcess& engine, const PluginLoader& plugins, const JobList& jobs);

/// Every setting and its value; of paths the last part alone, and nothing of what is only bytes.
QString settingsText(const QSettings& settings);

} // namespace fovea
