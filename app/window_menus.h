// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <vector>

namespace fovea {

class CommandActions;
class Language;
class PanelHost;
class RecentFiles;
class RunControl;

/// The menus of the window and the model button: which command stands where. What the commands are called and
/// do lies in the registry.
class WindowMenus : public QObject {
    Q_OBJECT
public:
    WindowMenus(QMenuBar& bar, CommandActions& actions, RecentFiles& recent, QWidget* window);

    /// Models that are open, then "Open model…"; hangs on the model button.
    QMenu* models;
    /// Layouts by name; LayoutMenu fills it.
    QMenu* layouts;

    /// Puts the commands into the menus, once they are registered.
    void fill();
    void retranslate();
    /// The models that are open; the one that Run uses is checked.
    void listModels(RunControl& control);
    /// One entry for each panel, to show or hide it.
    void listPanels(const PanelHost& host);
    void setLanguage(const QString& code);
    void setTheme(const QString& name) { check(m_themes, name); }
    void setVision(const QString& name) { check(m_visions, name); }
    void setDensity(const QString& name) { check(m_densities, name); }

signals:
    void openRequested(const QString& path);

private:
    void addAll(QMenu* menu, const std::vector<const char*>& ids);
    QMenu* choiceMenu(QMenu* menu, QActionGroup*& group);
    void addChoice(QMenu* menu, QActionGroup* group, const char* id, const char* parameter,
        const QString& name, const QString& text);
    static void check(const QActionGroup* group, const QString& name);
    void listRecent();

    CommandActions& m_actions;
    RecentFiles& m_recentFiles;
    QMenu *m_file, *m_edit, *m_view, *m_run, *m_compare, *m_help;
    std::vector<QAction*> m_modes;
    QMenu *m_recent, *m_panels, *m_theme = nullptr, *m_language = nullptr, *m_vision = nullptr,
                                *m_density = nullptr;
    QActionGroup *m_themes = nullptr, *m_languages = nullptr, *m_visions = nullptr, *m_densities = nullptr;
};

} // namespace fovea
