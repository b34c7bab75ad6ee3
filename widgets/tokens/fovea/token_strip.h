// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/table_content.h>
#include <fovea/token_strip_paint.h>
#include <fovea/widgets_export.h>

#include <QAbstractScrollArea>

#include <optional>

namespace fovea {

/// Tokens to look at and to choose from. A click chooses the query, a click with Ctrl the key, dragging or a
/// click with Shift a range. The arrows move a cursor, Return chooses the query there, Ctrl+Return the key,
/// Shift with arrows a range, Escape drops it; Ctrl+C copies the text of the range, or the
/// table; T shows the table.
class FOVEA_WIDGETS_EXPORT TokenStrip : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TokenStrip(QWidget* parent = nullptr);

    const TokenStripContent& content() const { return m_content; }
    void setContent(TokenStripContent content);
    void setQuery(std::optional<int> token);
    void setKey(std::optional<int> token);
    void setRange(std::optional<std::pair<int, int>> range);
    void setEmptyText(const QString& text);
    std::optional<int> cursorToken() const { return m_cursor; }
    std::optional<int> hovered() const { return m_hovered; }
    TokenStripLayout layoutNow() const;
    TableContent table() const;
    /// Scrolls until the token is seen.
    void reveal(int token);

    QSize sizeHint() const override { return { 420, 120 }; }
    QSize minimumSizeHint() const override { return { 100, 40 }; }

signals:
    void querySelected(int token);
    void keySelected(int token);
    void rangeSelected(int first, int last);
    void tokenHovered(std::optional<int> token);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void chooseQuery(int token);
    void chooseKey(int token);
    void chooseRange(int from, int to);
    void moveCursor(int token, bool isExtending);
    void layOut();
    void describe();

    TokenStripContent m_content;
    TokenStripLayout m_layout;
    QString m_emptyText;
    std::optional<int> m_cursor;
    std::optional<int> m_hovered;
    QPointF m_hoverPosition;
    /// Where a range begins that is being chosen.
    std::optional<int> m_anchor;
    bool m_isDragged = false;
};

} // namespace fovea
