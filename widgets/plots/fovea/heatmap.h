// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/heatmap_content.h>
#include <fovea/heatmap_layout.h>
#include <fovea/widgets_export.h>

#include <QWidget>

#include <optional>

namespace fovea {

/// A map of values with labelled rows and columns. The wheel zooms around the cursor, dragging pans, a click
/// or the arrow keys select a cell, + and - zoom, Home shows all again, Ctrl+C copies the selected cell; the
/// value under the cursor is written beside it; T shows the data table.
class FOVEA_WIDGETS_EXPORT Heatmap : public QWidget {
    Q_OBJECT
public:
    explicit Heatmap(QWidget* parent = nullptr);

    const HeatmapContent& content() const { return m_content; }
    /// The part seen stays when the number of rows and columns does.
    void setContent(HeatmapContent content);
    void setSelected(std::optional<int> row, std::optional<int> column);
    /// Requantises; the values and labels stay.
    void setScale(const ValueScale& scale, const QStringList& notes);
    /// While something newer is being read.
    void setDimmed(bool isDimmed);

    /// The part seen, in cells.
    QRectF view() const { return m_view; }
    void setView(const QRectF& view);
    void showAll();
    HeatmapLayout layoutNow() const;
    std::optional<MapCell> hovered() const { return m_hovered; }

    QSize sizeHint() const override { return { 480, 420 }; }
    QSize minimumSizeHint() const override { return { 160, 140 }; }

signals:
    void cellHovered(std::optional<fovea::MapCell> cell);
    void cellSelected(fovea::MapCell cell);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void hover(std::optional<MapCell> cell, QPointF position);
    void copySelected() const;
    void moveSelection(int rows, int columns);
    void zoom(double factor, QPointF aroundCells);
    void describe();
    HeatmapMeasures measures() const;

    HeatmapContent m_content;
    std::shared_ptr<const MapPyramid> m_pyramid = std::make_shared<MapPyramid>();
    QRectF m_view;
    bool m_isDimmed = false;
    std::optional<MapCell> m_hovered;
    QPointF m_hoverPosition;
    /// True after an arrow key: the readout then stands at the selected cell.
    bool m_isReadoutAtSelection = false;
    std::optional<QPointF> m_pressed;
    QRectF m_viewWhenPressed;
    bool m_isDragged = false;
    /// Measuring thousands of labels takes longer than painting the map.
    mutable std::optional<HeatmapMeasures> m_measures;
};

} // namespace fovea
