// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_verb.h"

#include "plugin_check.h"
#include "plugin_loader.h"
#include "plugin_template.h"

#include <QDir>

#include <cstdio>

namespace fovea {

namespace {

constexpr const char* usage
    = "fovea plugin: list | check FILE [--trace T] | new NAME [FOLDER] | enable ID | disable ID\n";

void print(const PluginFile& file)
{
    const QString name = file.manifest.id.isEmpty() ? QString("?") : file.manifest.id;
    std::printf("%-10s %-20s %-8s %s\n", stateName(file.state), qPrintable(name),
        qPrintable(file.manifest.version), qPrintable(file.path));
    for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
        std::printf("           panel %s: %s\n", qPrintable(panel.id), qPrintable(panel.title));
    }
    for (const PluginManifest::CommandEntry& command : file.manifest.commands) {
        std::printf("           command %s: %s\n", qPrintable(command.id), qPrintable(command.title));
    }
    for (const PluginManifest::ExporterEntry& exporter : file.manifest.exporters) {
        std::printf("           exporter .%s: %s\n", qPrintable(exporter.suffix), qPrintable(exporter.title));
    }
    for (const PluginManifest::VerbEntry& verb : file.manifest.verbs) {
        std::printf("           verb %s: %s\n", qPrintable(verb.name), qPrintable(verb.help));
    }
    if (!file.manifest.papers.isEmpty()) {
        std::printf("           papers: %s\n", qPrintable(file.manifest.papers.join(", ")));
    }
    if (!file.reason.isEmpty()) {
        std::printf("           %s\n", qPrintable(file.reason));
    }
}

int setEnabled(const QString& id, bool isEnabled, QSettings& settings)
{
    QStringList disabled = settings.value("disabledPlugins").toStringList();
    const PluginLoader plugins(PluginLoader::defaultFolders(), disabled);
    QStringList known = disabled;
    for (const PluginFile& file : plugins.files()) {
        if (!file.manifest.id.isEmpty() && !known.contains(file.manifest.id)) {
            known << file.manifest.id;
        }
    }
    if (!known.contains(id)) {
        known.sort();
        std::fprintf(stderr, "fovea: there is no plugin %s; there are: %s\n", qPrintable(id),
            qPrintable(known.join(", ")));
        return 2;
    }
    disabled.removeAll(id);
    QStringList crashed = settings.value("crashedPlugins").toStringList();
    crashed.removeAll(id);
    settings.setValue("crashedPlugins", crashed);
    if (!isEnabled) {
        disabled << id;
    }
    settings.setValue("disabledPlugins", disabled);
    settings.sync();
    return 0;
}

int writeNew(const QStringList& arguments)
{
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(arguments.value(1, arguments.value(0))));
    if (const Result<void> written = writePluginTemplate(arguments.value(0), folder); !written) {
        std::fprintf(stderr, "fovea: %s\n", written.error().message().c_str());
        return exitCode(written.error().kind());
    }
    std::printf("%s\n\ncd %s && cmake --workflow --preset default\n    builds, tests and packs it\n",
        qPrintable(folder), qPrintable(arguments.value(1, arguments.value(0))));
    return 0;
}

} // namespace

int runPluginVerb(const QStringList& arguments, QSettings& settings)
{
    const QString what = arguments.value(0);
    if (what == "list" && arguments.size() == 1) {
        const PluginLoader plugins(
            PluginLoader::defaultFolders(), settings.value("disabledPlugins").toStringList());
        for (const PluginFile& file : plugins.files()) {
            print(file);
        }
        return 0;
    }
    if (what == "check") {
        return runPluginCheck(arguments.mid(1));
    }
    if (what == "new" && (arguments.size() == 2 || arguments.size() == 3)) {
        return writeNew(arguments.mid(1));
    }
    if ((what == "enable" || what == "disable") && arguments.size() == 2) {
        return setEnabled(arguments[1], what == "enable", settings);
    }
    const bool wantsHelp = what == "--help" || what == "-h";
    std::fputs(usage, wantsHelp ? stdout : stderr);
    return wantsHelp ? 0 : 2;
}

} // namespace fovea
