// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"
#include "palette_entries.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace fovea {

class MainWindow;
class PaletteList;

/// Finds any command or object by a few letters and runs it, by the keyboard alone: arrows choose, Enter
/// runs, Esc leaves. What a command requires is asked for in the same line.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(MainWindow& window);

    /// Shows the palette of the window, or puts it away.
    static void toggle(MainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open();
    void leave();
    void place();
    void retranslate();
    void filter(const QString& text);
    void showCurrent();
    void accept();
    void run(const PaletteEntry& entry);
    /// Asks for the next required parameter of `m_asked`, or executes.
    void askNext();
    void takeAnswer();
    bool takeKey(int key);
    void remember(const PaletteEntry& entry);

    MainWindow& m_window;
    QLabel* m_question;
    QLineEdit* m_input;
    QListView* m_view;
    QLabel* m_help;
    PaletteList* m_list;
    QPointer<QWidget> m_before;
    std::optional<PaletteEntry> m_asked;
    Value::Object m_answers;
    const CommandParameter* m_parameter = nullptr;
};

} // namespace fovea
