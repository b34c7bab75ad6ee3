// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "settings_schema.h"

#include <fovea/error_text.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginManifest)
};

const QStringList& typeNames()
{
    static const QStringList names { "bool", "int", "real", "text", "choice", "color", "path" };
    return names;
}

Value standardOf(const SettingEntry& entry)
{
    switch (entry.type) {
    case SettingEntry::Type::Boolean:
        return false;
    case SettingEntry::Type::Integer:
        return static_cast<int64_t>(entry.minimum.value_or(0));
    case SettingEntry::Type::Real:
        return entry.minimum.value_or(0.0);
    case SettingEntry::Type::Choice:
        return entry.choices.value(0).toStdString();
    case SettingEntry::Type::Color:
        return "#000000";
    case SettingEntry::Type::Text:
    case SettingEntry::Type::Path:
        break;
    }
    return "";
}

SettingEntry readEntry(ManifestReader& reader)
{
    SettingEntry entry;
    entry.key = reader.text("key");
    static const QRegularExpression allowed("^[A-Za-z0-9_]+$");
    if (!allowed.match(entry.key).hasMatch()) {
        reader.refuse(
            Text::tr("\"%1\" has other characters than letters, digits and _.").arg(reader.place() + "key"));
    }
    entry.type = static_cast<SettingEntry::Type>(
        std::max<qsizetype>(0, typeNames().indexOf(reader.choice("type", typeNames(), {}))));
    entry.title = reader.text("title");
    entry.help = reader.text("help", {});
    entry.unit = reader.text("unit", {});
    entry.minimum = reader.number("minimum");
    entry.maximum = reader.number("maximum");
    entry.choices = reader.texts("choices");
    if (entry.type == SettingEntry::Type::Choice && entry.choices.isEmpty()) {
        reader.refuse(Text::tr("The setting %1 is a choice without choices.").arg(entry.key));
    }
    if (entry.minimum && entry.maximum && *entry.minimum > *entry.maximum) {
        reader.refuse(Text::tr("The setting %1 has a minimum above its maximum.").arg(entry.key));
    }
    if (entry.type == SettingEntry::Type::Integer) {
        constexpr double limit = 2147483647;
        entry.minimum = std::clamp(entry.minimum.value_or(-limit), -limit, limit);
        entry.maximum = std::clamp(entry.maximum.value_or(limit), -limit, limit);
    }
    entry.standard = reader.has("default") ? reader.value("default") : standardOf(entry);
    if (reader.isGood()) {
        if (const Result<void> checked = checkSetting(entry, entry.standard); !checked) {
            reader.refuse(
                Text::tr("A default is not allowed by its own schema. %1").arg(errorText(checked.error())));
        }
    }
    return entry;
}

} // namespace

std::vector<SettingEntry> readSettingsSchema(ManifestReader& manifest)
{
    std::vector<SettingEntry> entries;
    QStringList keys;
    for (ManifestReader& reader : manifest.objects("settings")) {
        entries.push_back(readEntry(reader));
        if (keys.contains(entries.back().key)) {
            reader.refuse(Text::tr("The setting %1 is listed twice.").arg(entries.back().key));
        }
        keys << entries.back().key;
    }
    return entries;
}

} // namespace fovea
