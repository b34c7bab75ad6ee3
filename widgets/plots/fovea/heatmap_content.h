// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/map_pyramid.h>
#include <fovea/table_content.h>
#include <fovea/theme.h>
#include <fovea/value_scale.h>
#include <fovea/widgets_export.h>

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace fovea {

/// A cell of a map.
struct MapCell {
    int row = 0;
    int column = 0;
    friend bool operator==(const MapCell&, const MapCell&) = default;
};

/// What a heat map shows: f32 values [row, column] with a label for every row and column, and how they become
/// colours.
struct HeatmapContent {
    Array values;
    /// One for each row (column); fewer: the rest show their number.
    QStringList rowLabels;
    QStringList columnLabels;
    /// Above the colour bar: "weight"; `unit` behind it where there is one.
    QString valueName;
    QString unit;
    ValueScale scale;
    /// Of these values at this scale, where it has been made already: of a large map that takes long.
    std::shared_ptr<const MapPyramid> pyramid;
    /// False where a map beside it has the same colours and a bar for both.
    bool hasColorBar = true;
    /// Said under the colour bar: "locked range", "log".
    QStringList scaleNotes;
    /// One bar beside each row, 0 … 1: the share of something named by `barTitle`. May be empty.
    std::vector<float> bars;
    QString barTitle;
    /// Bars are blue, as all of A is; of B they are orange.
    bool areBarsOfB = false;
    /// The selection.
    std::optional<int> selectedRow;
    std::optional<int> selectedColumn;

    int rows() const { return values.shape().rank() == 2 ? static_cast<int>(values.shape()[0]) : 0; }
    int columns() const { return values.shape().rank() == 2 ? static_cast<int>(values.shape()[1]) : 0; }
    bool isEmpty() const { return rows() == 0 || columns() == 0; }
    float at(MapCell cell) const
    {
        return values.values<float>()[static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns())
            + static_cast<std::size_t>(cell.column)];
    }
    FOVEA_WIDGETS_EXPORT QString rowLabel(int row) const;
    FOVEA_WIDGETS_EXPORT QString columnLabel(int column) const;
};

/// B - A cell by cell, with the labels of A, from -limit to +limit around a neutral zero; `limit` is the
/// largest difference that there is, or the given one, and the map then says that its range is locked.
/// Nothing when the maps have other shapes.
FOVEA_WIDGETS_EXPORT std::optional<HeatmapContent> differenceOf(
    const HeatmapContent& a, const HeatmapContent& b, std::optional<double> lockedLimit = {});

/// The values with their labels, as a table.
FOVEA_WIDGETS_EXPORT TableContent tableOf(const HeatmapContent& content);

/// How much room the labels need; measured once for a content and a theme.
struct HeatmapMeasures {
    double longestRowLabel = 0;
    double longestColumnLabel = 0;
};
FOVEA_WIDGETS_EXPORT HeatmapMeasures measure(const HeatmapContent& content, const Theme& theme);

/// The cells of a content at its scale, ready to be drawn.
FOVEA_WIDGETS_EXPORT MapPyramid pyramidOf(const HeatmapContent& content);
/// The content's own where it has one.
FOVEA_WIDGETS_EXPORT std::shared_ptr<const MapPyramid> sharedPyramidOf(const HeatmapContent& content);

} // namespace fovea
