// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/item_chart.h>
#include <fovea/plot_frame.h>
#include <fovea/widgets_export.h>

#include <cstdint>
#include <vector>

namespace fovea {

/// How a distribution changes over steps or layers: one histogram a row, the first at the top, all with the
/// same bins and the same height scale.
struct RidgeContent {
    struct Row {
        QString name;
        /// One for each bin.
        std::vector<int64_t> counts;
    };
    QString title;
    PlotAxis x;
    /// What the rows are: "step".
    QString rowTitle;
    std::vector<double> edges;
    std::vector<Row> rows;

    int bins() const { return edges.size() < 2 ? 0 : static_cast<int>(edges.size()) - 1; }
};

struct FOVEA_WIDGETS_EXPORT RidgeLayout {
    PlotFrame frame;
    /// Of the content's rows: all, or so many evenly chosen ones as have room, the first and last among them.
    std::vector<int> shown;
    double pitch = 0;
    /// Of the fullest bin, in rows.
    double overlap = 2.2;
    double mostShare = 0;

    double baseline(std::size_t place) const;
    /// The row whose baseline is next below.
    std::optional<int> rowAt(QPointF position) const;
};
FOVEA_WIDGETS_EXPORT RidgeLayout layOutRidge(
    const RidgeContent& content, const QRectF& area, const Theme& theme);
FOVEA_WIDGETS_EXPORT void paintRidge(QPainter& painter, const RidgeContent& content,
    const RidgeLayout& layout, const Theme& theme, std::optional<int> currentRow = {});
FOVEA_WIDGETS_EXPORT TableContent tableOf(const RidgeContent& content);

/// Items are rows of the content.
class FOVEA_WIDGETS_EXPORT Ridge : public ItemChart {
    Q_OBJECT
public:
    explicit Ridge(QWidget* parent = nullptr);

    const RidgeContent& content() const { return m_content; }
    void setContent(RidgeContent content);
    RidgeLayout layoutNow() const;
    /// For the footer line of a panel: "24 of 1,000 steps shown".
    QString shownText() const;

    TableContent table() const override { return tableOf(m_content); }
    int itemCount() const override
    {
        return m_content.bins() == 0 ? 0 : static_cast<int>(m_content.rows.size());
    }
    std::optional<int> itemAt(QPointF position) const override;
    QPointF itemAnchor(int item) const override;
    QStringList itemLines(int item) const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QString chartName() const override;

private:
    RidgeContent m_content;
};

} // namespace fovea
