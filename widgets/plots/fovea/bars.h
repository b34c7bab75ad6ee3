// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/item_chart.h>
#include <fovea/plot_frame.h>
#include <fovea/widgets_export.h>

#include <limits>
#include <vector>

namespace fovea {

/// A value with the interval around it; an interval of NaN is not drawn.
struct BarValue {
    double value = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

struct BarSeries {
    QString name;
    SeriesRole role = SeriesRole::Other;
    /// One for each name of the content.
    std::vector<BarValue> values;
};

enum class BarOrder { AsGiven, LargestFirst, SmallestFirst };

/// Horizontal bars from zero, one for each series beside each name.
struct BarsContent {
    QString title;
    PlotAxis value;
    /// "95 %, n 872": what the intervals are.
    QString intervalName;
    QStringList names;
    std::vector<BarSeries> series;
    /// By the values of the first series; NaN last.
    BarOrder order = BarOrder::AsGiven;

    int rows() const { return static_cast<int>(names.size()); }
};

/// Which name stands in which row.
FOVEA_WIDGETS_EXPORT std::vector<int> rowOrder(const BarsContent& content);

struct FOVEA_WIDGETS_EXPORT BarsLayout {
    PlotFrame frame;
    std::vector<int> order;
    int firstRow = 0;
    int rowsShown = 0;
    double rowHeight = 0;

    QRectF rowRect(int row) const;
    std::optional<int> rowAt(QPointF position) const;
};
/// Rows have at least 15 points; those that find no room are scrolled to from `firstRow` on.
FOVEA_WIDGETS_EXPORT BarsLayout layOutBars(
    const BarsContent& content, const QRectF& area, const Theme& theme, int firstRow = 0);
FOVEA_WIDGETS_EXPORT void paintBars(QPainter& painter, const BarsContent& content, const BarsLayout& layout,
    const Theme& theme, std::optional<int> currentRow = {});
/// In the order shown.
FOVEA_WIDGETS_EXPORT TableContent tableOf(const BarsContent& content);

/// Items are rows, in the order shown; the wheel scrolls.
class FOVEA_WIDGETS_EXPORT Bars : public ItemChart {
    Q_OBJECT
public:
    explicit Bars(QWidget* parent = nullptr);

    const BarsContent& content() const { return m_content; }
    void setContent(BarsContent content);
    BarsLayout layoutNow() const;

    TableContent table() const override { return tableOf(m_content); }
    int itemCount() const override { return m_content.series.empty() ? 0 : m_content.rows(); }
    std::optional<int> itemAt(QPointF position) const override;
    QPointF itemAnchor(int item) const override;
    QStringList itemLines(int item) const override;
    /// For the footer line of a panel: "24 of 225 shown".
    QString shownText() const;

protected:
    void paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QString chartName() const override;
    void reveal(int item) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    BarsContent m_content;
    int m_firstRow = 0;
};

} // namespace fovea
