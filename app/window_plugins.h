// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crash_watch.h"
#include "plugin_settings_store.h"
#include "plugin_trials.h"
#include "problem.h"
#include "workspace_state.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace fovea {

class CommandRegistry;
class Language;
class PanelHost;
class PluginLoader;
class Shortcuts;
class WorkbenchHost;
struct PluginFile;

/// The plugins of one window: has them tried, offers their panels once a trace has what they show, adds their
/// commands, keeps what the user has set.
class WindowPlugins : public QObject {
    Q_OBJECT
public:
    struct Parts {
        PluginLoader& plugins;
        PanelHost& panels;
        WorkbenchHost& workbench;
        CommandRegistry& commands;
        Shortcuts& shortcuts;
        Language& language;
        QSettings& settings;
    };
    /// What was tried and what crashed is kept in `stateFolder`; empty: plugins are loaded untried.
    WindowPlugins(Parts parts, const QString& stateFolder, QObject* parent = nullptr);
    ~WindowPlugins() override;

    /// Before the window makes its own panels, when whoever listens is connected.
    void begin();
    /// Which plugins the workspace does without.
    WorkspacePart workspacePart();

signals:
    /// A plugin was refused, or switched off because the program crashed in it.
    void told(const fovea::Problem& problem);

private:
    void offer();
    bool isWanted(const QStringList& kinds) const;
    void addCommands(const QString& pluginId);
    void removeCommands(const QString& pluginId);
    void keepEnabled(const QString& pluginId, bool isEnabled);
    void tellChange(const QString& path);

    Parts m_parts;
    PluginSettingsStore m_store;
    std::unique_ptr<CrashWatch> m_watch;
    std::unique_ptr<PluginTrials> m_trials;
};

} // namespace fovea
