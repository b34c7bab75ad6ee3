// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/color_vision.h>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix full { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } };
constexpr Matrix protanopia { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } } };
constexpr Matrix deuteranopia { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } } };
constexpr Matrix tritanopia { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } } };

std::array<double, 256> linearTable()
{
    std::array<double, 256> table {};
    for (std::size_t level = 0; level < table.size(); ++level) {
        const double value = static_cast<double>(level) / 255;
        table[level] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return table;
}

int encoded(double linear)
{
    const double inside = std::clamp(linear, 0.0, 1.0);
    const double value = inside <= 0.0031308 ? inside * 12.92 : 1.055 * std::pow(inside, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(value * 255));
}

QRgb seen(QRgb color, const Matrix& matrix)
{
    static const std::array<double, 256> linear = linearTable();
    const std::array<double, 3> from { linear[static_cast<std::size_t>(qRed(color))],
        linear[static_cast<std::size_t>(qGreen(color))], linear[static_cast<std::size_t>(qBlue(color))] };
    std::array<int, 3> to {};
    for (std::size_t row = 0; row < 3; ++row) {
        to[row] = encoded(matrix[row][0] * from[0] + matrix[row][1] * from[1] + matrix[row][2] * from[2]);
    }
    return qRgba(to[0], to[1], to[2], qAlpha(color));
}

} // namespace

const Matrix& colorVisionMatrix(ColorVision vision)
{
    switch (vision) {
    case ColorVision::Protanopia:
        return protanopia;
    case ColorVision::Deuteranopia:
        return deuteranopia;
    case ColorVision::Tritanopia:
        return tritanopia;
    default:
        return full;
    }
}

QColor seenAs(const QColor& color, ColorVision vision)
{
    return vision == ColorVision::Full ? color
                                       : QColor::fromRgba(seen(color.rgba(), colorVisionMatrix(vision)));
}

QImage seenAs(const QImage& image, ColorVision vision)
{
    if (vision == ColorVision::Full || image.isNull()) {
        return image;
    }
    const Matrix& matrix = colorVisionMatrix(vision);
    QImage result = image.convertToFormat(QImage::Format_ARGB32);
    QRgb last = 0;
    QRgb lastSeen = seen(last, matrix);
    for (int y = 0; y < result.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            // Most neighbours in a picture of a window are alike.
            if (line[x] != last) {
                last = line[x];
                lastSeen = seen(last, matrix);
            }
            line[x] = lastSeen;
        }
    }
    return result;
}

} // namespace fovea
