// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_size.h"

#include <QRegularExpression>

#include <array>

namespace fovea {

namespace {

constexpr std::array units { LengthUnit::Millimetre, LengthUnit::Point, LengthUnit::Inch, LengthUnit::Pixel };

} // namespace

double pointsIn(LengthUnit unit, int dotsPerInch)
{
    switch (unit) {
    case LengthUnit::Millimetre:
        return 72 / 25.4;
    case LengthUnit::Inch:
        return 72;
    case LengthUnit::Pixel:
        return 72.0 / dotsPerInch;
    case LengthUnit::Point:
        break;
    }
    return 1;
}

QString symbolOf(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::Millimetre:
        return "mm";
    case LengthUnit::Inch:
        return "in";
    case LengthUnit::Pixel:
        return "px";
    case LengthUnit::Point:
        break;
    }
    return "pt";
}

Result<FigureSize> parseFigureSize(const QString& text)
{
    static const QRegularExpression form(
        "^(\\d{1,5}(?:\\.\\d{1,6})?)(mm|pt|in|px)?(?:x(\\d{1,5}(?:\\.\\d{1,6})?)(mm|pt|in|px)?)?$");
    const QRegularExpressionMatch match = form.match(text);
    const bool hasHeight = !match.captured(3).isEmpty();
    const QString unit = hasHeight ? match.captured(4) : match.captured(2);
    const bool isMixed = hasHeight && !match.captured(2).isEmpty() && match.captured(2) != unit;
    FigureSize size { match.captured(1).toDouble(), match.captured(3).toDouble(), LengthUnit::Point };
    for (const LengthUnit each : units) {
        if (symbolOf(each) == unit) {
            size.unit = each;
        }
    }
    if (!match.hasMatch() || isMixed || size.width <= 0 || (hasHeight && size.height <= 0)) {
        return usageError(
            FOVEA_TEXT("FigureSize",
                "A size is a width, or WIDTHxHEIGHT, in mm, pt, in or px, as in 89mm, 89x60mm or "
                "480x360; found \"%1\""),
            { text.toStdString() });
    }
    return size;
}

QString formatFigureSize(const FigureSize& size)
{
    const QString width = QString::number(size.width, 'g', 8);
    const QString height = size.height > 0 ? "x" + QString::number(size.height, 'g', 8) : QString();
    return width + height + (size.unit == LengthUnit::Point ? QString() : symbolOf(size.unit));
}

QSizeF inPoints(const FigureSize& size, int dotsPerInch)
{
    return QSizeF(size.width, size.height) * pointsIn(size.unit, dotsPerInch);
}

} // namespace fovea
