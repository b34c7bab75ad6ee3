// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/token_lines_paint.h>
#include <fovea/widgets_export.h>

#include <QWidget>

#include <optional>

namespace fovea {

/// Lines between query tokens (above) and key tokens (below). Hovering a token lights its lines and names the
/// strongest; a click selects it; left and right move the query, with Shift the key; Escape selects none.
class FOVEA_WIDGETS_EXPORT TokenLines : public QWidget {
    Q_OBJECT
public:
    explicit TokenLines(QWidget* parent = nullptr);

    const TokenLinesContent& content() const { return m_content; }
    void setContent(TokenLinesContent content);
    void setSelected(std::optional<int> query, std::optional<int> key);
    void setDimmed(bool isDimmed);

    TokenLinesLayout layoutNow() const;
    std::optional<TokenPlace> hovered() const { return m_hovered; }

    QSize sizeHint() const override { return { 480, 240 }; }
    QSize minimumSizeHint() const override { return { 160, 90 }; }

signals:
    /// Absent: nothing is selected any more.
    void querySelected(std::optional<int> query);
    void keySelected(std::optional<int> key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose(TokenSide side, std::optional<int> index);
    void describe();

    TokenLinesContent m_content;
    bool m_isDimmed = false;
    std::optional<TokenPlace> m_hovered;
    QPointF m_hoverPosition;
};

} // namespace fovea
