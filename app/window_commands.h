// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace fovea {

class MainWindow;

/// Models, traces, figures and scripts: what comes from files and goes there.
class FileCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::FileCommands)
public:
    static void add(MainWindow& window);
};

/// Undo and redo, the clipboard, the keys.
class EditCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::EditCommands)
public:
    static void add(MainWindow& window);
};

/// The workspace as a file.
class WorkspaceCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::WorkspaceCommands)
public:
    static void add(MainWindow& window);
};

/// Layouts by name, and panels as windows.
class NamedLayoutCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::NamedLayoutCommands)
public:
    static void add(MainWindow& window);
};

/// What is selected, and what a panel shows of it.
class ViewCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::ViewCommands)
public:
    static void add(MainWindow& window);
};

/// What A and B are, and how they are shown.
class CompareCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::CompareCommands)
public:
    static void add(MainWindow& window);
};

/// The window itself: its regions, panels, theme and language.
class LayoutCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::LayoutCommands)
public:
    static void add(MainWindow& window);
};

/// How the window looks to the eye.
class AppearanceCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::AppearanceCommands)
public:
    static void add(MainWindow& window);
};

/// The engine at work.
class RunCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::RunCommands)
public:
    static void add(MainWindow& window);
};

/// What is under way, and the figures of the program itself.
class JobCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::JobCommands)
public:
    static void add(MainWindow& window);
};

/// Help pages, reports and diagnostics.
class SupportCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::SupportCommands)
public:
    static void add(MainWindow& window);
};

class HelpCommands {
    Q_DECLARE_TR_FUNCTIONS(fovea::HelpCommands)
public:
    static void add(MainWindow& window);
};

} // namespace fovea
