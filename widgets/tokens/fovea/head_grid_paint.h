// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/color_map.h>
#include <fovea/map_pyramid.h>
#include <fovea/table_content.h>
#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace fovea {

/// One head's place in the overview; `map` is empty until it has been read.
struct HeadThumbnail {
    int layer = 0;
    int head = 0;
    PooledMap map;
    /// Drawn faintly: it is not among those that are asked for.
    bool isFaded = false;
    /// The end of its colours where it is not its own largest value: that of a pair of maps.
    std::optional<double> high {};
};

/// An overview of heads: cells in reading order, `columns` to a row.
struct HeadGridContent {
    std::vector<HeadThumbnail> heads;
    int columns = 0;
    /// "L0" … beside the rows and "0" … above the columns; empty when sorted, where rows and columns mean
    /// nothing.
    QStringList rowLabels;
    QStringList columnLabels;
    /// The end of one range for all; absent: each head has its own, 0 to its largest. Diverging colours begin
    /// as far below zero.
    std::optional<double> sharedHigh;
    ColorMap map = ColorMap::Cividis;
    /// Index in `heads`.
    std::optional<int> selected;

    int rows() const { return columns > 0 ? (static_cast<int>(heads.size()) + columns - 1) / columns : 0; }
};

/// Where the thumbnails stand: squares where the area allows, never smaller than four units.
struct FOVEA_WIDGETS_EXPORT HeadGridLayout {
    QRectF area;
    QRectF cells;
    int columns = 0;
    int count = 0;
    double pitchX = 0;
    double pitchY = 0;
    double gap = 2;

    QRectF thumbnail(int index) const;
    std::optional<int> indexAt(QPointF position) const;
};
FOVEA_WIDGETS_EXPORT HeadGridLayout layOutHeadGrid(
    const HeadGridContent& content, const QRectF& area, const Theme& theme);

/// The height that shows square thumbnails at this width.
FOVEA_WIDGETS_EXPORT double headGridHeight(const HeadGridContent& content, double width, const Theme& theme);

/// One head as an indexed picture, one pixel a pooled cell.
FOVEA_WIDGETS_EXPORT QImage thumbnailImage(
    const HeadGridContent& content, const HeadThumbnail& head, const Theme& theme);

/// `images` holds `thumbnailImage` of each head, or is empty: then they are made here.
FOVEA_WIDGETS_EXPORT void paintHeadGrid(QPainter& painter, const HeadGridContent& content,
    const HeadGridLayout& layout, const Theme& theme, const std::vector<QImage>& images = {});

/// The largest value of every head that has been read, by layer and head.
FOVEA_WIDGETS_EXPORT TableContent tableOf(const HeadGridContent& content);

} // namespace fovea
