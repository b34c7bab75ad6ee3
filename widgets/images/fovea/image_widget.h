// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/image_view.h>
#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QWidget>

#include <optional>

namespace fovea {

/// A picture that can be looked into. The wheel zooms around the cursor, dragging pans, + and - zoom, Ctrl
/// with arrows pans, a double click or Home shows all; the pixel under the cursor is named with its values.
/// Views of pictures of the same size are linked by connecting `viewChanged` to `setView`.
class FOVEA_WIDGETS_EXPORT ImageWidget : public QWidget {
    Q_OBJECT
public:
    explicit ImageWidget(QWidget* parent = nullptr);

    /// In pixels of the picture.
    QRectF view() const { return m_view; }
    std::optional<QPoint> pixelCursor() const { return m_cursor; }
    /// Said while there is nothing to show.
    void setEmptyText(const QString& text);

    QSize sizeHint() const override { return { 360, 300 }; }
    QSize minimumSizeHint() const override { return { 80, 60 }; }

public slots:
    void setView(const QRectF& view);
    void showAll();
    /// The pixel that is named, here and in a linked view.
    void setPixelCursor(std::optional<QPoint> pixel);

signals:
    void viewChanged(const QRectF& view);
    void pixelHovered(std::optional<QPoint> pixel);
    void pixelSelected(QPoint pixel);

protected:
    virtual QSize imageSize() const = 0;
    virtual void paintImages(QPainter& painter, const QRectF& area, const Theme& theme) const = 0;
    virtual QStringList pixelLines(QPoint pixel) const = 0;
    /// Where the picture under a position stands: several may stand side by side.
    virtual ImagePlace placeAt(QPointF position) const = 0;
    /// True: what was pressed is moved with the mouse, and the picture is not.
    virtual bool beginsDrag(QPointF) { return false; }
    virtual void drag(QPointF) { }

    QRectF imageArea() const;
    /// The whole picture when its size is another than before.
    void imagesChanged(const QSize& sizeBefore);
    QString emptyText() const;

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    QRectF m_view;
    QString m_emptyText;
    std::optional<QPoint> m_cursor;
    QPointF m_cursorPosition;
    std::optional<QPointF> m_pressed;
    QRectF m_viewWhenPressed;
    bool m_isMoved = false;
    bool m_isDraggingOther = false;
};

} // namespace fovea
