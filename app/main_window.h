// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"
#include "engine_process.h"
#include "file_dialogs.h"
#include "file_opener.h"
#include "history.h"
#include "language.h"
#include "plugin_loader.h"
#include "recent_files.h"
#include "run_control.h"
#include "session_script.h"
#include "shortcuts.h"
#include "window_regions.h"
#include "workbench_host.h"

#include <QMainWindow>
#include <QSettings>

namespace fovea {

class CommandActions;
class DrawClock;
class HistoryDock;
class FigureReturn;
class Outlet;
class LayoutMenu;
class NamedLayouts;
class WindowHabits;
class WindowMenus;
class WindowWorkspace;
class WindowPlugins;

/// Where the window finds what is not in it.
struct WindowSetup {
    QString engineProgram, runFolder;
    /// Journals of work that has no name yet; empty: no journal is kept.
    QString journalFolder = {};
    /// Small pictures of what was open; empty: none.
    QString pictureFolder = {};
    /// The folder of a model to try; may be empty.
    QString exampleModel;
    QStringList pluginFolders;
    /// Where it is kept which plugins were tried; empty: they are loaded untried.
    QString pluginStateFolder = {};
    /// Empty: the log is kept in memory alone.
    QString logFile = {};
    /// The places of the panels are neither taken from the settings nor kept there.
    bool isLayoutFixed = false;
};

/// The window: owns its parts and connects them; what they do lies in them, and what the user can do, in the
/// commands.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(WindowSetup setup, QSettings& settings, Language& language);
    ~MainWindow() override;

    void open(const QString& path) { m_opener.open(path); }
    void run(const QString& text);
    /// "dark", "light", or "system" for what the desk has.
    void setThemeName(const QString& name);
    QString themeName() const;
    /// Checks in the menus what is chosen now.
    void showChoices();
    void setLanguage(const QString& code);
    void restartEngine() { m_engine.restart(); }
    void showProblem(const Problem& problem);

    WindowWorkspace& workspace() { return *m_workspaceFile; }
    WindowHabits& habits() { return *m_habits; }
    NamedLayouts& layouts();
    const QString& pictureFolder() const { return m_setup.pictureFolder; }
    const QString& engineProgram() const { return m_setup.engineProgram; }
    CommandRegistry& commands() { return m_commands; }
    HistoryDock& historyDock() { return *m_historyDock; }
    History& history() { return m_history; }
    SessionScript& script() { return m_script; }
    Shortcuts& shortcuts() { return m_shortcuts; }
    FileOpener& opener() { return m_opener; }
    FileDialogs& dialogs() { return m_dialogs; }
    PluginLoader& plugins() { return m_plugins; }
    WindowRegions& regions() { return *m_regions; }
    const Language& language() const { return m_languageSwitch; }
    QSettings& settings() { return m_settings; }
    EngineProcess& engine() { return m_engine; }
    RunControl& control() { return m_control; }
    WorkbenchHost& workbench() { return m_workbench; }
    PanelHost& panels() const { return m_regions->panels(); }
    BannerStack& banners() { return m_regions->banners(); }
    RecentFiles& recentFiles() { return m_recent; }
    Inspector& inspector() { return m_regions->inspector(); }
    StatusLine& statusLine() { return m_regions->statusLine(); }
    Outlet& outlet() { return *m_outlet; }
    FigureReturn& figureReturn() { return *m_figureReturn; }
    /// From Enter to the maps being on the screen, of the last run; 0 before that.
    double drawnMilliseconds() const;

signals:
    /// The maps of a run are on the screen.
    void drawn(double milliseconds);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addCommands();
    void connectCommands();
    void connectParts();
    void restore();
    void listModels();
    void updateActions();
    void updateTitle();

    WindowSetup m_setup;
    QSettings& m_settings;
    Language& m_languageSwitch;
    CommandRegistry m_commands;
    History m_history { m_commands };
    Shortcuts m_shortcuts;
    EngineProcess m_engine;
    WorkbenchHost m_workbench;
    RunControl m_control;
    SessionScript m_script { m_commands, m_control, m_workbench };
    PluginLoader m_plugins;
    RecentFiles m_recent;
    FileOpener m_opener;
    FileDialogs m_dialogs;
    CommandActions* m_actions;
    WindowMenus* m_menus;
    WindowRegions* m_regions;
    HistoryDock* m_historyDock;
    Outlet* m_outlet;
    FigureReturn* m_figureReturn;
    WindowWorkspace* m_workspaceFile;
    LayoutMenu* m_layoutMenu = nullptr;
    DrawClock* m_drawClock;
    WindowPlugins* m_windowPlugins;
    WindowHabits* m_habits;
};

} // namespace fovea
