// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/json.h>
#include <fovea/plugin_settings.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace fovea {

namespace {

Error wrong(const SettingEntry& entry, const std::string& expected, const Value& found)
{
    return usageError(FOVEA_TEXT("PluginSettings", "The setting %1 wants %2; found %3."),
        { entry.key.toStdString(), expected, formatJson(found) });
}

Result<void> checkRange(const SettingEntry& entry, const Value& value, const std::string& what)
{
    const std::optional<double> number = value.number();
    if (!number || !std::isfinite(*number)
        || (entry.type == SettingEntry::Type::Integer && value.as<int64_t>() == nullptr)) {
        return wrong(entry, what, value);
    }
    if ((entry.minimum && *number < *entry.minimum) || (entry.maximum && *number > *entry.maximum)) {
        const auto bound = [](const std::optional<double>& limit) {
            return limit ? QString::number(*limit, 'g', 12).toStdString() : std::string("…");
        };
        return wrong(entry, bound(entry.minimum) + " … " + bound(entry.maximum), value);
    }
    return {};
}

} // namespace

Result<void> checkSetting(const SettingEntry& entry, const Value& value)
{
    const auto* text = value.as<std::string>();
    switch (entry.type) {
    case SettingEntry::Type::Boolean:
        return value.as<bool>() != nullptr ? Result<void>() : wrong(entry, "true | false", value);
    case SettingEntry::Type::Integer:
        return checkRange(entry, value, "1, 2, 3 …");
    case SettingEntry::Type::Real:
        return checkRange(entry, value, "1.5 …");
    case SettingEntry::Type::Choice:
        return text != nullptr && entry.choices.contains(QString::fromStdString(*text))
            ? Result<void>()
            : wrong(entry, entry.choices.join(" | ").toStdString(), value);
    case SettingEntry::Type::Color: {
        static const QRegularExpression form("^#[0-9a-fA-F]{6}$");
        return text != nullptr && form.match(QString::fromStdString(*text)).hasMatch()
            ? Result<void>()
            : wrong(entry, "#rrggbb", value);
    }
    case SettingEntry::Type::Text:
    case SettingEntry::Type::Path:
        break;
    }
    return text != nullptr ? Result<void>() : wrong(entry, "\"…\"", value);
}

PluginSettings::PluginSettings(std::vector<SettingEntry> entries, QObject* parent)
    : QObject(parent)
    , m_entries(std::move(entries))
{
}

PluginSettings::~PluginSettings() = default;

Value PluginSettings::value(const QString& key) const
{
    if (const auto set = m_values.find(key); set != m_values.end()) {
        return set->second;
    }
    const auto entry = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const SettingEntry& each) { return each.key == key; });
    return entry == m_entries.end() ? Value() : entry->standard;
}

Result<void> PluginSettings::set(const QString& key, const Value& value)
{
    const auto entry = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const SettingEntry& each) { return each.key == key; });
    if (entry == m_entries.end()) {
        return usageError(FOVEA_TEXT("PluginSettings", "The plugin's manifest lists no setting %1."),
            { key.toStdString() });
    }
    if (Result<void> checked = checkSetting(*entry, value); !checked) {
        return checked;
    }
    if (this->value(key) != value) {
        m_values[key] = value;
        emit changed(key);
    }
    return {};
}

void PluginSettings::reset()
{
    const std::map<QString, Value> before = std::exchange(m_values, {});
    for (const auto& [key, value] : before) {
        if (value != this->value(key)) {
            emit changed(key);
        }
    }
}

} // namespace fovea
