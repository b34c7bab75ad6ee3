// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_settings_store.h"

#include <fovea/json.h>

namespace fovea {

void PluginSettingsStore::keep(const QString& pluginId, PluginSettings& settings)
{
    const QString group = "plugins/" + pluginId + "/";
    for (const SettingEntry& entry : settings.entries()) {
        const QString kept = m_settings.value(group + entry.key).toString();
        if (kept.isEmpty()) {
            continue;
        }
        // As JSON, so that a number comes back as the number it was.
        if (const Result<Value> value = parseJson(kept.toStdString(), entry.key.toStdString())) {
            if (const Result<void> set = settings.set(entry.key, *value); !set) {
                continue;
            }
        }
    }
    connect(&settings, &PluginSettings::changed, this, [this, group, &settings](const QString& key) {
        m_settings.setValue(group + key, QString::fromStdString(formatJson(settings.value(key))));
    });
}

} // namespace fovea
