// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

#include <iterator>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginLoader)
};

const char* const stateNames[] { QT_TRANSLATE_NOOP("PluginState", "found"),
    QT_TRANSLATE_NOOP("PluginState", "read"), QT_TRANSLATE_NOOP("PluginState", "ready"),
    QT_TRANSLATE_NOOP("PluginState", "refused"), QT_TRANSLATE_NOOP("PluginState", "disabled"),
    QT_TRANSLATE_NOOP("PluginState", "tried"), QT_TRANSLATE_NOOP("PluginState", "running"),
    QT_TRANSLATE_NOOP("PluginState", "stopped") };

} // namespace

void PluginFile::become(State next, const QString& why)
{
    state = next;
    reason = why;
    steps.push_back({ next, why });
}

bool PluginFile::isUsable() const
{
    return (state == State::Accepted && !isUntried) || state == State::Tried || state == State::Running;
}

QString PluginFile::translationPrefix() const
{
    return QFileInfo(path).absolutePath() + "/translations/" + manifest.id;
}

const char* stateName(PluginFile::State state)
{
    return stateNames[static_cast<int>(state)];
}

QString stateText(PluginFile::State state)
{
    return QCoreApplication::translate("PluginState", stateName(state));
}

PluginFile inspectPlugin(const QString& path)
{
    PluginFile file;
    file.path = path;
    const QJsonObject metaData = QPluginLoader(path).metaData();
    if (metaData.isEmpty()) {
        file.become(PluginFile::State::Refused, Text::tr("It has no plugin manifest."));
        return file;
    }
    file.become(PluginFile::State::Read);
    // What it calls itself helps to find it, also when it cannot be accepted.
    const QJsonObject own = metaData["MetaData"].toObject();
    file.manifest.id = own["id"].toString();
    file.manifest.name = own["name"].toString();
    file.manifest.version = own["version"].toString();
    auto manifest = readManifest(metaData);
    if (const auto* reason = std::get_if<QString>(&manifest)) {
        file.become(PluginFile::State::Refused, *reason);
        return file;
    }
    file.manifest = std::get<PluginManifest>(std::move(manifest));
    file.become(PluginFile::State::Accepted);
    return file;
}

} // namespace fovea
