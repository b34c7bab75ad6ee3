// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/head_grid_paint.h>
#include <fovea/widgets_export.h>

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace fovea {

/// Thumbnails of heads. A click or the arrow keys select one, Enter or a double click opens it; the head
/// under the cursor is named beside it; T shows the data table.
class FOVEA_WIDGETS_EXPORT HeadGrid : public QWidget {
    Q_OBJECT
public:
    explicit HeadGrid(QWidget* parent = nullptr);

    const HeadGridContent& content() const { return m_content; }
    void setContent(HeadGridContent content);
    /// Fills in one thumbnail; the others stay.
    void setMap(int index, PooledMap map);
    void setSelected(std::optional<int> index);
    void setDimmed(bool isDimmed);
    /// Lines below "L3 H5" in the readout, asked when a head is hovered.
    void setReadout(std::function<QStringList(int index)> readout) { m_readout = std::move(readout); }

    HeadGridLayout layoutNow() const;
    std::optional<int> hovered() const { return m_hovered; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 120, 60 }; }

signals:
    void headHovered(std::optional<int> index);
    void headSelected(int index);
    void headActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose(int index);
    void describe();

    HeadGridContent m_content;
    std::vector<QImage> m_images;
    bool m_isDimmed = false;
    std::optional<int> m_hovered;
    QPointF m_hoverPosition;
    std::function<QStringList(int)> m_readout;
};

/// "L3 H5".
FOVEA_WIDGETS_EXPORT QString headName(int layer, int head);

} // namespace fovea
