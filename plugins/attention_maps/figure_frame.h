// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>

#include <QRectF>
#include <QString>

class QPainter;

namespace fovea::attention_maps {

/// Writes what a figure shows above it and under which rule below it; gives what is left for the figure.
QRectF paintFigureFrame(
    QPainter& painter, const QRectF& area, const Theme& theme, const QString& title, const QString& rule);

} // namespace fovea::attention_maps
