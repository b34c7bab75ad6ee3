// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/theme.h>
#include <fovea/value.h>
#include <fovea/widgets_export.h>

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QPainter;

namespace fovea {

/// What a panel shows, free of any window: how to paint it at a size, the numbers behind it, and how to get
/// it again.
struct Figure {
    using Paint = std::function<void(QPainter& painter, const QRectF& area, const Theme& theme)>;

    /// Names the figure in a file's metadata.
    QString title;
    /// Paints into a rectangle in points (1/72 inch) with this theme: what is seen, without the words below.
    Paint paint;
    /// The same for all there is, where what is seen is a part of it.
    Paint paintEverything {};
    QSizeF preferredSize { 480, 360 };
    /// Words that the export writes above and below what is painted and along its axes, with the units; its
    /// user may choose others. Empty ones take no room.
    QString heading {}, caption {}, horizontalName {}, verticalName {};

    /// The caption where all there is is painted; empty: the same.
    QString captionOfEverything {};

    /// The numbers, with named axes.
    Array data {};
    /// The part of `data` that is seen, a half-open range for each axis; empty: all of it.
    std::vector<std::pair<int64_t, int64_t>> visible {};
    /// Reads all there is, where `data` is a part of it. Called on another thread.
    std::function<Result<Array>()> readEverything {};
    /// What the places of the last axis are, with their units, where its name does not say it.
    std::vector<std::string> columnNames {};
    /// What stands at the places of each axis of `data`, such as tokens; empty where there is nothing to say.
    std::vector<std::vector<std::string>> placeNames {};

    /// Where the numbers come from and how they are shown, as far as the panel knows it: `address` is
    /// /path[slice] in its trace. The host adds the trace, the panel with its state, the Selection and what
    /// is compared.
    Value recipe {};
};

/// What the figure shows now, or all there is.
enum class FigureRange { Visible, Everything };

struct ExportOptions {
    /// In points; empty: the figure's preferred size. Without a height: as high as its proportions want.
    QSizeF size {};
    int dotsPerInch = 150;
    Theme theme = Theme::print();
    FigureRange range = FigureRange::Visible;
    /// Other words than the figure's own; empty ones leave them out.
    std::optional<QString> heading {}, caption {}, horizontalName {}, verticalName {};
    /// Empty and 0: the theme's faces. In points, of the text; captions and numbers are a point smaller.
    QString fontFamily {};
    double fontSize = 0;
    bool isTransparent = false;
    /// A first line in CSV and TSV that begins with #.
    bool hasRecipeInTables = false;
};

/// The suffixes that `exportFigure` knows, with their dots.
FOVEA_WIDGETS_EXPORT const std::vector<std::string>& figureSuffixes();

/// By suffix: .svg, .pdf, .png; .csv, .tsv, .npy, .h5, .md, .tex. The same figure and options give the same
/// bytes, from a window or without.
FOVEA_WIDGETS_EXPORT Result<void> exportFigure(
    const Figure& figure, const std::filesystem::path& path, const ExportOptions& options = {});

/// The bytes of such a file; `suffix` as above.
FOVEA_WIDGETS_EXPORT Result<std::string> formatFigure(
    const Figure& figure, const std::string& suffix, const ExportOptions& options = {});

/// The numbers as tab-separated text for the clipboard.
FOVEA_WIDGETS_EXPORT Result<std::string> formatNumbers(
    const Figure& figure, FigureRange range = FigureRange::Visible);

/// The size asked for, or the preferred one; in points.
FOVEA_WIDGETS_EXPORT QSizeF sizeInPoints(const Figure& figure, const ExportOptions& options);

/// Fills the ground and paints the figure with its words; `painter` has one unit a point.
FOVEA_WIDGETS_EXPORT void paintFigure(
    QPainter& painter, const Figure& figure, const ExportOptions& options = {});

} // namespace fovea
