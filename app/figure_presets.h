// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"

#include <vector>

namespace fovea {

/// What a publisher asks of a figure.
struct FigurePreset {
    /// "nature-1", as --preset takes it.
    const char* id;
    /// "Nature, one column"; translated.
    QString title;
    double widthMillimetres;
    /// In points.
    double fontSize;
    int dotsPerInch;
    /// The first that is installed is taken, none: the theme's own.
    std::vector<const char*> families;
};

std::vector<FigurePreset> figurePresets();
/// `settings` with the preset's size, font and dots; fails for one that does not exist.
Result<ExportSettings> withPreset(const QString& id, ExportSettings settings);

} // namespace fovea
