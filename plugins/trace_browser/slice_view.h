// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace_browser/slice_reader.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;
class QTabWidget;

namespace fovea {
class Heatmap;
struct HeatmapContent;
} // namespace fovea

namespace fovea::trace_browser {

class SliceBar;
class SliceTable;

/// One dataset or group: its address, the slice, and that slice as statistics, values and a picture; its
/// attributes.
class SliceView : public QWidget {
    Q_OBJECT
public:
    /// `side` ends the object names of its parts, where there are two of them.
    explicit SliceView(const QString& side = {}, QWidget* parent = nullptr);

    /// `content` is nullptr when `problem` says why there is none.
    void show(std::shared_ptr<const SliceContent> content, const QString& address, const QString& problem);
    /// The picture in other colours than its own.
    void showMap(HeatmapContent map);
    /// "A" or "B" before the address; empty where there is one side only.
    void setBadge(const QString& letter, const QColor& color);
    void retranslate();
    void showProblem(const QString& problem);

signals:
    void chosen(const fovea::trace_browser::SliceChoice& choice);
    /// A cell of the values or of the picture was chosen by the user.
    void cellChosen(int row, int column);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QString& side);
    void showAttributes();
    void showStatistics();
    void copyCells() const;

    std::shared_ptr<const SliceContent> m_content;
    SliceTable* m_table;
    QLineEdit* m_address;
    QPushButton* m_copyAddress;
    SliceBar* m_bar;
    QLabel *m_badge, *m_statistics, *m_message;
    QTabWidget* m_tabs;
    QTableView* m_cells;
    Heatmap* m_map;
    QTableWidget* m_attributes;
};

} // namespace fovea::trace_browser
