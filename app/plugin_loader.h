// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin_manifest.h"
#include "plugin_workbench.h"

#include <fovea/plugin.h>

#include <QObject>
#include <QPluginLoader>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace fovea {

/// One plugin file and what became of it.
struct PluginFile {
    enum class State { Accepted, Running, Disabled, Refused };
    QString path;
    State state = State::Refused;
    /// Why it was refused.
    QString reason;
    PluginManifest manifest;
};

/// Finds plugin files, reads their manifests without running them, and loads one when a panel of it is
/// wanted. A plugin is not unloaded before the program ends.
class PluginLoader : public QObject {
    Q_OBJECT
public:
    /// Looks into `folders`, in order; ids in `disabled` are not loaded.
    PluginLoader(const QStringList& folders, const QStringList& disabled);
    ~PluginLoader() override;

    /// `lib/fovea/plugins` beside the program's bin, the user's folder, and those of FOVEA_PLUGIN_PATH.
    static QStringList defaultFolders();
    /// What the manifest of one file says; a plugin that is not among those found.
    static PluginFile inspect(const QString& path);

    const std::vector<PluginFile>& files() const { return m_files; }
    /// The panels of accepted plugins, in the order in which they stand in the window.
    std::vector<PluginManifest::PanelEntry> panels() const;
    /// The plugin that has the panel, or nullptr.
    const PluginFile* owner(const QString& panelId) const;

    /// The panel, or a sentence with the plugin's name that says why there is none.
    struct Created {
        std::unique_ptr<Panel> panel;
        QString reason;
    };
    /// For one Workbench; it and this outlive the panel.
    Created createPanel(const QString& panelId, Workbench& workbench);

signals:
    /// An exception left a slot of the plugin, or an answer to a reading that `culprit` asked for.
    void broken(const QString& pluginId, QObject* culprit, const QString& reason);

private:
    Workbench& workbenchFor(const PluginFile& file, Workbench& workbench);

    std::vector<PluginFile> m_files;
    std::map<QString, std::unique_ptr<QPluginLoader>> m_loaders;
    /// What each plugin gets instead of the Workbench itself.
    std::map<std::pair<QString, Workbench*>, std::unique_ptr<PluginWorkbench>> m_workbenches;
};

} // namespace fovea
