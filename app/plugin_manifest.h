// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command_registry.h"

#include <fovea/plugin_settings.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace fovea {

/// What a plugin says of itself before any of its code runs (SDK.md).
struct PluginManifest {
    struct PanelEntry {
        QString id, title, area;
        QStringList kinds;
    };
    struct CommandEntry {
        QString id, title, help, key;
        std::vector<CommandParameter> parameters;
    };
    struct ExporterEntry {
        QString id, title, suffix;
    };
    struct VerbEntry {
        QString name, help;
    };
    QString id, name, version, license, description;
    std::vector<PanelEntry> panels;
    std::vector<CommandEntry> commands;
    std::vector<ExporterEntry> exporters;
    std::vector<VerbEntry> verbs;
    std::vector<SettingEntry> settings;
    /// arXiv ids or DOIs of what it implements.
    QStringList papers;
    /// Languages of which there is a translation beside it.
    QStringList languages;
    /// What `fovea_add_plugin` stamped it with.
    QString sdk, traceSchema, abi;
};

/// What a program offers its plugins, or a plugin was built for.
struct PluginHostVersions {
    /// Version of the SDK's classes (major.minor), of the traces' schema, and what both binaries must share.
    int sdkMajor = 0, sdkMinor = 0, traceSchema = 0;
    QString abi;
};
PluginHostVersions hostVersions();

/// The manifest in the meta-data that QPluginLoader reads, or a sentence that says why it is refused and
/// which rebuild would help.
std::variant<PluginManifest, QString> readManifest(
    const QJsonObject& metaData, const PluginHostVersions& host = hostVersions());

/// Qt minor version, compiler ABI and architecture of this program, as `fovea_add_plugin` writes them.
inline QString hostAbi()
{
    return hostVersions().abi;
}

} // namespace fovea
