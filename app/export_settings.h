// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figure_size.h"

#include <fovea/figure.h>
#include <fovea/value.h>

#include <optional>

namespace fovea {

/// How a figure is written: the same in the dialog, in `figure.export`, on the command line and in a recipe.
struct ExportSettings {
    /// Nothing: the figure's own size.
    std::optional<FigureSize> size;
    int dotsPerInch = 150;
    QString theme = "print";
    FigureRange range = FigureRange::Visible;
    /// Other words than the figure's own; empty ones leave them out.
    std::optional<QString> heading, caption, horizontalName, verticalName;
    QString fontFamily;
    /// 0: the theme's.
    double fontSize = 0;
    bool isTransparent = false;
    bool hasRecipeInTables = false;

    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// What differs from the defaults: size, dpi, theme, range, title, caption, x, y, font, font_size,
/// transparent, comment.
Value toValue(const ExportSettings& settings);

/// Changes `base` by what `value` says; other members of it are not looked at.
Result<ExportSettings> exportSettingsFrom(const Value& value, ExportSettings base = {});

ExportOptions optionsOf(const ExportSettings& settings);

/// The options of `fovea export` that say the same, each with a blank before it.
QString exportArgumentsOf(const ExportSettings& settings);

/// A word for a POSIX shell.
QString shellQuoted(const QString& text);

} // namespace fovea
