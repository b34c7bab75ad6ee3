// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "banner.h"
#include "panel_host.h"
#include "thumbnails.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace fovea {

class EngineProcess;
class Inspector;
class MissingFiles;
class RecentFiles;
class RunControl;
class StatusLine;
class TopBar;
class WelcomePage;
class WorkspaceView;

/// The regions of the window and where they stand: top bar; workspace, panels and inspector side by side;
/// status line.
class WindowRegions : public QWidget {
public:
    struct Parts {
        EngineProcess& engine;
        RunControl& control;
        WorkbenchHost& workbench;
        PluginLoader& plugins;
        RecentFiles& recent;
        Thumbnails thumbnails;
    };
    WindowRegions(const Parts& parts, QMenu* modelMenu, const QString& exampleModel, QWidget* parent);

    /// The welcome page in place of the panels, while there is nothing that they could show.
    void showWelcome(bool isWelcome);

    TopBar& topBar() { return *m_topBar; }
    BannerStack& banners() { return *m_banners; }
    MissingFiles& missingFiles() { return *m_missing; }
    WorkspaceView& workspace() { return *m_workspace; }
    WelcomePage& welcome() { return *m_welcome; }
    PanelHost& panels() { return *m_panels; }
    Inspector& inspector() { return *m_inspector; }
    StatusLine& statusLine() { return *m_status; }

private:
    QWidget* buildMiddle();

    TopBar* m_topBar;
    BannerStack* m_banners;
    MissingFiles* m_missing;
    WorkspaceView* m_workspace;
    QStackedWidget* m_pages;
    WelcomePage* m_welcome;
    PanelHost* m_panels;
    Inspector* m_inspector;
    StatusLine* m_status;
};

} // namespace fovea
