// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics.h"

#include "engine_process.h"
#include "job_list.h"
#include "plugin_loader.h"

#include <fovea/json.h>
#include <fovea/version.h>

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QSysInfo>
#include <QThread>

namespace fovea {

namespace {

const char* engineState(SessionControl::State state)
{
    switch (state) {
    case SessionControl::State::Starting:
        return "starting";
    case SessionControl::State::Ready:
        return "ready";
    case SessionControl::State::Busy:
        return "working";
    case SessionControl::State::Dead:
        break;
    }
    return "stopped";
}

/// One level of a setting, as text that names no place on the disk.
QString valueText(const QVariant& value)
{
    if (value.typeId() == QMetaType::QByteArray) {
        return QString("(%1 bytes)").arg(value.toByteArray().size());
    }
    QStringList parts;
    for (const QString& each : value.toStringList()) {
        parts << (each.contains('/') ? QString::fromUtf8("…/") + QFileInfo(each).fileName() : each);
    }
    const QString text = parts.join(", ");
    return text.size() > 200 ? text.left(200) + QString::fromUtf8(" …") : text;
}

} // namespace

QString withoutHome(const QString& text)
{
    QString clean = text;
    const QString home = QDir::homePath();
    if (home.size() > 1) {
        clean.replace(home, "~");
    }
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    if (user.size() > 2) {
        clean.replace("/" + user + "/", "/USER/");
    }
    return clean;
}

QString diagnosticsText(const EngineProcess& engine, const PluginLoader& plugins, const JobList& jobs)
{
    QString text = QString("Fovea %1\n").arg(version);
    text += QString("Qt %1 (built with %2), platform %3\n")
                .arg(qVersion(), QT_VERSION_STR, QGuiApplication::platformName());
    text += QString("%1, kernel %2, %3, %4 processors\n")
                .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                    QSysInfo::currentCpuArchitecture())
                .arg(QThread::idealThreadCount());
    for (const QScreen* screen : QGuiApplication::screens()) {
        text += QString("screen %1x%2 at %3\n")
                    .arg(screen->size().width())
                    .arg(screen->size().height())
                    .arg(screen->devicePixelRatio());
    }
    text += QString("\nEngine: %1, %2 bytes, %3 commands under way\n")
                .arg(engineState(engine.state()))
                .arg(engine.memoryBytes())
                .arg(engine.runningCount());
    if (!engine.greeting().isNull()) {
        text += QString::fromStdString(formatJson(engine.greeting())) + "\n";
    }
    if (const QString words = engine.lastWords().trimmed(); !words.isEmpty()) {
        text += "last words: " + words + "\n";
    }
    text += QString("\nJobs: %1 of %2 under way\n").arg(jobs.runningCount()).arg(jobs.jobs().size());
    text += "\nPlugins:\n";
    for (const PluginFile& file : plugins.files()) {
        text += QString("  %1 %2, SDK %3, %4: %5%6\n")
                    .arg(file.manifest.id, file.manifest.version, file.manifest.sdk, file.manifest.abi,
                        stateName(file.state), file.reason.isEmpty() ? QString() : " (" + file.reason + ")");
    }
    return withoutHome(text);
}

QString settingsText(const QSettings& settings)
{
    QString text;
    for (const QString& key : settings.allKeys()) {
        // A key may have a path in it, of a file that is remembered.
        const QString name = key.contains("recent") ? key.section('/', 0, 0) + "/…" : key;
        text += name + " = " + valueText(settings.value(key)) + "\n";
    }
    return withoutHome(text);
}

} // namespace fovea
