// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/item_chart.h>
#include <fovea/plot_frame.h>
#include <fovea/widgets_export.h>

#include <cstdint>
#include <span>
#include <vector>

namespace fovea {

/// The values of one sample in bins that all series of a histogram share.
struct HistogramSeries {
    QString name;
    SeriesRole role = SeriesRole::Other;
    /// One for each bin.
    std::vector<int64_t> counts;
    /// Clipped: below the first and above the last edge; infinities are among them.
    int64_t below = 0;
    int64_t above = 0;
    int64_t notANumber = 0;

    FOVEA_WIDGETS_EXPORT int64_t total() const;
};

enum class HistogramMeasure { Count, Share };

struct HistogramContent {
    QString title;
    PlotAxis x;
    /// Of the counts: linear or log.
    AxisKind yKind = AxisKind::Linear;
    /// Shares let samples of different size be compared.
    HistogramMeasure measure = HistogramMeasure::Share;
    /// Ascending, one more than there are bins; the last bin holds its upper edge.
    std::vector<double> edges;
    std::vector<HistogramSeries> series;

    int bins() const { return edges.size() < 2 ? 0 : static_cast<int>(edges.size()) - 1; }
};

/// `bins` + 1 edges from `low` to `high`, evenly spread on an axis of this kind.
FOVEA_WIDGETS_EXPORT std::vector<double> binEdges(
    double low, double high, int bins, AxisKind kind = AxisKind::Linear, double threshold = 1);
/// Counts `values` in bins; NaN apart.
FOVEA_WIDGETS_EXPORT HistogramSeries binned(
    std::span<const float> values, std::span<const double> edges, QString name, SeriesRole role);

FOVEA_WIDGETS_EXPORT PlotFrame layOutHistogram(
    const HistogramContent& content, const QRectF& area, const Theme& theme);
/// Overlaid outlines; what was clipped is written at both ends.
FOVEA_WIDGETS_EXPORT void paintHistogram(QPainter& painter, const HistogramContent& content,
    const PlotFrame& frame, const Theme& theme, std::optional<int> currentBin = {});
FOVEA_WIDGETS_EXPORT TableContent tableOf(const HistogramContent& content);

class FOVEA_WIDGETS_EXPORT Histogram : public ItemChart {
    Q_OBJECT
public:
    explicit Histogram(QWidget* parent = nullptr);

    const HistogramContent& content() const { return m_content; }
    void setContent(HistogramContent content);

    TableContent table() const override { return tableOf(m_content); }
    int itemCount() const override { return m_content.series.empty() ? 0 : m_content.bins(); }
    std::optional<int> itemAt(QPointF position) const override;
    QPointF itemAnchor(int item) const override;
    QStringList itemLines(int item) const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QString chartName() const override;

private:
    HistogramContent m_content;
};

} // namespace fovea
