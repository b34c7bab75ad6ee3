// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>
#include <fovea/value_scale.h>
#include <fovea/widgets_export.h>

#include <QImage>
#include <QPoint>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <optional>

namespace fovea {

/// Pixels as a picture: u8 [height, width, 3 or 4] as they are, f32 [height, width, 3 or 4] with 1 as full,
/// and f32 [height, width] through a scale of values.
FOVEA_WIDGETS_EXPORT Result<QImage> imageOf(const Array& pixels, const ValueScale& scale = {});

/// After minus before in luminance (Rec. 709 weights of the encoded values, -255 … 255) with a neutral zero.
/// The range is +-`limit`; the largest difference there is when `limit` is not above zero. Nothing when the
/// sizes differ.
struct ImageDifference {
    QImage image;
    double limit = 0;
};
FOVEA_WIDGETS_EXPORT std::optional<ImageDifference> differenceOf(
    const QImage& before, const QImage& after, double limit = 0);

/// Where a part of a picture stands in an area: as large as fits, pixels square.
struct FOVEA_WIDGETS_EXPORT ImagePlace {
    /// The part seen, in pixels of the picture.
    QRectF view;
    QRectF target;

    double scale() const { return view.width() > 0 ? target.width() / view.width() : 0; }
    QPointF toPixels(QPointF position) const;
    QPointF fromPixels(QPointF pixel) const;
    std::optional<QPoint> pixelAt(QPointF position, const QSize& size) const;
};
FOVEA_WIDGETS_EXPORT ImagePlace placeImage(const QRectF& area, const QRectF& view);

/// `factor` > 1 shows fewer pixels, at least four across; `around` (in pixels) stays where it is.
FOVEA_WIDGETS_EXPORT QRectF zoomedImageView(
    const QRectF& view, QPointF around, double factor, const QSize& size);

/// The part of `image` that `place` says. Pixels stay pixels when they are large.
FOVEA_WIDGETS_EXPORT void paintImagePart(QPainter& painter, const QImage& image, const ImagePlace& place);

/// "#2e3a41 (46, 58, 65)".
FOVEA_WIDGETS_EXPORT QString pixelText(const QImage& image, QPoint pixel);

} // namespace fovea
