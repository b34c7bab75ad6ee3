// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

namespace fovea {

Result<QByteArray> formatPng(const Figure& figure, const ExportOptions& options)
{
    const QSizeF size = sizeInPoints(figure, options);
    const double scale = options.dotsPerInch / 72.0;
    const double width = std::ceil(size.width() * scale);
    const double height = std::ceil(size.height() * scale);
    constexpr double mostPixels = 400e6;
    if (width * height > mostPixels || width > 32767 || height > 32767) {
        return usageError(
            FOVEA_TEXT("Export",
                "A picture of %1 x %2 pixels is too large for PNG; choose fewer dots per inch or a "
                "smaller size, or export SVG or PDF."),
            { std::to_string(static_cast<int64_t>(width)), std::to_string(static_cast<int64_t>(height)) });
    }
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull()) {
        return inputError(FOVEA_TEXT("Export", "There is not enough memory for a picture of %1 x %2 pixels."),
            { std::to_string(static_cast<int64_t>(width)), std::to_string(static_cast<int64_t>(height)) });
    }
    image.fill(options.theme.panel);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(painter, figure, options);
    painter.end();

    const int dotsPerMeter = static_cast<int>(std::lround(options.dotsPerInch / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Software"), softwareName());
    image.setText(QStringLiteral("Recipe"), recipeText(figure));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image)) {
        return inputError(FOVEA_TEXT("Export", "The picture could not be written as PNG: %1."),
            { writer.errorString().toStdString() });
    }
    return bytes;
}

} // namespace fovea
