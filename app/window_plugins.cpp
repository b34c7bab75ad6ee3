// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_plugins.h"

#include "command_registry.h"
#include "guarded_call.h"
#include "panel_host.h"
#include "plugin_loader.h"
#include "shortcuts.h"
#include "workbench_host.h"

#include <fovea/plugin_commands.h>

#include <QCoreApplication>

#include <algorithm>

namespace fovea {

namespace {

bool hasKind(const Trace& trace, const QString& kind)
{
    // Maps that are computed again from queries and keys are maps as well.
    if (kind == "attention.weights" && !trace.attentionLayers().empty()) {
        return true;
    }
    const std::vector<ReadingInfo>& readings = trace.readings();
    return std::any_of(readings.begin(), readings.end(),
        [&](const ReadingInfo& reading) { return name(reading.kind) == kind.toStdString(); });
}

QString translated(const QString& pluginId, const QString& text)
{
    return text.isEmpty()
        ? QString()
        : QCoreApplication::translate(pluginId.toUtf8().constData(), text.toUtf8().constData());
}

Result<CommandEffect> runPluginCommand(PluginLoader& plugins, WorkbenchHost& workbench,
    const QString& pluginId, const QString& id, const Value& parameters)
{
    QString problem;
    auto* commands = plugins.interfaceOf<PluginCommands>(pluginId, problem);
    if (commands == nullptr) {
        return inputError(FOVEA_TEXT("WindowPlugins", "The plugin %1: %2"),
            { pluginId.toStdString(), problem.toStdString() });
    }
    using Answer = Result<std::optional<Command>>;
    std::optional<Answer> answer = guardedCall(
        [&]() -> Answer {
            return commands->runCommand(id, parameters, plugins.workbenchFor(pluginId, workbench));
        },
        [&](const QString& reason) { problem = reason; });
    if (!answer) {
        return Error(ErrorKind::Internal, FOVEA_TEXT("WindowPlugins", "The plugin %1 failed: %2"),
            { pluginId.toStdString(), problem.toStdString() });
    }
    if (!*answer) {
        return answer->error();
    }
    return CommandEffect { **answer, {} };
}

} // namespace

WindowPlugins::WindowPlugins(Parts parts, const QString& stateFolder, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_store(parts.settings)
{
    PluginLoader& plugins = m_parts.plugins;
    if (!stateFolder.isEmpty()) {
        m_watch = std::make_unique<CrashWatch>(stateFolder);
        m_trials = std::make_unique<PluginTrials>(
            stateFolder + "/plugins.ini", QCoreApplication::applicationDirPath() + "/fovea");
    }
    connect(&plugins, &PluginLoader::changed, this, &WindowPlugins::tellChange);
    connect(&plugins, &PluginLoader::enabledChanged, this, &WindowPlugins::keepEnabled);
    connect(&plugins, &PluginLoader::ready, this, [this](const QString& pluginId) {
        addCommands(pluginId);
        offer();
    });
    connect(&plugins, &PluginLoader::stopped, this, [this](const QString& pluginId) {
        removeCommands(pluginId);
        m_parts.panels.removePanels(pluginId);
    });
    connect(&m_parts.workbench, &Workbench::traceOpened, this, &WindowPlugins::offer);
    connect(&m_parts.workbench, &Workbench::traceGrew, this, &WindowPlugins::offer);
    plugins.addTranslations(m_parts.language);
}

WindowPlugins::~WindowPlugins()
{
    m_parts.plugins.disconnect(this);
    m_parts.plugins.guard({});
}

void WindowPlugins::begin()
{
    m_parts.plugins.guard(
        { m_trials.get(), m_watch.get(), &m_store, m_parts.settings.value("crashedPlugins").toStringList() });
    for (const PluginFile& file : m_parts.plugins.files()) {
        if (file.isUsable()) {
            addCommands(file.manifest.id);
        }
    }
}

WorkspacePart WindowPlugins::workspacePart()
{
    PluginLoader& plugins = m_parts.plugins;
    const auto state = [&plugins] {
        Value::List ids;
        for (const QString& id : plugins.workspaceDisabled()) {
            ids.push_back(id.toStdString());
        }
        return Value(std::move(ids));
    };
    const auto restore = [&plugins](const Value& value) {
        QStringList ids;
        const auto* list = value.as<Value::List>();
        for (const Value& each : list != nullptr ? *list : Value::List {}) {
            if (const auto* id = each.as<std::string>()) {
                ids << QString::fromStdString(*id);
            }
        }
        plugins.setWorkspaceDisabled(ids);
    };
    return { state, restore };
}

void WindowPlugins::offer()
{
    for (const PluginManifest::PanelEntry& entry : m_parts.plugins.panels()) {
        const PluginFile* owner = m_parts.plugins.owner(entry.id);
        if (m_parts.panels.frame(entry.id) == nullptr && owner != nullptr
            && (owner->isOwn || isWanted(entry.kinds))) {
            m_parts.panels.addPanel(entry);
        }
    }
}

bool WindowPlugins::isWanted(const QStringList& kinds) const
{
    for (const int key : m_parts.workbench.traces()) {
        const std::shared_ptr<const Trace> trace = m_parts.workbench.trace(key);
        const bool fits = kinds.isEmpty()
            || std::any_of(
                kinds.begin(), kinds.end(), [&](const QString& kind) { return hasKind(*trace, kind); });
        if (fits) {
            return true;
        }
    }
    return false;
}

void WindowPlugins::addCommands(const QString& pluginId)
{
    const PluginFile* file = m_parts.plugins.file(pluginId);
    for (const PluginManifest::CommandEntry& entry : file->manifest.commands) {
        WindowCommand command;
        command.id = entry.id.toStdString();
        command.title = [pluginId, title = entry.title] { return translated(pluginId, title); };
        command.help = [pluginId, help = entry.help] { return translated(pluginId, help); };
        command.parameters = entry.parameters;
        command.run = [this, pluginId, id = entry.id](const Value& parameters) {
            return runPluginCommand(m_parts.plugins, m_parts.workbench, pluginId, id, parameters);
        };
        if (m_parts.commands.add(std::move(command)) && !entry.key.isEmpty()) {
            m_parts.shortcuts.setPluginKeys(
                entry.id.toStdString(), { QKeySequence(entry.key, QKeySequence::PortableText) });
        }
    }
}

void WindowPlugins::removeCommands(const QString& pluginId)
{
    for (const PluginManifest::CommandEntry& entry : m_parts.plugins.file(pluginId)->manifest.commands) {
        m_parts.commands.remove(entry.id.toStdString());
    }
}

void WindowPlugins::keepEnabled(const QString& pluginId, bool isEnabled)
{
    QStringList disabled = m_parts.settings.value("disabledPlugins").toStringList();
    QStringList crashed = m_parts.settings.value("crashedPlugins").toStringList();
    disabled.removeAll(pluginId);
    crashed.removeAll(pluginId);
    if (!isEnabled) {
        disabled << pluginId;
    }
    m_parts.settings.setValue("disabledPlugins", disabled);
    m_parts.settings.setValue("crashedPlugins", crashed);
}

void WindowPlugins::tellChange(const QString& path)
{
    const std::vector<PluginFile>& files = m_parts.plugins.files();
    const auto file
        = std::find_if(files.begin(), files.end(), [&](const PluginFile& each) { return each.path == path; });
    if (file == files.end() || file->reason.isEmpty()) {
        return;
    }
    if (file->state == PluginFile::State::Refused) {
        emit told({ tr("The plugin %1 is not used").arg(file->manifest.name), file->reason, file->path });
    } else if (file->state == PluginFile::State::Disabled && !m_parts.plugins.isEnabled(file->manifest.id)) {
        QStringList crashed = m_parts.settings.value("crashedPlugins").toStringList();
        if (!crashed.contains(file->manifest.id)) {
            crashed << file->manifest.id;
            m_parts.settings.setValue("crashedPlugins", crashed);
            emit told(
                { tr("The plugin %1 was switched off").arg(file->manifest.name), file->reason, file->path });
        }
    }
}

} // namespace fovea
