// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QColor>
#include <QFont>

class QPalette;

namespace fovea {

/// The colours and faces of the window, and of exported figures. Values, so that a figure can be painted in
/// another.
struct FOVEA_WIDGETS_EXPORT Theme {
    QColor window, panel, raised, line, text, dim, accent, selection, a, b, good, bad;
    bool isDark = true;
    /// 13 px for text, 11 px for captions; `number` has tabular figures.
    QFont face, caption, number;

    static Theme dark();
    static Theme light();
    /// Light, on white, for figures.
    static Theme print();

    QPalette palette() const;
};

/// The theme of the running window, light or dark.
FOVEA_WIDGETS_EXPORT const Theme& currentTheme();
FOVEA_WIDGETS_EXPORT void setCurrentTheme(const Theme& theme);

} // namespace fovea
