// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/table_content.h>
#include <fovea/widgets_export.h>

#include <QWidget>

namespace fovea {

/// What all charts share: T or the context menu shows their data table, Ctrl+C copies what is current, and
/// the focus is seen.
class FOVEA_WIDGETS_EXPORT Chart : public QWidget {
    Q_OBJECT
public:
    explicit Chart(QWidget* parent = nullptr);

    /// The numbers that are shown.
    virtual TableContent table() const = 0;
    /// In a window of its own, which goes with the chart.
    void showTable();
    /// While something newer is being read.
    void setDimmed(bool isDimmed);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

    bool isDimmed() const { return m_isDimmed; }
    /// What Ctrl+C puts on the clipboard; the whole table unless a chart knows better.
    virtual QString copied() const;
    /// Colours, faces or language are others now.
    virtual void refresh() = 0;
    void paintFocus(QPainter& painter) const;

private:
    bool m_isDimmed = false;
};

} // namespace fovea
