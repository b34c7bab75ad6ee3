// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figure_format.h"
#include "figure_origin.h"

#include <fovea/result.h>

#include <QImage>

#include <functional>

namespace fovea {

class Workbench;

/// What `panel` shows, or a sentence that says why there is nothing.
Result<Figure> figureOf(const Panel& panel);

/// Completes the recipe and writes the figure; without `format` the suffix picks one of the program's own.
/// The same for the window and for `fovea export`, so the bytes are the same. Reads the traces, so not on the
/// GUI thread of a window.
Result<void> writeFigure(const Figure& figure, const FigureOrigin& origin, const ExportSettings& settings,
    const QString& path, const FigureFormat& format = {}, const std::function<bool()>& isStopped = {});

/// The picture at screen size and double density.
QImage pictureOf(const Figure& figure, const Theme& theme);

/// The `fovea export` command that draws the same figure without a window; `language` is the window's.
QString exportCommand(const QString& panelId, const Panel& panel, const Workbench& workbench,
    const QString& language, const ExportSettings& settings = {});

} // namespace fovea
