// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>

#include <QImage>
#include <QString>
#include <QWidget>

namespace fovea::test {

/// Shows a widget at a size off-screen in a theme, and waits until it has been laid out and painted.
void present(QWidget& widget, const QSize& size, const Theme& theme = Theme::dark());

/// What the widget looks like at `scale`. With FOVEA_TEST_PICTURES naming a folder it is also saved there
/// under `name`.
QImage picture(QWidget& widget, const QString& name, double scale = 1);

/// How many pixels of `image` are close to `color`.
int countPixels(const QImage& image, const QColor& color, int tolerance = 12);

/// A wheel turn of `steps` notches (positive: away from the user) with the cursor at `position`.
void turnWheel(QWidget& widget, QPoint position, int steps);

} // namespace fovea::test
