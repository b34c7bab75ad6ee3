// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace fovea {

QByteArray formatSvg(const Figure& figure, const ExportOptions& options)
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
    generator.setDescription(recipeText(figure).toHtmlEscaped());
    QPainter painter(&generator);
    paintFigure(painter, figure, options);
    painter.end();
    return bytes;
}

} // namespace fovea
