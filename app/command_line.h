// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace fovea {

/// What `fovea` without a verb is asked to do.
struct WindowArguments {
    QStringList files;
    QString text, theme, language, panel, captureFolder;
    QSize size { 1600, 1000 };
    bool isSafe = false, wantsHelp = false, wantsVersion = false;
};

/// `fovea export TRACE --panel P …`.
struct ExportArguments {
    QString trace, panel, selection, state, theme, language;
    QStringList outputs;
    std::optional<QSizeF> size;
    int dotsPerInch = 150;
    bool overwrite = false, wantsHelp = false;
};

Result<WindowArguments> parseWindowArguments(const QStringList& arguments);
Result<ExportArguments> parseExportArguments(const QStringList& arguments);

/// True for the verbs that `fovea-cli` carries out.
bool isEngineVerb(const QString& word);

QString windowHelp();
QString exportHelp();

} // namespace fovea
