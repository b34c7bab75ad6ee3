// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/map_pair.h"

#include <fovea/heatmap_content.h>

class QPainter;

namespace fovea::attention_maps {

/// What a MapPair shows, as values: painted the same in a figure.
struct MapFigure {
    MapPair::Arrangement arrangement = MapPair::Arrangement::One;
    HeatmapContent first, second;
    QString firstTitle, secondTitle;
    QRectF firstView, secondView;
    double wipe = 0.5;

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const;
};

} // namespace fovea::attention_maps
