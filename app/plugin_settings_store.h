// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/plugin_settings.h>

#include <QObject>
#include <QSettings>

namespace fovea {

/// Keeps what is set for plugins between runs, each under its id. What is no longer allowed by a plugin's
/// schema is left where it is and not used.
class PluginSettingsStore : public QObject {
public:
    explicit PluginSettingsStore(QSettings& settings)
        : m_settings(settings)
    {
    }

    /// Sets what was kept, and keeps what is set from now on.
    void keep(const QString& pluginId, PluginSettings& settings);

private:
    QSettings& m_settings;
};

} // namespace fovea
