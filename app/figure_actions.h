// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/panel.h>
#include <fovea/result.h>

#include <QString>

namespace fovea {

class Workbench;

/// What `panel` shows, or a sentence that says why there is nothing.
Result<Figure> figureOf(const Panel& panel);

/// Writes what `panel` shows; the suffix picks the format. The same options as `fovea export` without any, so
/// the bytes are the same.
Result<void> exportPanel(const Panel& panel, const QString& path, const ExportOptions& options = {});

/// The picture at screen size and double density, on the clipboard.
void copyPicture(const Panel& panel);

/// The numbers shown, as tab-separated text that a spreadsheet takes. Of a large map that is long, and takes
/// long.
QString numbersText(const Figure& figure);

/// The `fovea export` command that draws the same figure without a window; `language` is the window's.
QString exportCommand(
    const QString& panelId, const Panel& panel, const Workbench& workbench, const QString& language);

} // namespace fovea
