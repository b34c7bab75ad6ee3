// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/random_parameters.h"

#include <QObject>
#include <QTimer>

#include <ostream>
#include <string>

namespace fovea::test {

/// Somebody who does anything at all with a window: commands, clicks, keys, drags, in an order that a seed
/// repeats. Never closes the window, and never picks a file in a dialog of the system, which could be any.
class RandomUser : public QObject {
public:
    /// What is done is written to `log` before it is done.
    RandomUser(MainWindow& window, UsersFiles files, unsigned seed, std::ostream& log);

    /// Does one thing; returns what it was.
    std::string act();
    /// Closes every dialog and menu that is open.
    void closeDialogs();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Action = void (RandomUser::*)();

    void runCommand();
    void runStrangeCommand();
    void chooseEntry();
    void click();
    void drag();
    void turnWheel();
    void pressKeys();
    void pressShortcut();
    void selectAlot();
    void compare();
    void switchAppearance();
    void openOrClose();
    void drop();
    void undoAndRedo();
    void arrange();
    void run();

    void begin(const std::string& what);
    /// A command of the registry; its outcome, good or bad, is an answer.
    void execute(const std::string& id, const Value& parameters);
    const WindowCommand& anyCommand();
    /// A widget that can be seen and reached: in the menu or the dialog that is in front, when there is one.
    QWidget* anyWidget();
    QPoint anyPlace(const QWidget& widget);
    /// Ends what waits for an answer inside of an action: dialogs, menus, drags.
    void endWaiting();

    MainWindow& m_window;
    UsersFiles m_files;
    RandomChoice m_random;
    std::ostream& m_log;
    std::string m_doing;
    QTimer m_waiting;
};

} // namespace fovea::test
