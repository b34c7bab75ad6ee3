// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDockWidget>

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
};

} // namespace fovea
