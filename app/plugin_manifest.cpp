// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_manifest.h"

#include "command_line.h"
#include "plugin_stamp.h"
#include "settings_schema.h"

#include <fovea/plugin.h>
#include <fovea/reading.h>

#include <QCoreApplication>
#include <QKeySequence>
#include <QRegularExpression>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginManifest)
};

const QRegularExpression& wordForm()
{
    static const QRegularExpression form("^[A-Za-z0-9_]+$");
    return form;
}

PluginManifest::PanelEntry readPanel(ManifestReader& reader)
{
    PluginManifest::PanelEntry panel { reader.text("id"), reader.text("title"),
        reader.choice("area", { "left", "center", "below" }, "center"), reader.texts("kinds") };
    for (const QString& kind : panel.kinds) {
        if (!kindFromName(kind.toStdString())) {
            reader.refuse(Text::tr("Its panel %1 wants the probe kind \"%2\", which does not exist.")
                              .arg(panel.id, kind));
        }
    }
    return panel;
}

CommandParameter readParameter(ManifestReader& reader)
{
    static const QStringList types { "bool", "int", "real", "text", "path", "choice", "any" };
    CommandParameter parameter;
    parameter.name = reader.text("name").toStdString();
    parameter.type
        = static_cast<ParameterType>(std::max<qsizetype>(0, types.indexOf(reader.choice("type", types, {}))));
    parameter.isRequired = reader.boolean("required", false);
    for (const QString& choice : reader.texts("choices")) {
        parameter.choices.push_back(choice.toStdString());
    }
    return parameter;
}

PluginManifest::CommandEntry readCommand(ManifestReader& reader, const QString& plugin)
{
    PluginManifest::CommandEntry command { reader.text("id"), reader.text("title"), reader.text("help", {}),
        reader.text("key", {}), {} };
    // So that no plugin can take the place of another's command, or of the program's.
    if (!command.id.startsWith(plugin + ".")) {
        reader.refuse(
            Text::tr("The id of its command %1 does not begin with \"%2.\".").arg(command.id, plugin));
    }
    if (!command.key.isEmpty() && QKeySequence(command.key, QKeySequence::PortableText).isEmpty()) {
        reader.refuse(Text::tr("The key \"%2\" of its command %1 is none.").arg(command.id, command.key));
    }
    for (ManifestReader& parameter : reader.objects("parameters")) {
        command.parameters.push_back(readParameter(parameter));
    }
    return command;
}

PluginManifest::ExporterEntry readExporter(ManifestReader& reader)
{
    static const QStringList own { "svg", "pdf", "png", "csv", "npy", "h5", "hdf5", "md", "tex", "tsv",
        "json" };
    PluginManifest::ExporterEntry exporter { reader.text("id"), reader.text("title"), reader.text("suffix") };
    if (!wordForm().match(exporter.suffix).hasMatch() || own.contains(exporter.suffix.toLower())) {
        reader.refuse(
            Text::tr("Its exporter %1 cannot have the suffix \"%2\": the program writes it itself, or it "
                     "has other characters than letters, digits and _.")
                .arg(exporter.id, exporter.suffix));
    }
    return exporter;
}

PluginManifest::VerbEntry readVerb(ManifestReader& reader)
{
    PluginManifest::VerbEntry verb { reader.text("name"), reader.text("help", {}) };
    static const QRegularExpression form("^[a-z][a-z0-9_-]*$");
    if (!form.match(verb.name).hasMatch() || isEngineVerb(verb.name) || verb.name == "export"
        || verb.name == "plugin") {
        reader.refuse(
            Text::tr("Its verb \"%1\" is the program's own, or no word of small letters, digits, - and _.")
                .arg(verb.name));
    }
    return verb;
}

void readContributions(PluginManifest& manifest, ManifestReader& reader)
{
    for (ManifestReader& each : reader.objects("panels")) {
        manifest.panels.push_back(readPanel(each));
    }
    for (ManifestReader& each : reader.objects("commands")) {
        manifest.commands.push_back(readCommand(each, manifest.id));
    }
    for (ManifestReader& each : reader.objects("exporters")) {
        manifest.exporters.push_back(readExporter(each));
    }
    for (ManifestReader& each : reader.objects("verbs")) {
        manifest.verbs.push_back(readVerb(each));
    }
    manifest.settings = readSettingsSchema(reader);
    if (manifest.panels.empty() && manifest.exporters.empty() && manifest.verbs.empty()
        && manifest.commands.empty()) {
        reader.refuse(Text::tr("Its manifest lists no panel, command, exporter or verb."));
    }
}

} // namespace

std::variant<PluginManifest, QString> readManifest(
    const QJsonObject& metaData, const PluginHostVersions& host)
{
    static const QRegularExpression anyInterface("^org\\.fovea\\.Plugin/\\d{1,4}$");
    const QString interfaceId = metaData["IID"].toString();
    // One of another major version is told which rebuild it needs.
    if (anyInterface.match(interfaceId).hasMatch()) {
        if (const QString reason = whyStampRefused(metaData, host); !reason.isEmpty()) {
            return reason;
        }
    }
    if (interfaceId != FOVEA_PLUGIN_IID) {
        return Text::tr("It is no Fovea plugin: its interface is \"%1\", expected \"%2\".")
            .arg(interfaceId, FOVEA_PLUGIN_IID);
    }
    QString problem;
    ManifestReader reader(metaData["MetaData"].toObject(), {}, problem);
    PluginManifest manifest;
    manifest.sdk = stampOf(metaData, "sdk");
    manifest.traceSchema = stampOf(metaData, "trace");
    manifest.abi = stampOf(metaData, "abi");
    manifest.id = reader.text("id");
    manifest.name = reader.text("name");
    manifest.version = reader.text("version");
    manifest.license = reader.text("license");
    manifest.description = reader.text("description", {});
    manifest.papers = reader.texts("papers");
    manifest.languages = reader.texts("languages");
    if (reader.isGood() && !wordForm().match(manifest.id).hasMatch()) {
        reader.refuse(
            Text::tr("Its id \"%1\" has other characters than letters, digits and _.").arg(manifest.id));
    }
    for (const QString& language : manifest.languages) {
        if (!wordForm().match(language).hasMatch()) {
            reader.refuse(Text::tr("\"%1\" is no code of a language.").arg(language));
        }
    }
    readContributions(manifest, reader);
    if (!problem.isEmpty()) {
        return problem;
    }
    return manifest;
}

} // namespace fovea
