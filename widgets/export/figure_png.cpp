// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

namespace fovea {
namespace {

void append(QByteArray& bytes, quint32 number)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> shift & 0xff);
    }
}

/// The cyclic redundancy code of PNG (ISO/IEC 15948, D).
quint32 checksum(const QByteArray& bytes)
{
    quint32 code = 0xffffffff;
    for (const char byte : bytes) {
        code ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            code = (code & 1) != 0 ? 0xedb88320 ^ (code >> 1) : code >> 1;
        }
    }
    return ~code;
}

/// An iTXt chunk that is not compressed, so that it can be read without zlib.
QByteArray textChunk(const QByteArray& keyword, const QByteArray& text)
{
    const QByteArray content = "iTXt" + keyword + QByteArray(5, '\0') + text;
    QByteArray chunk;
    append(chunk, static_cast<quint32>(content.size() - 4));
    chunk += content;
    append(chunk, checksum(content));
    return chunk;
}

} // namespace

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
    QImage image(static_cast<int>(width), static_cast<int>(height),
        options.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return inputError(FOVEA_TEXT("Export", "There is not enough memory for a picture of %1 x %2 pixels."),
            { std::to_string(static_cast<int64_t>(width)), std::to_string(static_cast<int64_t>(height)) });
    }
    image.fill(options.isTransparent ? QColor(Qt::transparent) : options.theme.panel);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(painter, figure, options);
    painter.end();

    const int dotsPerMeter = static_cast<int>(std::lround(options.dotsPerInch / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Software"), softwareName());
    image.setText(QStringLiteral("Description"), alternativeText(figure, options));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image)) {
        return inputError(FOVEA_TEXT("Export", "The picture could not be written as PNG: %1."),
            { writer.errorString().toStdString() });
    }
    // Behind the signature and the header chunk.
    constexpr qsizetype headerEnd = 33;
    bytes.insert(headerEnd, textChunk("Recipe", recipeOf(figure).toUtf8()));
    return bytes;
}

} // namespace fovea
