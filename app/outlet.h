// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problem.h"

#include <QObject>
#include <QString>

#include <functional>

namespace fovea {

class FileDialogs;
class Language;
class PanelFrame;
class PanelHost;
class RecentFiles;
class WindowMenus;
class WorkbenchHost;

/// What leaves the window: figures and traces as files; pictures, numbers and commands by the clipboard.
class Outlet : public QObject {
    Q_OBJECT
public:
    Outlet(PanelHost& panels, WorkbenchHost& workbench, FileDialogs& dialogs, RecentFiles& recent,
        const Language& language, QObject* parent = nullptr);

    /// The entries of the menus act on the panel that was touched last.
    void connectMenus(WindowMenus& menus);

    void askForFigure();
    void askForTrace(int key);
    /// Writes what the active panel shows, off the GUI thread: the numbers of a large map are many. `done`
    /// gets false, after `failed`, when that cannot be.
    void exportFigure(const QString& path, std::function<void(bool isWritten)> done = {});
    /// Copies a trace off the GUI thread; `saved` is called when it is there.
    void saveTrace(int key, const QString& path, std::function<void()> saved = {});
    /// The `fovea export` command for what the active panel shows.
    void copyActiveCommand();

signals:
    void failed(const fovea::Problem& problem);
    void told(const QString& message);

private:
    void copyNumbers(const PanelFrame& frame);

    PanelHost& m_panels;
    WorkbenchHost& m_workbench;
    FileDialogs& m_dialogs;
    RecentFiles& m_recent;
    const Language& m_language;
};

} // namespace fovea
