// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/image_widget.h>

#include <QBasicTimer>

namespace fovea {

enum class ImagePairMode { SideBySide, Wipe, Blink, Difference };

struct ImagePairContent {
    QImage before;
    /// Of the size of `before`; scaled to it otherwise, and said so.
    QImage after;
    QString beforeName;
    QString afterName;
    ImagePairMode mode = ImagePairMode::Wipe;
    /// How much of the width is `before`, 0 … 1.
    double wipe = 0.5;
    bool isShowingAfter = false;
    /// Of the difference, in levels of 255; not above zero: as large as the difference is.
    double lockedLimit = 0;
};

/// Paints a part of both pictures: for a window, and for a figure with the whole picture as `view`.
FOVEA_WIDGETS_EXPORT void paintImagePair(QPainter& painter, const ImagePairContent& content,
    const QRectF& area, const QRectF& view, const Theme& theme);

/// Before | after. Keys: S side by side, W wipe, B blink, D difference; Left and Right move the wipe, Space
/// shows the other picture; the wipe can be dragged. Blink changes twice a second as long as it is chosen.
class FOVEA_WIDGETS_EXPORT ImagePair : public ImageWidget {
    Q_OBJECT
public:
    explicit ImagePair(QWidget* parent = nullptr);

    const ImagePairContent& content() const { return m_content; }
    void setContent(ImagePairContent content);
    void setMode(ImagePairMode mode);
    void setWipe(double wipe);

signals:
    void modeChanged(fovea::ImagePairMode mode);
    void wipeChanged(double wipe);

protected:
    QSize imageSize() const override { return m_content.before.size(); }
    void paintImages(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QStringList pixelLines(QPoint pixel) const override;
    ImagePlace placeAt(QPointF position) const override;
    bool beginsDrag(QPointF position) override;
    void drag(QPointF position) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void keepBlinking();

    ImagePairContent m_content;
    /// Made once for a pair: of a large picture it takes long.
    QImage m_difference;
    double m_differenceLimit = 0;
    QBasicTimer m_blinking;
};

} // namespace fovea
