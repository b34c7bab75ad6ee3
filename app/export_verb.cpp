// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export_verb.h"

#include "appearance.h"
#include "application.h"
#include "figure_actions.h"
#include "guarded_call.h"
#include "language.h"
#include "open_target.h"
#include "plugin_loader.h"
#include "selection_check.h"
#include "selection_text.h"
#include "workbench_host.h"

#include <fovea/json.h>

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace fovea {

namespace {

constexpr int patienceMilliseconds = 120'000;

/// There is no engine in an export.
class NoEngine final : public SessionControl {
public:
    State state() const override { return State::Dead; }
    int64_t send(const QString&, const Value&) override { return 0; }
    void cancel(int64_t) override { }
};

/// What a plugin failed with, whichever way it came: out of a call, a slot, an answer or an event handler.
class Failures {
public:
    explicit Failures(PluginLoader& plugins)
    {
        QObject::connect(&plugins, &PluginLoader::broken, &m_context,
            [this](const QString&, QObject*, const QString& reason) { add(reason); });
        if (auto* application = qobject_cast<Application*>(QCoreApplication::instance())) {
            QObject::connect(application, &Application::exceptionCaught, &m_context,
                [this](QObject*, const QString& reason) { add(reason); });
        }
    }

    void add(const QString& reason) { m_first = m_first.value_or(reason); }
    bool any() const { return m_first.has_value(); }
    Error error(const QString& plugin, const QString& panel) const
    {
        return Error(ErrorKind::Internal,
            FOVEA_TEXT("ExportVerb", "The plugin %1 failed while its panel %2 was drawn: %3"),
            { plugin.toStdString(), panel.toStdString(), m_first.value_or(QString()).toStdString() });
    }

private:
    QObject m_context;
    std::optional<QString> m_first;
};

template <typename Condition>
bool waitUntil(Condition condition)
{
    const QDeadlineTimer deadline(patienceMilliseconds);
    QEventLoop loop;
    while (!condition() && !deadline.hasExpired()) {
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return condition();
}

/// An exact panel id, or the id of a plugin for its first panel in the centre.
QString panelNamed(const PluginLoader& plugins, const QString& name)
{
    QString found;
    for (const PluginFile& file : plugins.files()) {
        for (const PluginManifest::PanelEntry& panel : file.manifest.panels) {
            if (panel.id == name) {
                return name;
            }
            if (file.manifest.id == name && (found.isEmpty() || panel.area == "center")) {
                found = panel.id;
            }
        }
    }
    return found.isEmpty() ? name : found;
}

Result<int> openAndWait(WorkbenchHost& workbench, const QString& file)
{
    std::optional<Result<int>> opened;
    workbench.open(file, {}, [&](const Result<int>& key) { opened.emplace(key); });
    if (!waitUntil([&] { return opened.has_value(); })) {
        return inputError(
            FOVEA_TEXT("ExportVerb", "%1 could not be opened within two minutes"), { file.toStdString() });
    }
    return *opened;
}

Result<void> restore(Panel& panel, const QString& text)
{
    if (!text.isEmpty()) {
        const Result<Value> state = parseJson(text.toStdString(), "--state");
        if (!state) {
            return usageError("%1", { state.error().message() });
        }
        panel.restore(*state);
    }
    return {};
}

Result<void> select(WorkbenchHost& workbench, int key, const ExportArguments& arguments, const QString& place)
{
    workbench.showTrace(key);
    Result<Selection> selection = parseSelection(arguments.selection, workbench.selection());
    if (!selection) {
        return selection.error();
    }
    if (const Result<void> checked = checkSelection(*selection, *workbench.trace(key)); !checked) {
        return checked.error();
    }
    if (!place.isEmpty()) {
        selection->path = place.toStdString();
    }
    workbench.select(*selection);
    return {};
}

Result<void> write(const Panel& panel, const ExportArguments& arguments)
{
    ExportOptions options;
    options.size = arguments.size.value_or(QSizeF());
    options.dotsPerInch = arguments.dotsPerInch;
    options.theme = themeNamed(arguments.theme);
    for (const QString& output : arguments.outputs) {
        if (const Result<void> written = exportPanel(panel, output, options); !written) {
            return written.error();
        }
    }
    return {};
}

} // namespace

Result<void> runExport(const ExportArguments& arguments, Language& language)
{
    for (const QString& output : arguments.outputs) {
        if (!arguments.overwrite && QFileInfo::exists(output)) {
            return inputError(
                FOVEA_TEXT("ExportVerb", "%1 exists; --force overwrites it"), { output.toStdString() });
        }
    }
    if (!language.choose(arguments.language)) {
        return usageError(FOVEA_TEXT("ExportVerb", "there is no language \"%1\"; there are en and zh_CN"),
            { arguments.language.toStdString() });
    }
    setCurrentTheme(themeNamed("dark"));

    NoEngine engine;
    WorkbenchHost workbench(engine);
    PluginLoader plugins(PluginLoader::defaultFolders(), {});
    plugins.addTranslations(language);
    Failures failures(plugins);
    // A wake-up now and then, so that a wait ends when the time is over and nothing else happens.
    QTimer tick;
    tick.start(100);

    const auto [file, place] = splitAddress(arguments.trace);
    if (const OpenTarget target = openTarget(file); target.type == OpenTarget::Type::Unknown) {
        return inputError("%1", { target.reason.toStdString() });
    }
    const Result<int> key = openAndWait(workbench, file);
    if (!key) {
        return key.error();
    }
    const QString panelId = panelNamed(plugins, arguments.panel);
    PluginLoader::Created created = plugins.createPanel(panelId, workbench);
    if (created.panel == nullptr) {
        return usageError("%1", { created.reason.toStdString() });
    }
    const std::optional<Result<void>> drawn = guardedCall(
        [&]() -> Result<void> {
            if (const Result<void> restored = restore(*created.panel, arguments.state); !restored) {
                return restored.error();
            }
            if (const Result<void> selected = select(workbench, *key, arguments, place); !selected) {
                return selected.error();
            }
            if (!waitUntil([&] {
                    return failures.any() || (!created.panel->isLoading() && !workbench.isReading());
                })) {
                return inputError(
                    FOVEA_TEXT("ExportVerb", "The panel %1 was still reading %2 after two minutes"),
                    { arguments.panel.toStdString(), file.toStdString() });
            }
            return failures.any() ? Result<void>() : write(*created.panel, arguments);
        },
        [&](const QString& reason) { failures.add(reason); });
    if (failures.any()) {
        return failures.error(plugins.owner(panelId)->manifest.name, panelId);
    }
    return *drawn;
}

} // namespace fovea
