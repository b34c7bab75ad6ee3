// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/figure.h>
#include <fovea/result.h>

#include <QString>
#include <QStringList>

#include <functional>

namespace fovea {

class PluginLoader;

/// The bytes of a figure in one format; may be called on any thread.
using FigureFormat = std::function<Result<std::string>(const Figure& figure, const ExportOptions& options)>;

/// Of the plugin that has an exporter for the suffix of `path`, which is loaded; empty when there is none.
FigureFormat pluginFormat(PluginLoader& plugins, const QString& path);

/// "Gnuplot matrix (*.dat)" for each exporter of a usable plugin, in the language of the window.
QStringList exporterFilters(const PluginLoader& plugins);

} // namespace fovea
