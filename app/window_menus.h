// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <vector>

namespace fovea {

class PanelHost;
class RecentFiles;
class RunControl;

/// The menus of the window and the model button: actions, their keys and texts. The window connects them.
class WindowMenus : public QObject {
    Q_OBJECT
public:
    WindowMenus(QMenuBar& bar, RecentFiles& recent, QWidget* window);

    QAction *openModel, *openTrace, *saveTrace, *exportFigure, *closeTrace, *quit;
    QAction *copyPicture, *copyNumbers, *copyCommand, *goToInput;
    QAction *showWorkspace, *showInspector, *resetLayout, *fullScreen;
    QAction *run, *cancel, *restartEngine;
    QAction *plugins, *about;
    /// Models that are open, then "Open model…"; hangs on the model button.
    QMenu* models;

    void retranslate();
    /// Checks the entries of what is in force.
    void setTheme(const QString& name);
    void setLanguage(const QString& code);
    /// The models that are open; the one that Run uses is checked.
    void listModels(RunControl& control);
    /// What can be done now.
    void enable(bool hasTrace, const RunControl& control);
    /// One entry for each panel, to show or hide it.
    void listPanels(const PanelHost& host);

signals:
    void openRequested(const QString& path);
    void themeChosen(const QString& name);
    void languageChosen(const QString& code);

private:
    QAction* action(QMenu* menu, const QList<QKeySequence>& keys = {});
    void listRecent();

    RecentFiles& m_recentFiles;
    QWidget* m_window;
    QMenu *m_file, *m_edit, *m_view, *m_runMenu, *m_help;
    QMenu *m_recent, *m_theme, *m_language, *m_panels;
    QActionGroup *m_themes, *m_languages;
};

} // namespace fovea
