// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "banner.h"
#include "engine_process.h"
#include "language.h"
#include "panel_host.h"
#include "plugin_loader.h"
#include "recent_files.h"
#include "run_control.h"
#include "workbench_host.h"

#include <QMainWindow>
#include <QSettings>

class QSplitter;
class QStackedWidget;

namespace fovea {

class Inspector;
class StatusLine;
class TopBar;
class WindowMenus;
class WorkspaceView;

/// Where the window finds what is not in it.
struct WindowSetup {
    QString engineProgram, runFolder;
    /// The folder of a model to try; may be empty.
    QString exampleModel;
    QStringList pluginFolders;
};

/// The window: puts its regions together and connects them; what they do lies in them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(WindowSetup setup, QSettings& settings, Language& language);
    ~MainWindow() override;

    /// A model folder or file, a trace, any HDF5 file, or `file.h5::/path[slice]`. What it is, is judged by
    /// its content.
    void open(const QString& path);
    void run(const QString& text);
    /// Writes what the active panel shows; a failure is a banner and false.
    bool exportFigure(const QString& path);
    /// Copies a trace off the GUI thread; `saved` is called when it is there, a failure is a banner.
    void saveTrace(int key, const QString& path, std::function<void()> saved = {});
    void setThemeName(const QString& name);
    void setLanguage(const QString& code);
    void restartEngine();
    void showProblem(const Problem& problem);

    EngineProcess& engine() { return m_engine; }
    RunControl& control() { return m_control; }
    WorkbenchHost& workbench() { return m_workbench; }
    PanelHost& panels() { return *m_panels; }
    BannerStack& banners() { return *m_banners; }
    RecentFiles& recentFiles() { return m_recent; }
    Inspector& inspector() { return *m_inspector; }
    StatusLine& statusLine() { return *m_status; }
    /// From Enter to the maps being on the screen, of the last run; 0 before that.
    double drawnMilliseconds() const { return m_drawnMilliseconds; }

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
    void buildRegions();
    void connectMenus();
    void connectParts();
    void openTrace(const QString& path, const QString& place);
    void showTrace(int key, const QString& place);
    void showMiddle();
    void listModels();
    void updateActions();
    void tellDrawn();
    void askForModel();
    void askForTrace();
    void askForExport();
    void askForSave(int key);
    void tellOfDeath(const QString& reason, const QString& details);

    WindowSetup m_setup;
    QSettings& m_settings;
    Language& m_languageSwitch;
    EngineProcess m_engine;
    WorkbenchHost m_workbench;
    RunControl m_control;
    PluginLoader m_plugins;
    RecentFiles m_recent;
    WindowMenus* m_menus;
    TopBar* m_topBar = nullptr;
    BannerStack* m_banners = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_middle = nullptr;
    WorkspaceView* m_workspace = nullptr;
    PanelHost* m_panels = nullptr;
    Inspector* m_inspector = nullptr;
    StatusLine* m_status = nullptr;
    /// The trace of the run whose first picture is awaited, and whether it had rows when the panels looked
    /// last.
    int m_awaitedTrace = 0;
    bool m_hasAwaitedRows = false;
    bool m_awaitsDrawing = false;
    double m_drawnMilliseconds = 0;
};

} // namespace fovea
