// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>
#include <QTimer>

#include <functional>
#include <utility>

class QLabel;
class QListWidget;

namespace fovea {

class CommandRegistry;
class History;

/// The steps that can be undone, oldest first, with a small picture of what each led to: a click goes there.
class HistoryDock : public QDockWidget {
    Q_OBJECT
public:
    /// `picture` gives the widget that a step has changed, or nullptr.
    HistoryDock(
        History& history, CommandRegistry& commands, std::function<QWidget*()> picture, QWidget* parent);

    /// True once: it still wants a place among the panels. The user may give it another later.
    bool takePlace() { return std::exchange(m_wantsPlace, false); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void takePicture();

    History& m_history;
    CommandRegistry& m_commands;
    std::function<QWidget*()> m_picture;
    QLabel *m_title, *m_footer;
    QListWidget* m_list;
    QTimer m_wait;
    bool m_wantsPlace = true;
};

} // namespace fovea
