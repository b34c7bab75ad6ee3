// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/chart.h>
#include <fovea/line_plot_content.h>
#include <fovea/plot_frame.h>
#include <fovea/widgets_export.h>

#include <QImage>

#include <memory>
#include <optional>

namespace fovea {

/// Lines over a common axis. The wheel zooms along x around the cursor (with Ctrl: along y), dragging pans,
/// dragging with Shift zooms into a rectangle, a double click or Home shows all again. + and - zoom, Page Up
/// and Page Down move the view, Left and Right the crosshair, L locks the range of y, T shows the data table.
class FOVEA_WIDGETS_EXPORT LinePlot : public Chart {
    Q_OBJECT
public:
    explicit LinePlot(QWidget* parent = nullptr);

    const LinePlotContent& content() const { return m_content; }
    /// The view stays when it was zoomed by hand; otherwise all is shown.
    void setContent(LinePlotContent content);
    /// The same samples with more at their end: paints only what is new where the axes stay as they are.
    void setGrown(int series, std::shared_ptr<const SeriesSource> samples);
    /// Said while there is nothing to show.
    void setEmptyText(const QString& text);

    const PlotView& view() const { return m_view; }
    void setView(const PlotView& view);
    /// The x axis alone: what linked plots share.
    void setXAxis(const AxisScale& axis);
    void showAll();
    bool isShowingAll() const { return !m_isZoomed; }
    /// A locked y axis stays when the content changes.
    void setRangeLocked(bool isLocked);
    bool isRangeLocked() const { return m_content.y.lockedRange.has_value(); }

    std::optional<double> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<double> x);

    PlotFrame frameNow() const;
    /// For the footer line of a panel.
    QString shownText() const;
    TableContent table() const override;

    QSize sizeHint() const override { return { 480, 300 }; }
    QSize minimumSizeHint() const override { return { 140, 90 }; }

signals:
    void viewChanged();
    void crosshairMoved(std::optional<double> x);
    void rangeLockChanged(bool isLocked);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    QString copied() const override;
    void refresh() override;

private:
    void changeView(const PlotView& view, bool isByHand);
    void zoom(double factor, double aroundX, double aroundY, bool isAlongX, bool isAlongY);
    void pan(double shareX, double shareY);
    void moveCrosshair(int samples);
    void describe();
    void render();
    void renderFrom(double left);

    LinePlotContent m_content;
    PlotView m_view;
    QString m_emptyText;
    bool m_isZoomed = false;
    std::optional<double> m_crosshair;
    std::optional<QPointF> m_pressed;
    QPointF m_dragged;
    bool m_isSelecting = false;
    PlotView m_viewWhenPressed;
    /// The plot without crosshair, which moves more often than lines change. Null: to be painted.
    QImage m_picture;
};

} // namespace fovea
