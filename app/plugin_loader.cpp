// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_loader.h"

#include "guarded_call.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QStandardPaths>

#include <algorithm>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginLoader)
};

} // namespace

PluginLoader::PluginLoader(const QStringList& folders, const QStringList& disabled)
{
    for (const QString& folder : folders) {
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            if (!QLibrary::isLibrary(file.fileName())) {
                continue;
            }
            PluginFile found = inspect(file.absoluteFilePath());
            for (const PluginFile& other : m_files) {
                if (found.state == PluginFile::State::Accepted && other.manifest.id == found.manifest.id) {
                    found.state = PluginFile::State::Refused;
                    found.reason = Text::tr("Its id %1 is taken by %2.").arg(found.manifest.id, other.path);
                }
            }
            if (found.state == PluginFile::State::Accepted && disabled.contains(found.manifest.id)) {
                found.state = PluginFile::State::Disabled;
            }
            m_files.push_back(std::move(found));
        }
    }
}

PluginLoader::~PluginLoader() = default;

QStringList PluginLoader::defaultFolders()
{
    QStringList folders { QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../lib/fovea/plugins"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/fovea/plugins" };
    folders += qEnvironmentVariable("FOVEA_PLUGIN_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return folders;
}

PluginFile PluginLoader::inspect(const QString& path)
{
    PluginFile file { path, PluginFile::State::Refused, {}, {} };
    const QJsonObject metaData = QPluginLoader(path).metaData();
    if (metaData.isEmpty()) {
        file.reason = Text::tr("It has no plugin manifest.");
        return file;
    }
    auto manifest = readManifest(metaData);
    if (const auto* reason = std::get_if<QString>(&manifest)) {
        file.reason = *reason;
        return file;
    }
    file.state = PluginFile::State::Accepted;
    file.manifest = std::get<PluginManifest>(std::move(manifest));
    return file;
}

std::vector<PluginManifest::PanelEntry> PluginLoader::panels() const
{
    std::vector<PluginManifest::PanelEntry> panels;
    for (const char* area : { "left", "center", "below" }) {
        for (const PluginFile& file : m_files) {
            if (file.state != PluginFile::State::Accepted && file.state != PluginFile::State::Running) {
                continue;
            }
            for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
                if (panel.area == area) {
                    panels.push_back(panel);
                }
            }
        }
    }
    return panels;
}

const PluginFile* PluginLoader::owner(const QString& panelId) const
{
    for (const PluginFile& file : m_files) {
        if (file.state != PluginFile::State::Accepted && file.state != PluginFile::State::Running) {
            continue;
        }
        for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
            if (panel.id == panelId) {
                return &file;
            }
        }
    }
    return nullptr;
}

PluginLoader::Created PluginLoader::createPanel(const QString& panelId, Workbench& workbench)
{
    const auto file = std::find_if(m_files.begin(), m_files.end(),
        [found = owner(panelId)](const PluginFile& each) { return &each == found; });
    if (file == m_files.end()) {
        QStringList known;
        for (const PluginManifest::PanelEntry& panel : panels()) {
            known << panel.id;
        }
        return { nullptr, Text::tr("There is no panel %1; there are: %2.").arg(panelId, known.join(", ")) };
    }
    std::unique_ptr<QPluginLoader>& loader = m_loaders[file->path];
    if (loader == nullptr) {
        loader = std::make_unique<QPluginLoader>(file->path);
        loader->setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    }
    const auto refuse = [&](const QString& reason) {
        file->state = PluginFile::State::Refused;
        file->reason = reason;
        return Created { nullptr, Text::tr("The plugin %1: %2").arg(file->manifest.name, reason) };
    };
    Workbench& own = workbenchFor(*file, workbench);
    QString problem;
    std::unique_ptr<Panel> panel;
    guardedCall(
        [&] {
            auto* plugin = qobject_cast<Plugin*>(loader->instance());
            if (plugin == nullptr) {
                problem = Text::tr("It could not be loaded: %1").arg(loader->errorString());
                return;
            }
            file->state = PluginFile::State::Running;
            panel = plugin->createPanel(panelId, own);
            if (panel == nullptr) {
                problem = Text::tr("It does not make the panel %1 that its manifest lists.").arg(panelId);
                return;
            }
            panel->retranslate();
        },
        [&](const QString& reason) { problem = Text::tr("It stopped at start: %1").arg(reason); });
    if (!problem.isEmpty()) {
        return refuse(problem);
    }
    return { std::move(panel), {} };
}

Workbench& PluginLoader::workbenchFor(const PluginFile& file, Workbench& workbench)
{
    std::unique_ptr<PluginWorkbench>& own = m_workbenches[{ file.path, &workbench }];
    if (own == nullptr) {
        own = std::make_unique<PluginWorkbench>(workbench);
        connect(own.get(), &PluginWorkbench::broken, this,
            [this, id = file.manifest.id](
                QObject* culprit, const QString& reason) { emit broken(id, culprit, reason); });
    }
    return *own;
}

} // namespace fovea
