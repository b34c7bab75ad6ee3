// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/item_chart.h>
#include <fovea/token_strip_paint.h>
#include <fovea/widgets_export.h>

#include <vector>

namespace fovea {

/// Tokens of A and B that stand over each other; nothing where the other has no such token.
struct TokenPairColumn {
    std::optional<int> a;
    std::optional<int> b;
};

/// Two strips with aligned tokens. Query, key and range of the strips are not shown here.
struct TokenPairContent {
    QString title;
    TokenStripContent a;
    TokenStripContent b;
    std::vector<TokenPairColumn> columns;
};

struct FOVEA_WIDGETS_EXPORT TokenPairLayout {
    QRectF area;
    double rowHeight = 0;
    bool isRightToLeft = false;
    /// Both rows of each column, as far down as there are lines.
    std::vector<QRectF> places;
    double contentHeight = 0;
    double scrolled = 0;

    QRectF columnRect(int column) const;
    std::optional<int> columnAt(QPointF position) const;
};
FOVEA_WIDGETS_EXPORT TokenPairLayout layOutTokenPair(
    const TokenPairContent& content, const QRectF& area, const Theme& theme, double scrolled = 0);
/// A above B with their badges; a token without a partner stands over a dash and wears the colour of its
/// side.
FOVEA_WIDGETS_EXPORT void paintTokenPair(QPainter& painter, const TokenPairContent& content,
    const TokenPairLayout& layout, const Theme& theme, std::optional<int> current = {});

/// Items are columns; the wheel scrolls.
class FOVEA_WIDGETS_EXPORT TokenPair : public ItemChart {
    Q_OBJECT
public:
    explicit TokenPair(QWidget* parent = nullptr);

    const TokenPairContent& content() const { return m_content; }
    void setContent(TokenPairContent content);
    TokenPairLayout layoutNow() const;

    TableContent table() const override;
    int itemCount() const override { return static_cast<int>(m_content.columns.size()); }
    std::optional<int> itemAt(QPointF position) const override;
    QPointF itemAnchor(int item) const override;
    QStringList itemLines(int item) const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    QString chartName() const override;
    void reveal(int item) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    TokenPairContent m_content;
    double m_scrolled = 0;
};

} // namespace fovea
