// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/table_content.h>
#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace fovea {

/// Every value as a point over its group: nothing is averaged away.
struct StripPlotContent {
    struct Point {
        int group = 0;
        /// NaN: not known yet, not drawn.
        double value = 0;
        /// Drawn faintly: it is not among those that are asked for.
        bool isFaded = false;
        /// Orange, as all of B is; else blue.
        bool isOfB = false;
    };
    QString title;
    QString unit;
    QStringList groups;
    std::vector<Point> points;
    /// Index in `points`.
    std::optional<int> selected;
};

/// Points of a group are spread sideways in their order, so that equal values stand beside each other.
struct FOVEA_WIDGETS_EXPORT StripPlotLayout {
    QRectF area;
    QRectF plot;
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    /// Where each point stands; a null point for NaN.
    std::vector<std::optional<QPointF>> places;

    double y(double value) const;
    /// The nearest point within `reach`.
    std::optional<int> pointAt(QPointF position, double reach = 8) const;
};
FOVEA_WIDGETS_EXPORT StripPlotLayout layOutStripPlot(
    const StripPlotContent& content, const QRectF& area, const Theme& theme);
FOVEA_WIDGETS_EXPORT void paintStripPlot(
    QPainter& painter, const StripPlotContent& content, const StripPlotLayout& layout, const Theme& theme);

/// The points with their values, those that are not known yet as NaN.
FOVEA_WIDGETS_EXPORT TableContent tableOf(const StripPlotContent& content);

/// The plot in a window: hovering names a point, a click or the arrow keys select one, T shows the data
/// table.
class FOVEA_WIDGETS_EXPORT StripPlot : public QWidget {
    Q_OBJECT
public:
    explicit StripPlot(QWidget* parent = nullptr);

    void setContent(StripPlotContent content);
    void setSelected(std::optional<int> point);
    void setReadout(std::function<QStringList(int point)> readout) { m_readout = std::move(readout); }
    StripPlotLayout layoutNow() const;

    QSize sizeHint() const override { return { 320, 180 }; }
    QSize minimumSizeHint() const override { return { 120, 90 }; }

signals:
    void pointSelected(int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int from, int direction);

    StripPlotContent m_content;
    std::optional<int> m_hovered;
    QPointF m_hoverPosition;
    std::function<QStringList(int)> m_readout;
};

} // namespace fovea
