// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <fovea/array_file.h>
#include <fovea/figure.h>
#include <fovea/json.h>
#include <fovea/version.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

// A figure of 200 inches a side is a slip of the hand, and more than PDF allows.
constexpr double longestSide = 14400;

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return text;
}

Result<void> checkOptions(const Figure& figure, const ExportOptions& options)
{
    const QSizeF size = sizeInPoints(figure, options);
    const bool isSize = std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= 1
        && size.height() >= 1 && size.width() <= longestSide && size.height() <= longestSide;
    if (!isSize) {
        return usageError(
            FOVEA_TEXT("Export", "A figure of %1 x %2 points cannot be exported; each side may be 1 to %3."),
            { std::to_string(size.width()), std::to_string(size.height()),
                std::to_string(static_cast<int>(longestSide)) });
    }
    if (options.dotsPerInch < 10 || options.dotsPerInch > 2400) {
        return usageError(FOVEA_TEXT("Export", "%1 dots per inch cannot be exported; 10 to 2400 can."),
            { std::to_string(options.dotsPerInch) });
    }
    return {};
}

} // namespace

QSizeF sizeInPoints(const Figure& figure, const ExportOptions& options)
{
    return options.size.isEmpty() ? figure.preferredSize : options.size;
}

void paintFigure(QPainter& painter, const Figure& figure, const ExportOptions& options)
{
    const QRectF area(QPointF(0, 0), sizeInPoints(figure, options));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    // Before anything is drawn: SVG writes the face that it begins with, which would be the application's.
    painter.setFont(options.theme.face);
    painter.fillRect(area, options.theme.panel);
    figure.paint(painter, area, options.theme);
}

QString softwareName()
{
    return QStringLiteral("Fovea ") + QLatin1String(version);
}

QString recipeText(const Figure& figure)
{
    return QString::fromStdString(formatJson(figure.recipe));
}

Result<void> exportFigure(
    const Figure& figure, const std::filesystem::path& path, const ExportOptions& options)
{
    const std::string suffix = lowerCase(path.extension().string());
    if (suffix == ".csv" || suffix == ".npy") {
        const std::string bytes
            = suffix == ".csv" ? formatCsv(figure.data, figure.columnNames) : formatNpy(figure.data);
        return writeFile(path, bytes);
    }
    if (suffix != ".svg" && suffix != ".pdf" && suffix != ".png") {
        return usageError(
            FOVEA_TEXT("Export", "%1: a figure is written as .svg, .pdf, .png, .csv or .npy, not as \"%2\"."),
            { path.string(), path.extension().string() });
    }
    if (Result<void> checked = checkOptions(figure, options); !checked) {
        return checked;
    }
    Result<QByteArray> bytes = suffix == ".png" ? formatPng(figure, options)
        : suffix == ".svg"                      ? Result<QByteArray>(formatSvg(figure, options))
                                                : Result<QByteArray>(formatPdf(figure, options));
    if (!bytes) {
        return bytes.error();
    }
    return writeFile(path, { bytes->constData(), static_cast<std::size_t>(bytes->size()) });
}

} // namespace fovea
