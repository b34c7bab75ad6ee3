// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin_file.h"
#include "plugin_workbench.h"

#include <fovea/plugin.h>

#include <QObject>
#include <QPluginLoader>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace fovea {

class CrashWatch;
class Language;
class PluginSettingsStore;
class PluginTrials;

/// Finds plugin files, reads their manifests without running them, and loads one when a panel of it is
/// wanted. A plugin is not unloaded before the program ends.
class PluginLoader : public QObject {
    Q_OBJECT
public:
    /// Looks into `folders`, in order; ids in `disabled` are not loaded.
    PluginLoader(const QStringList& folders, const QStringList& disabled);
    /// One file alone.
    explicit PluginLoader(const QString& file);
    ~PluginLoader() override;

    /// `lib/fovea/plugins` beside the program's bin, the user's folders, and those of FOVEA_PLUGIN_PATH.
    static QStringList defaultFolders();

    /// What makes plugins of others safe to load. All outlive this; nullptr: without it.
    struct Guards {
        PluginTrials* trials = nullptr;
        CrashWatch* watch = nullptr;
        PluginSettingsStore* settings = nullptr;
        /// Ids of plugins that the program crashed in earlier, and that were not switched on again.
        QStringList crashed = {};
    };
    /// Plugins that are not the program's own are then tried in a child before their panels are to be had;
    /// `changed` and `ready` follow when that is over.
    void guard(const Guards& guards);

    bool isUnguarded() const { return m_guards.trials == nullptr; }

    const std::vector<PluginFile>& files() const { return m_files; }
    /// The panels of usable plugins, in the order in which they stand in the window.
    std::vector<PluginManifest::PanelEntry> panels() const;
    /// The usable plugin that has the panel, or nullptr.
    const PluginFile* owner(const QString& panelId) const;
    /// The plugin file with this id that is not refused for being a second one, or nullptr.
    const PluginFile* file(const QString& pluginId) const;

    /// What the user wants of a plugin, here and in `enabledChanged`'s listeners; `ready` or `stopped`
    /// follows when something changed.
    void setEnabled(const QString& pluginId, bool isEnabled);
    bool isEnabled(const QString& pluginId) const { return !m_disabled.contains(pluginId); }
    /// Plugins that the workspace does without, whatever the user wants elsewhere.
    void setWorkspaceDisabled(const QStringList& ids);
    const QStringList& workspaceDisabled() const { return m_workspaceDisabled; }
    /// Tries a refused file again, say after a trial that failed.
    void tryAgain(const QString& path);

    /// The panel, or a sentence with the plugin's name that says why there is none.
    struct Created {
        std::unique_ptr<Panel> panel;
        QString reason;
    };
    /// For one Workbench; it and this outlive the panel.
    Created createPanel(const QString& panelId, Workbench& workbench);

    /// Texts of the plugins in the language of the window, from now on.
    void addTranslations(Language& language) const;

    /// The plugin's object as one of the SDK's interfaces, loaded when it was not; nullptr, with a sentence
    /// in `problem`, when it cannot be loaded or does not have the interface.
    template <typename Interface>
    Interface* interfaceOf(const QString& pluginId, QString& problem)
    {
        QObject* object = instanceOf(pluginId, problem);
        auto* found = object != nullptr ? qobject_cast<Interface*>(object) : nullptr;
        if (object != nullptr && found == nullptr) {
            problem = missingInterface(qobject_interface_iid<Interface*>());
        }
        return found;
    }
    /// What the plugin gets as Workbench in place of `workbench`.
    Workbench& workbenchFor(const QString& pluginId, Workbench& workbench);
    /// What is set for the plugin; kept from now on when there is a store.
    PluginSettings& settingsOf(const QString& pluginId);

signals:
    /// The state of a plugin file is another.
    void changed(const QString& path);
    void enabledChanged(const QString& pluginId, bool isEnabled);
    void workspaceDisabledChanged();
    /// Panels of a plugin can be made that could not before.
    void ready(const QString& pluginId);
    /// Panels of a plugin are no longer wanted.
    void stopped(const QString& pluginId);
    /// An exception left a slot of the plugin, or an answer to a reading that `culprit` asked for.
    void broken(const QString& pluginId, QObject* culprit, const QString& reason);

private:
    PluginFile& add(const QString& path);
    QString whyTaken(const PluginFile& file) const;
    PluginFile* mutableFile(const QString& pluginId);
    void change(PluginFile& file, PluginFile::State state, const QString& reason = {});
    void turn(const QString& pluginId, bool isOn, const QString& why = {});
    void beginTrial(PluginFile& file);
    void endTrial(const QString& path, bool isPassed, const QString& reason);
    QObject* instanceOf(const QString& pluginId, QString& problem);
    static QString missingInterface(const char* name);

    std::vector<PluginFile> m_files;
    QStringList m_disabled, m_workspaceDisabled;
    Guards m_guards;
    std::map<QString, std::unique_ptr<QPluginLoader>> m_loaders;
    std::map<QString, std::unique_ptr<PluginSettings>> m_settings;
    /// What each plugin gets instead of the Workbench itself.
    std::map<std::pair<QString, Workbench*>, std::unique_ptr<PluginWorkbench>> m_workbenches;
};

} // namespace fovea
