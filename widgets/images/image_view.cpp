// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/image_view.h>
#include <fovea/map_view.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

constexpr int64_t longestSide = 32767;

int level(float value)
{
    return static_cast<int>(std::lround(std::clamp(std::isnan(value) ? 0.0F : value, 0.0F, 1.0F) * 255));
}

double luminance(QRgb color)
{
    return 0.2126 * qRed(color) + 0.7152 * qGreen(color) + 0.0722 * qBlue(color);
}

template <typename Level>
QImage colorImage(int width, int height, int channels, Level&& levelAt)
{
    QImage image(width, height, channels == 4 ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    std::size_t index = 0;
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x, index += static_cast<std::size_t>(channels)) {
            line[x] = qRgba(levelAt(index), levelAt(index + 1), levelAt(index + 2),
                channels == 4 ? levelAt(index + 3) : 255);
        }
    }
    return image;
}

} // namespace

Result<QImage> imageOf(const Array& pixels, const ValueScale& scale)
{
    const fovea::Shape& shape = pixels.shape();
    const bool isGray = shape.rank() == 2 && pixels.dtype() == DType::F32;
    const bool isColor = shape.rank() == 3 && (shape[2] == 3 || shape[2] == 4)
        && (pixels.dtype() == DType::F32 || pixels.dtype() == DType::U8);
    if ((!isGray && !isColor) || shape[0] < 1 || shape[1] < 1 || shape[0] > longestSide
        || shape[1] > longestSide) {
        return inputError(
            FOVEA_TEXT("Images",
                "A picture is f32 [height, width], or f32 or u8 [height, width, 3 or 4], of at most 32,767 "
                "pixels a side; this array is %1."),
            { shape.text() });
    }
    const auto height = static_cast<int>(shape[0]);
    const auto width = static_cast<int>(shape[1]);
    if (isColor) {
        const auto channels = static_cast<int>(shape[2]);
        if (pixels.dtype() == DType::U8) {
            const auto values = pixels.values<uint8_t>();
            return colorImage(
                width, height, channels, [values](std::size_t at) { return int { values[at] }; });
        }
        const auto values = pixels.values<float>();
        return colorImage(width, height, channels, [values](std::size_t at) { return level(values[at]); });
    }
    const std::vector<uint8_t> cells = quantise(pixels.values<float>(), scale);
    const std::array<QRgb, 256> colors = quantisedColors(scale.map, Qt::magenta);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            line[x] = colors[cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
                + static_cast<std::size_t>(x)]];
        }
    }
    return image;
}

std::optional<ImageDifference> differenceOf(const QImage& before, const QImage& after, double limit)
{
    if (before.isNull() || before.size() != after.size()) {
        return std::nullopt;
    }
    const QImage a = before.convertToFormat(QImage::Format_RGB32);
    const QImage b = after.convertToFormat(QImage::Format_RGB32);
    std::vector<float> differences;
    differences.reserve(static_cast<std::size_t>(a.width()) * static_cast<std::size_t>(a.height()));
    float largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto* const one = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* const other = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            differences.push_back(static_cast<float>(luminance(other[x]) - luminance(one[x])));
            largest = std::max(largest, std::abs(differences.back()));
        }
    }
    ImageDifference result;
    result.limit = limit > 0 ? limit : largest > 0 ? static_cast<double>(largest) : 1;
    const Result<QImage> image
        = imageOf(Array::of<float>(fovea::Shape { a.height(), a.width() }, std::move(differences)),
            { -result.limit, result.limit, ColorMap::Diverging, false });
    if (!image) {
        return std::nullopt;
    }
    result.image = *image;
    return result;
}

QPointF ImagePlace::toPixels(QPointF position) const
{
    return view.topLeft() + (position - target.topLeft()) / std::max(scale(), 1e-12);
}

QPointF ImagePlace::fromPixels(QPointF pixel) const
{
    return target.topLeft() + (pixel - view.topLeft()) * scale();
}

std::optional<QPoint> ImagePlace::pixelAt(QPointF position, const QSize& size) const
{
    if (!target.contains(position)) {
        return std::nullopt;
    }
    const QPointF pixel = toPixels(position);
    const QPoint whole(static_cast<int>(std::floor(pixel.x())), static_cast<int>(std::floor(pixel.y())));
    return QRect(QPoint(0, 0), size).contains(whole) ? std::optional(whole) : std::nullopt;
}

ImagePlace placeImage(const QRectF& area, const QRectF& view)
{
    if (view.isEmpty() || area.width() < 1 || area.height() < 1) {
        return { view, QRectF(area.center(), QSizeF(0, 0)) };
    }
    const double scale = std::min(area.width() / view.width(), area.height() / view.height());
    const QSizeF size = view.size() * scale;
    return { view,
        QRectF(area.center().x() - size.width() / 2, area.center().y() - size.height() / 2, size.width(),
            size.height()) };
}

QRectF zoomedImageView(const QRectF& view, QPointF around, double factor, const QSize& size)
{
    return zoomedView(view, around, factor, size.height(), size.width());
}

void paintImagePart(QPainter& painter, const QImage& image, const ImagePlace& place)
{
    if (image.isNull() || place.target.isEmpty()) {
        return;
    }
    painter.save();
    // Above two device pixels a pixel, smoothing would invent values between them.
    painter.setRenderHint(
        QPainter::SmoothPixmapTransform, place.scale() * painter.deviceTransform().m11() < 2);
    painter.drawImage(place.target, image, place.view);
    painter.restore();
}

QString pixelText(const QImage& image, QPoint pixel)
{
    if (!image.valid(pixel)) {
        return {};
    }
    const QColor color = image.pixelColor(pixel);
    return QStringLiteral("%1 (%2, %3, %4)")
        .arg(color.name())
        .arg(color.red())
        .arg(color.green())
        .arg(color.blue());
}

} // namespace fovea
