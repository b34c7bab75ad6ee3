// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/figure.h>

#include <QByteArray>

namespace fovea {

/// The figure as the bytes of one file. Nothing in them depends on the time, the place or the process: no
/// dates, no random identifiers. Title and recipe stand in each format's own metadata.
QByteArray formatSvg(const Figure& figure, const ExportOptions& options);
QByteArray formatPdf(const Figure& figure, const ExportOptions& options);
Result<QByteArray> formatPng(const Figure& figure, const ExportOptions& options);

/// The size asked for, or the preferred one; in points.
QSizeF sizeInPoints(const Figure& figure, const ExportOptions& options);
/// Fills the ground and paints the figure; `painter` has one unit a point.
void paintFigure(QPainter& painter, const Figure& figure, const ExportOptions& options);
/// "Fovea 0.1.0".
QString softwareName();
/// The recipe with panel title, as one line of JSON.
QString recipeText(const Figure& figure);

} // namespace fovea
