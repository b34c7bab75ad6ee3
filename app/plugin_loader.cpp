// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_loader.h"

#include "crash_watch.h"
#include "guarded_call.h"
#include "language.h"
#include "plugin_settings_store.h"
#include "plugin_trials.h"

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

template <typename Entry>
QString firstShared(const std::vector<Entry>& ours, const std::vector<Entry>& theirs, QString Entry::*member)
{
    for (const Entry& our : ours) {
        for (const Entry& their : theirs) {
            if (our.*member == their.*member) {
                return our.*member;
            }
        }
    }
    return {};
}

} // namespace

PluginLoader::PluginLoader(const QStringList& folders, const QStringList& disabled)
    : m_disabled(disabled)
{
    const QString own = QFileInfo(defaultFolders().front()).canonicalFilePath();
    for (const QString& folder : folders) {
        for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            if (!QLibrary::isLibrary(entry.fileName())) {
                continue;
            }
            PluginFile& found = add(entry.absoluteFilePath());
            found.isOwn = entry.canonicalPath() == own;
            if (found.state == PluginFile::State::Accepted && disabled.contains(found.manifest.id)) {
                found.become(PluginFile::State::Disabled);
            }
        }
    }
}

PluginLoader::PluginLoader(const QString& file)
{
    add(file);
}

PluginLoader::~PluginLoader() = default;

PluginFile& PluginLoader::add(const QString& path)
{
    PluginFile found = inspectPlugin(path);
    if (const QString reason = whyTaken(found);
        found.state == PluginFile::State::Accepted && !reason.isEmpty()) {
        found.become(PluginFile::State::Refused, reason);
    }
    m_files.push_back(std::move(found));
    return m_files.back();
}

