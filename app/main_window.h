// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine_process.h"
#include "file_dialogs.h"
#include "file_opener.h"
#include "language.h"
#include "plugin_loader.h"
#include "recent_files.h"
#include "run_control.h"
#include "window_regions.h"
#include "workbench_host.h"

#include <QMainWindow>
#include <QSettings>

namespace fovea {

class DrawClock;
class Outlet;
class WindowMenus;

/// Where the window finds what is not in it.
struct WindowSetup {
    QString engineProgram, runFolder;
    /// The folder of a model to try; may be empty.
    QString exampleModel;
    QStringList pluginFolders;
};

/// The window: owns its parts, and connects the menus with them; what they do lies in them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(WindowSetup setup, QSettings& settings, Language& language);
    ~MainWindow() override;

    void open(const QString& path) { m_opener.open(path); }
    void run(const QString& text);
    void setThemeName(const QString& name);
    void setLanguage(const QString& code);
    void restartEngine() { m_engine.restart(); }
    void showProblem(const Problem& problem);

    EngineProcess& engine() { return m_engine; }
    RunControl& control() { return m_control; }
    WorkbenchHost& workbench() { return m_workbench; }
    PanelHost& panels() const { return m_regions->panels(); }
    BannerStack& banners() { return m_regions->banners(); }
    RecentFiles& recentFiles() { return m_recent; }
    Inspector& inspector() { return m_regions->inspector(); }
    StatusLine& statusLine() { return m_regions->statusLine(); }
    Outlet& outlet() { return *m_outlet; }
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
    void connectFileMenu();
    void connectViewMenu();
    void connectRunMenu();
    void connectParts();
    void restore();
    void listModels();
    void updateActions();
    void updateTitle();
    void tellOfAbout();

    WindowSetup m_setup;
    QSettings& m_settings;
    Language& m_languageSwitch;
    EngineProcess m_engine;
    WorkbenchHost m_workbench;
    RunControl m_control;
    PluginLoader m_plugins;
    RecentFiles m_recent;
    FileOpener m_opener;
    FileDialogs m_dialogs;
    WindowMenus* m_menus;
    WindowRegions* m_regions;
    Outlet* m_outlet;
    DrawClock* m_drawClock;
};

} // namespace fovea
