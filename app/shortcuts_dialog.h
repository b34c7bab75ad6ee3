// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <string>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace fovea {

class CommandRegistry;
class Shortcuts;

/// The keys of all commands: filter, record another key, see and settle what it collides with, take it back.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(CommandRegistry& commands, Shortcuts& shortcuts, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void filter();
    void choose();
    /// Says what the recorded key would collide with, and offers what can be done.
    void judge();
    void assign();
    std::string chosenId() const;
    QString titleOf(const std::string& id) const;

    CommandRegistry& m_commands;
    Shortcuts& m_shortcuts;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QLabel *m_recordTitle, *m_conflict;
    QKeySequenceEdit* m_record;
    QPushButton *m_assign, *m_none, *m_reset, *m_resetAll, *m_close;
};

} // namespace fovea
