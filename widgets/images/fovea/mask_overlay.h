// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/image_widget.h>

namespace fovea {

/// A picture with a map of values over it: cross-attention of a word, a mask of an edit.
struct MaskOverlayContent {
    QImage image;
    QString title;
    /// f32 [rows, columns], stretched over the whole picture.
    Array mask;
    QString valueName;
    QString unit;
    ValueScale scale;
    /// Of the largest value; little is seen through.
    double opacity = 0.75;
    bool isMaskShown = true;
};

/// The mask as a picture that lies over another: opaque as its values are large.
FOVEA_WIDGETS_EXPORT QImage maskImage(const MaskOverlayContent& content);
FOVEA_WIDGETS_EXPORT void paintMaskOverlay(QPainter& painter, const MaskOverlayContent& content,
    const QRectF& area, const QRectF& view, const Theme& theme);

/// Keys: M shows and hides the mask, [ and ] change how far it covers.
class FOVEA_WIDGETS_EXPORT MaskOverlay : public ImageWidget {
    Q_OBJECT
public:
    explicit MaskOverlay(QWidget* parent = nullptr);

    const MaskOverlayContent& content() const { return m_content; }
    void setContent(MaskOverlayContent content);
    void setOpacity(double opacity);
    void setMaskShown(bool isShown);
    /// Of the mask under a pixel of the picture; nothing without a mask.
    std::optional<float> valueAt(QPoint pixel) const;

protected:
    QSize imageSize() const override { return m_content.image.size(); }
    void paintImages(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QStringList pixelLines(QPoint pixel) const override;
    ImagePlace placeAt(QPointF position) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    MaskOverlayContent m_content;
    QImage m_mask;
};

} // namespace fovea
