// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/chart.h>
#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>

namespace fovea {

/// A chart of things that can be pointed at one by one: the bins of a histogram, bars, rows. Hovering names
/// one with its values, a click or the arrow keys choose one.
class FOVEA_WIDGETS_EXPORT ItemChart : public Chart {
    Q_OBJECT
public:
    explicit ItemChart(QWidget* parent = nullptr);

    std::optional<int> current() const { return m_current; }
    void setCurrent(std::optional<int> item);
    std::optional<int> hovered() const { return m_hovered; }
    /// Said while there is nothing to show.
    void setEmptyText(const QString& text);

    virtual int itemCount() const = 0;
    virtual std::optional<int> itemAt(QPointF position) const = 0;
    /// Where the card of an item stands.
    virtual QPointF itemAnchor(int item) const = 0;
    /// What the card says.
    virtual QStringList itemLines(int item) const = 0;

    QSize sizeHint() const override { return { 420, 260 }; }
    QSize minimumSizeHint() const override { return { 120, 80 }; }

signals:
    void itemSelected(int item);

protected:
    virtual void paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const = 0;
    virtual QString chartName() const = 0;
    /// The current item may have to come into view.
    virtual void reveal(int) { }
    QRectF chartArea() const;
    void contentChanged();

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QString copied() const override;
    void refresh() override;

private:
    void describe();

    QString m_emptyText;
    std::optional<int> m_current;
    std::optional<int> m_hovered;
    QPointF m_hoverPosition;
};

} // namespace fovea
