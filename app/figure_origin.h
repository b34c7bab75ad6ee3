// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"
#include "file_print.h"

#include <fovea/panel.h>
#include <fovea/trace.h>

#include <memory>

namespace fovea {

class Workbench;

/// What a figure's recipe says beside what its panel knows: enough to bring the view back.
struct FigureOrigin {
    QString panelId, language;
    Value state;
    Comparison::Mode mode = Comparison::Mode::A;
    Selection selection;
    Comparison comparison;
    /// Of the Selection, and of the two sides.
    std::shared_ptr<const Trace> trace, a, b;
};

FigureOrigin originOf(
    const QString& panelId, const Panel& panel, const Workbench& workbench, const QString& language);

/// The whole recipe of a figure that will stand at `path`. Traces are named by their path relative to its
/// folder where they lie in the same part of the disk, else by their file name, and by their print: nothing
/// tells whose machine it was. Reads the traces, so not on the GUI thread.
Value recipeOf(
    const Figure& figure, const FigureOrigin& origin, const ExportSettings& settings, const QString& path);

/// `file.h5::/path[slice]` of what the figure shows, with the whole path of the file; empty when nothing says
/// it. Not on the GUI thread.
QString addressOf(const Figure& figure, const FigureOrigin& origin);

} // namespace fovea
