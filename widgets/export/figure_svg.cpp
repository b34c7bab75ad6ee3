// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <fovea/figure_recipe.h>

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace fovea {
namespace {

// A table behind a picture is for reading aloud, not for storing a map of thousands of tokens.
constexpr int64_t mostNumbers = 4096;

/// What a program that edits pictures keeps and a browser does not draw: the recipe, and the numbers.
QByteArray metadata(const Figure& figure, const ExportOptions& options)
{
    QByteArray text = "<metadata id=\"fovea\">\n<fovea:recipe xmlns:fovea=\"urn:fovea:figure\">"
        + recipeOf(figure).toUtf8() + "</fovea:recipe>\n";
    if (figure.data.shape().elementCount() <= mostNumbers && options.range == FigureRange::Visible) {
        if (const Result<std::string> numbers = formatNumbers(figure)) {
            text += "<fovea:table xmlns:fovea=\"urn:fovea:figure\" type=\"text/tab-separated-values\">"
                + QString::fromStdString(*numbers).toHtmlEscaped().toUtf8() + "</fovea:table>\n";
        }
    }
    return text + "</metadata>\n";
}

QByteArray millimetres(double points)
{
    return QByteArray::number(points / 72 * 25.4, 'f', 3) + "mm";
}

bool replaceBetween(QByteArray& text, const QByteArray& begin, const QByteArray& end, const QByteArray& by)
{
    const qsizetype first = text.indexOf(begin);
    const qsizetype last = first < 0 ? -1 : text.indexOf(end, first + begin.size());
    if (last < 0) {
        return false;
    }
    text.replace(first + begin.size(), last - first - begin.size(), by);
    return true;
}

} // namespace

Result<QByteArray> formatSvg(const Figure& figure, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = sizeInPoints(figure, options);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(QSize(qCeil(size.width()), qCeil(size.height())));
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    // The generator writes both as they are: what is not escaped here would be markup.
    generator.setTitle(figure.title.toHtmlEscaped());
    generator.setDescription(alternativeText(figure, options).toHtmlEscaped());
    QPainter painter(&generator);
    paintFigure(painter, figure, options);
    painter.end();

    // It knows whole sizes only, no metadata and no role.
    const bool isWhole = replaceBetween(bytes, "<svg width=\"", "\"", millimetres(size.width()))
        && replaceBetween(bytes, "height=\"", "\"", millimetres(size.height()) + "\" role=\"img");
    const qsizetype end = bytes.indexOf("</desc>");
    if (!isWhole || end < 0) {
        return inputError(FOVEA_TEXT("Export", "The figure could not be written as SVG."));
    }
    constexpr qsizetype endLength = 8;
    bytes.insert(end + endLength, metadata(figure, options));
    return xmlText(QString::fromUtf8(bytes)).toUtf8();
}

} // namespace fovea
