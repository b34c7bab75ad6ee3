// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"

#include <fovea/result.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace fovea {

/// What `fovea` without a verb is asked to do.
struct WindowArguments {
    QStringList files;
    QString text, theme, language, panel, layout, captureFolder;
    /// Where the log goes; `-` is the error stream, empty the state folder.
    QString logFile;
    /// A script of commands to execute; `-` is the standard input.
    QString script;
    QSize size { 1600, 1000 };
    bool isSafe = false, isOffscreen = false, wantsHelp = false, wantsVersion = false;
    /// The list of commands, for people or as JSON.
    bool wantsCommands = false, isJson = false;
};

/// `fovea export TRACE --panel P …`, or of an exported figure again.
struct ExportArguments {
    QString trace, panel, selection, state, language;
    /// What is compared: files, `#` and an example behind them; how the panel shows it.
    QString a, b, compare;
    bool hasOwnRanges = false;
    QString preset;
    /// Members of `ExportSettings` that change the preset.
    Value settings;
    /// Files, or folders (with a / at the end) for one figure of each selection in each of the formats.
    QStringList outputs, formats;
    bool overwrite = false, isQuiet = false, wantsHelp = false;
};

Result<WindowArguments> parseWindowArguments(const QStringList& arguments);
Result<ExportArguments> parseExportArguments(const QStringList& arguments);

/// True for the verbs that `fovea-cli` carries out.
bool isEngineVerb(const QString& word);

QString windowHelp();
QString exportHelp();

} // namespace fovea
