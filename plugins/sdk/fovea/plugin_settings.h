// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/sdk_export.h>
#include <fovea/value.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace fovea {

/// One setting as the manifest describes it (SDK.md): the host makes its row of the settings page from this.
struct SettingEntry {
    enum class Type { Boolean, Integer, Real, Text, Choice, Color, Path };
    QString key;
    Type type = Type::Text;
    /// In English; translated in the context that is the plugin's id.
    QString title, help, unit;
    Value standard;
    std::optional<double> minimum, maximum;
    QStringList choices;
};

/// What the user has set for one plugin, shared by its panels. The host keeps it between runs.
class FOVEA_SDK_EXPORT PluginSettings : public QObject {
    Q_OBJECT
public:
    explicit PluginSettings(std::vector<SettingEntry> entries = {}, QObject* parent = nullptr);
    ~PluginSettings() override;

    const std::vector<SettingEntry>& entries() const { return m_entries; }
    /// What is set under `key`, or its default; null for a key that the manifest does not list. Choices,
    /// colours (#rrggbb) and paths are texts.
    Value value(const QString& key) const;
    /// Nothing, or a sentence that says what was expected.
    Result<void> set(const QString& key, const Value& value);
    /// Back to what the manifest says.
    void reset();

signals:
    void changed(const QString& key);

private:
    std::vector<SettingEntry> m_entries;
    std::map<QString, Value> m_values;
};

/// Whether `value` is one that `entry` allows.
FOVEA_SDK_EXPORT Result<void> checkSetting(const SettingEntry& entry, const Value& value);

} // namespace fovea
