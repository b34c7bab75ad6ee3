// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/figure.h>

#include <QByteArray>

namespace fovea {

/// The figure as the bytes of one file. Nothing in them depends on the time, the place or the process: no
/// dates, no random identifiers. Title, alternative text and recipe stand in each format's own metadata.
Result<QByteArray> formatSvg(const Figure& figure, const ExportOptions& options);
QByteArray formatPdf(const Figure& figure, const ExportOptions& options);
Result<QByteArray> formatPng(const Figure& figure, const ExportOptions& options);

/// With U+FFFD for every character that XML 1.0 forbids: what comes out of a file can hold any.
QString xmlText(QString text);
/// "Fovea 0.1.0".
QString softwareName();
/// The recipe as it stands in a file.
QString recipeOf(const Figure& figure);
/// What the figure shows, for who cannot see it: its heading, axes and caption.
QString alternativeText(const Figure& figure, const ExportOptions& options);
/// The theme with the faces that are asked for.
Theme themeOf(const ExportOptions& options);

} // namespace fovea
