// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_manifest.h"

#include <fovea/plugin.h>
#include <fovea/reading.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginManifest)
};

QString missing(const QString& key)
{
    return Text::tr("Its manifest has no text under \"%1\".").arg(key);
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const auto& each : value.toArray()) {
        list << each.toString();
    }
    return list;
}

/// What `fovea_add_plugin` gave to moc: kept as a list of texts.
QString stamp(const QJsonObject& metaData, const QString& key)
{
    return metaData[key].toArray().at(0).toString();
}

std::variant<PluginManifest::PanelEntry, QString> readPanel(const QJsonObject& object)
{
    PluginManifest::PanelEntry panel { object["id"].toString(), object["title"].toString(),
        object["area"].toString("center"), texts(object["kinds"]) };
    if (panel.id.isEmpty() || panel.title.isEmpty()) {
        return missing("panels[]." + QString(panel.id.isEmpty() ? "id" : "title"));
    }
    if (!QStringList { "left", "center", "below" }.contains(panel.area)) {
        return Text::tr("The area of its panel %1 is \"%2\"; there are left, center and below.")
            .arg(panel.id, panel.area);
    }
    for (const QString& kind : panel.kinds) {
        if (!kindFromName(kind.toStdString())) {
            return Text::tr("Its panel %1 wants the probe kind \"%2\", which does not exist.")
                .arg(panel.id, kind);
        }
    }
    return panel;
}

} // namespace

QString hostAbi()
{
    return FOVEA_PLUGIN_ABI;
}

std::variant<PluginManifest, QString> readManifest(const QJsonObject& metaData)
{
    if (metaData["IID"].toString() != FOVEA_PLUGIN_IID) {
        return Text::tr("It is no Fovea plugin: its interface is \"%1\", expected \"%2\".")
            .arg(metaData["IID"].toString(), FOVEA_PLUGIN_IID);
    }
    const QJsonObject object = metaData["MetaData"].toObject();
    if (stamp(metaData, "sdk") != QString::number(FOVEA_SDK_MAJOR)) {
        return Text::tr(
            "It was built for version %1 of the plugin SDK, this program has version %2. Build it again.")
            .arg(stamp(metaData, "sdk"))
            .arg(FOVEA_SDK_MAJOR);
    }
    if (stamp(metaData, "abi") != hostAbi()) {
        return Text::tr(
            "It was built for %1, this program is %2. Build it again with the same Qt and compiler.")
            .arg(stamp(metaData, "abi"), hostAbi());
    }
    PluginManifest manifest { object["id"].toString(), object["name"].toString(),
        object["version"].toString(), object["license"].toString(), object["description"].toString(), {},
        texts(object["papers"]) };
    for (const char* key : { "id", "name", "version", "license" }) {
        if (object[key].toString().isEmpty()) {
            return missing(key);
        }
    }
    static const QRegularExpression allowed("^[A-Za-z0-9_]+$");
    if (!allowed.match(manifest.id).hasMatch()) {
        return Text::tr("Its id \"%1\" has other characters than letters, digits and _.").arg(manifest.id);
    }
    for (const auto& each : object["panels"].toArray()) {
        const auto panel = readPanel(each.toObject());
        if (const auto* reason = std::get_if<QString>(&panel)) {
            return *reason;
        }
        manifest.panels.push_back(std::get<PluginManifest::PanelEntry>(panel));
    }
    if (manifest.panels.empty()) {
        return Text::tr("Its manifest lists no panel.");
    }
    return manifest;
}

} // namespace fovea
