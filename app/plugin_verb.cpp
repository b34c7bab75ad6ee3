// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_verb.h"

#include "plugin_loader.h"

#include <cstdio>

namespace fovea {

namespace {

void print(const PluginFile& file)
{
    static const char* const states[] { "ready", "running", "disabled", "refused" };
    const QString name = file.manifest.id.isEmpty() ? QString("?") : file.manifest.id;
    std::printf("%-10s %-20s %-8s %s\n", states[static_cast<int>(file.state)], qPrintable(name),
        qPrintable(file.manifest.version), qPrintable(file.path));
    for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
        std::printf("           panel %s: %s\n", qPrintable(panel.id), qPrintable(panel.title));
    }
    if (!file.reason.isEmpty()) {
        std::printf("           %s\n", qPrintable(file.reason));
    }
}

constexpr const char* usage = "fovea plugin: list | check FILE | enable ID | disable ID\n";

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
    if (!isEnabled) {
        disabled << id;
    }
    settings.setValue("disabledPlugins", disabled);
    settings.sync();
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
    if (what == "check" && arguments.size() == 2) {
        const PluginFile file = PluginLoader::inspect(arguments[1]);
        print(file);
        return file.state == PluginFile::State::Refused ? 1 : 0;
    }
    if ((what == "enable" || what == "disable") && arguments.size() == 2) {
        return setEnabled(arguments[1], what == "enable", settings);
    }
    const bool wantsHelp = what == "--help" || what == "-h";
    std::fputs(usage, wantsHelp ? stdout : stderr);
    return wantsHelp ? 0 : 2;
}

} // namespace fovea