QStringList PluginLoader::defaultFolders()
{
    QStringList folders { QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../lib/fovea/plugins"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/fovea/plugins",
        // Where a plugin is after `cmake --install build --prefix ~/.local`.
        QDir::homePath() + "/.local/lib/fovea/plugins" };
    folders += qEnvironmentVariable("FOVEA_PLUGIN_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    folders.removeDuplicates();
    return folders;
}

QString PluginLoader::whyTaken(const PluginFile& file) const
{
    for (const PluginFile& other : m_files) {
        if (other.state == PluginFile::State::Refused) {
            continue;
        }
        const PluginManifest &ours = file.manifest, &theirs = other.manifest;
        if (ours.id == theirs.id) {
            return Text::tr("Its id %1 is taken by %2.").arg(ours.id, other.path);
        }
        for (const QString& shared :
            { firstShared(ours.panels, theirs.panels, &PluginManifest::PanelEntry::id),
                firstShared(ours.exporters, theirs.exporters, &PluginManifest::ExporterEntry::suffix),
                firstShared(ours.verbs, theirs.verbs, &PluginManifest::VerbEntry::name) }) {
            if (!shared.isEmpty()) {
                return Text::tr("Its %1 is taken by %2.").arg(shared, other.path);
            }
        }
    }
    return {};
}

void PluginLoader::guard(const Guards& guards)
{
    m_guards = guards;
    const QStringList culprits = m_guards.watch != nullptr ? m_guards.watch->culprits() : QStringList();
    for (PluginFile& file : m_files) {
        const bool hasCrashed = culprits.contains(file.path) || m_guards.crashed.contains(file.manifest.id);
        if (hasCrashed && !file.isOwn && file.state == PluginFile::State::Accepted) {
            m_disabled << file.manifest.id;
            change(file, PluginFile::State::Disabled,
                Text::tr("Fovea crashed in it. Switch it on to try again."));
        }
    }
    if (m_guards.trials != nullptr) {
        connect(m_guards.trials, &PluginTrials::finished, this, &PluginLoader::endTrial);
        for (PluginFile& file : m_files) {
            file.isUntried = !file.isOwn;
            if (file.state == PluginFile::State::Accepted) {
                beginTrial(file);
            }
        }
    }
}

void PluginLoader::beginTrial(PluginFile& file)
{
    if (!file.isUntried || m_guards.trials == nullptr) {
        return;
    }
    if (const std::optional<PluginTrials::Outcome> known = m_guards.trials->known(file.path)) {
        endTrial(file.path, known->isPassed, known->reason);
    } else {
        m_guards.trials->start(file.path);
    }
}

void PluginLoader::endTrial(const QString& path, bool isPassed, const QString& reason)
{
    for (PluginFile& file : m_files) {
        if (file.path != path || file.state != PluginFile::State::Accepted) {
            continue;
        }
        if (isPassed) {
            file.isUntried = false;
            change(file, PluginFile::State::Tried);
            emit ready(file.manifest.id);
        } else {
            change(
                file, PluginFile::State::Refused, Text::tr("Tried in a process of its own: %1").arg(reason));
        }
    }
}

void PluginLoader::change(PluginFile& file, PluginFile::State state, const QString& reason)
{
    file.become(state, reason);
    emit changed(file.path);
}

void PluginLoader::tryAgain(const QString& path)
{
    for (PluginFile& file : m_files) {
        if (file.path == path && file.state == PluginFile::State::Refused && m_guards.trials != nullptr) {
            m_guards.trials->forget(path);
            PluginFile fresh = inspectPlugin(path);
            fresh.isOwn = file.isOwn;
            fresh.isUntried = !file.isOwn;
            fresh.steps.insert(fresh.steps.begin(), file.steps.begin(), file.steps.end());
            if (const QString reason = whyTaken(fresh);
                fresh.state == PluginFile::State::Accepted && !reason.isEmpty()) {
                fresh.become(PluginFile::State::Refused, reason);
            }
            file = std::move(fresh);
            emit changed(path);
            if (file.state == PluginFile::State::Accepted) {
                beginTrial(file);
            }
        }
    }
}

void PluginLoader::setEnabled(const QString& pluginId, bool isEnabled)
{
    if (isEnabled == this->isEnabled(pluginId)) {
        return;
    }
    if (isEnabled) {
        m_disabled.removeAll(pluginId);
    } else {
        m_disabled << pluginId;
    }
    emit enabledChanged(pluginId, isEnabled);
    turn(pluginId, isEnabled && !m_workspaceDisabled.contains(pluginId));
}

void PluginLoader::setWorkspaceDisabled(const QStringList& ids)
{
    const QStringList before = std::exchange(m_workspaceDisabled, ids);
    for (const QString& id : before + ids) {
        const bool isOff = ids.contains(id);
        turn(id, !isOff && isEnabled(id), isOff ? Text::tr("This workspace does without it.") : QString());
    }
    if (before != ids) {
        emit workspaceDisabledChanged();
    }
}

void PluginLoader::turn(const QString& pluginId, bool isOn, const QString& why)
{
    PluginFile* file = mutableFile(pluginId);
    if (file == nullptr || file->state == PluginFile::State::Refused) {
        return;
    }
    const bool isOff
        = file->state == PluginFile::State::Disabled || file->state == PluginFile::State::Stopped;
    if (isOn == !isOff) {
        return;
    }
    if (!isOn) {
        const bool wasRunning = file->state == PluginFile::State::Running;
        change(*file, wasRunning ? PluginFile::State::Stopped : PluginFile::State::Disabled, why);
        emit stopped(pluginId);
        return;
    }
    change(*file, PluginFile::State::Accepted);
    if (file->isUntried) {
        beginTrial(*file);
    } else {
        emit ready(pluginId);
    }
}

void PluginLoader::addTranslations(Language& language) const
{
    QStringList prefixes;
    for (const PluginFile& file : m_files) {
        // Also of one that is off: the Plugins dialog shows its texts.
        if (!file.manifest.languages.isEmpty()) {
            prefixes << file.translationPrefix();
        }
    }
    language.setPluginTranslations(prefixes);
}

std::vector<PluginManifest::PanelEntry> PluginLoader::panels() const
{
    std::vector<PluginManifest::PanelEntry> panels;
    for (const char* area : { "left", "center", "below" }) {
        for (const PluginFile& file : m_files) {
            for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
                if (file.isUsable() && panel.area == area) {
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
        for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
            if (file.isUsable() && panel.id == panelId) {
                return &file;
            }
        }
    }
    return nullptr;
}

const PluginFile* PluginLoader::file(const QString& pluginId) const
{
    const PluginFile* refused = nullptr;
    for (const PluginFile& each : m_files) {
        if (each.manifest.id == pluginId) {
            if (each.state != PluginFile::State::Refused) {
                return &each;
            }
            refused = &each;
        }
    }
    return refused;
}

PluginFile* PluginLoader::mutableFile(const QString& pluginId)
{
    return const_cast<PluginFile*>(file(pluginId));
}

PluginLoader::Created PluginLoader::createPanel(const QString& panelId, Workbench& workbench)
{
    const PluginFile* found = owner(panelId);
    if (found == nullptr) {
        QStringList known;
        for (const PluginManifest::PanelEntry& panel : panels()) {
            known << panel.id;
        }
        return { nullptr, Text::tr("There is no panel %1; there are: %2.").arg(panelId, known.join(", ")) };
    }
    PluginFile& file = *mutableFile(found->manifest.id);
    QString problem;
    std::unique_ptr<Panel> panel;
    guardedCall(
        [&] {
            auto* plugin = interfaceOf<Plugin>(file.manifest.id, problem);
            if (plugin == nullptr) {
                return;
            }
            panel = plugin->createPanel(panelId, workbenchFor(file.manifest.id, workbench));
            if (panel == nullptr) {
                problem = Text::tr("It does not make the panel %1 that its manifest lists.").arg(panelId);
                return;
            }
            panel->retranslate();
        },
        [&](const QString& reason) { problem = Text::tr("It stopped at start: %1").arg(reason); });
    if (!problem.isEmpty()) {
        change(file, PluginFile::State::Refused, problem);
        return { nullptr, Text::tr("The plugin %1: %2").arg(file.manifest.name, problem) };
    }
    return { std::move(panel), {} };
}

QObject* PluginLoader::instanceOf(const QString& pluginId, QString& problem)
{
    PluginFile* file = mutableFile(pluginId);
    if (file == nullptr || !file->isUsable()) {
        problem = Text::tr("The plugin %1 is not ready: %2")
                      .arg(pluginId, file != nullptr ? file->reason : QString());
        return nullptr;
    }
    std::unique_ptr<QPluginLoader>& loader = m_loaders[file->path];
    if (loader == nullptr) {
        loader = std::make_unique<QPluginLoader>(file->path);
        loader->setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    }
    const bool wasLoaded = loader->isLoaded();
    QObject* object = nullptr;
    guardedCall([&] { object = loader->instance(); },
        [&](const QString& reason) { problem = Text::tr("It stopped at start: %1").arg(reason); });
    if (object == nullptr) {
        if (problem.isEmpty()) {
            problem = Text::tr("It could not be loaded: %1").arg(loader->errorString());
        }
        return nullptr;
    }
    if (!wasLoaded && m_guards.watch != nullptr) {
        m_guards.watch->watch(file->path);
    }
    if (file->state != PluginFile::State::Running) {
        change(*file, PluginFile::State::Running);
    }
    return object;
}

QString PluginLoader::missingInterface(const char* name)
{
    return Text::tr("It does not have the interface %1 that its manifest asks for.").arg(QLatin1String(name));
}

Workbench& PluginLoader::workbenchFor(const QString& pluginId, Workbench& workbench)
{
    std::unique_ptr<PluginWorkbench>& own = m_workbenches[{ pluginId, &workbench }];
    if (own == nullptr) {
        own = std::make_unique<PluginWorkbench>(workbench, settingsOf(pluginId));
        connect(own.get(), &PluginWorkbench::broken, this,
            [this, pluginId](
                QObject* culprit, const QString& reason) { emit broken(pluginId, culprit, reason); });
    }
    return *own;
}

PluginSettings& PluginLoader::settingsOf(const QString& pluginId)
{
    std::unique_ptr<PluginSettings>& settings = m_settings[pluginId];
    if (settings == nullptr) {
        const PluginFile* known = file(pluginId);
        settings = std::make_unique<PluginSettings>(
            known != nullptr ? known->manifest.settings : std::vector<SettingEntry>());
        if (m_guards.settings != nullptr) {
            m_guards.settings->keep(pluginId, *settings);
        }
    }
    return *settings;
}

} // namespace fovea
