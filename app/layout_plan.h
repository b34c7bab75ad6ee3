// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace fovea {

/// Where a panel stands in a layout that is told in words; panels that it does not name stay behind the
/// others of their own area.
struct PanelPlace {
    QString panelId;
    /// "left", "center" or "below".
    QString area;
};

struct LayoutPlan {
    std::vector<PanelPlace> places;
    /// How the width goes to left and center, and the height to center and below.
    int leftShare = 38, belowShare = 40;
};

} // namespace fovea
