// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_verbs_run.h"

#include "application.h"
#include "guarded_call.h"
#include "plugin_loader.h"

#include <fovea/plugin_verbs.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

#include <cstdio>

namespace fovea {

namespace {

/// The file and id of the plugin with the verb; empty when there is none.
std::pair<QString, QString> pluginWith(const QString& verb, int count, char** arguments)
{
    // Without a display yet: there may be a window to open afterwards.
    const QCoreApplication application(count, arguments);
    const QSettings settings("fovea", "fovea");
    const PluginLoader plugins(PluginLoader::defaultFolders(),
        settings.value("disabledPlugins").toStringList() + settings.value("crashedPlugins").toStringList());
    for (const PluginFile& file : plugins.files()) {
        for (const PluginManifest::VerbEntry& each : file.manifest.verbs) {
            if (file.isUsable() && each.name == verb) {
                return { file.path, file.manifest.id };
            }
        }
    }
    return {};
}

} // namespace

std::optional<int> runContributedVerb(int count, char** arguments)
{
    const QString verb = count > 1 ? QString::fromLocal8Bit(arguments[1]) : QString();
    static const QRegularExpression form("^[a-z][a-z0-9_-]*$");
    if (!form.match(verb).hasMatch() || QFileInfo::exists(verb)) {
        return std::nullopt;
    }
    const auto [file, id] = pluginWith(verb, count, arguments);
    if (file.isEmpty()) {
        return std::nullopt;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const Application application(count, arguments);
    QStringList words;
    for (int i = 2; i < count; ++i) {
        words << QString::fromLocal8Bit(arguments[i]);
    }
    PluginLoader plugins(file);
    QString problem;
    auto* verbs = plugins.interfaceOf<PluginVerbs>(id, problem);
    std::optional<Result<QString>> text;
    if (verbs != nullptr) {
        text = guardedCall(
            [&] { return verbs->runVerb(verb, words); }, [&](const QString& reason) { problem = reason; });
    }
    if (!text) {
        std::fprintf(stderr, "fovea: the plugin %s failed: %s\n", qPrintable(id), qPrintable(problem));
        return exitCode(ErrorKind::Internal);
    }
    if (!*text) {
        std::fprintf(stderr, "fovea: %s\n", text->error().message().c_str());
        return exitCode(text->error().kind());
    }
    std::fputs((**text).toUtf8().constData(), stdout);
    return 0;
}

} // namespace fovea
