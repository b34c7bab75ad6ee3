// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/theme.h>
#include <fovea/value.h>
#include <fovea/widgets_export.h>

#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

class QPainter;
class QRectF;

namespace fovea {

/// What a panel shows, free of any window: how to paint it at a size, the numbers behind it, and how to get
/// it again.
struct Figure {
    QString title;
    /// Paints the whole figure into a rectangle in points (1/72 inch) with this theme.
    std::function<void(QPainter& painter, const QRectF& area, const Theme& theme)> paint;
    QSizeF preferredSize { 480, 360 };
    /// The numbers shown, with named axes: what CSV and NPY hold.
    Array data;
    /// What the places of the last axis are, with their units, where its name does not say it: CSV writes
    /// them.
    std::vector<std::string> columnNames {};
    /// Trace, panel and selection; stands in the metadata of every exported picture.
    Value recipe;
};

struct ExportOptions {
    /// In points; empty: the figure's preferred size.
    QSizeF size;
    int dotsPerInch = 150;
    Theme theme = Theme::print();
};

/// By suffix: .svg, .pdf, .png, .csv, .npy. The same figure and options give the same bytes, from a window or
/// without.
FOVEA_WIDGETS_EXPORT Result<void> exportFigure(
    const Figure& figure, const std::filesystem::path& path, const ExportOptions& options = {});

} // namespace fovea
