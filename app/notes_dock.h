// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>

#include <utility>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace fovea {

class CommandRegistry;
class NoteBook;
class WorkbenchHost;

/// The notes of all open traces. A click selects what a note was written to.
class NotesDock : public QDockWidget {
    Q_OBJECT
public:
    NotesDock(NoteBook& book, WorkbenchHost& workbench, CommandRegistry& commands, QWidget* parent);

    /// True once: it still wants a place among the panels. The user may give it another later.
    bool takePlace() { return std::exchange(m_wantsPlace, false); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void updateButtons();
    void go(const QListWidgetItem* item);
    void changeCurrent();
    void removeCurrent();

    NoteBook& m_book;
    WorkbenchHost& m_workbench;
    CommandRegistry& m_commands;
    QLabel *m_title, *m_empty;
    QListWidget* m_list;
    QPushButton *m_add, *m_change, *m_remove;
    bool m_wantsPlace = true;
};

} // namespace fovea
