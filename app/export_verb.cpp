// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export_verb.h"

#include "appearance.h"
#include "application.h"
#include "figure_actions.h"
#include "figure_presets.h"
#include "guarded_call.h"
#include "language.h"
#include "no_engine.h"
#include "open_target.h"
#include "plugin_loader.h"
#include "recipe_arguments.h"
#include "selection_check.h"
#include "selection_series.h"
#include "selection_text.h"
#include "workbench_host.h"

#include <fovea/json.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace fovea {

namespace {

constexpr int patienceMilliseconds = 120'000;

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

/// Ctrl+C while it lives: what is being written ends whole, and nothing new is begun.
class InterruptWatch {
public:
    InterruptWatch()
        : m_before(std::signal(SIGINT, [](int) { s_isInterrupted = 1; }))
    {
    }
    ~InterruptWatch() { std::signal(SIGINT, m_before); }
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    static bool isInterrupted() { return s_isInterrupted != 0; }

private:
    static inline volatile std::sig_atomic_t s_isInterrupted = 0;
    void (*m_before)(int);
};

/// "run.h5#2".
Result<ComparisonSide> openSide(WorkbenchHost& workbench, const QString& text)
{
    ComparisonSide side;
    QString file = text;
    if (const qsizetype mark = text.lastIndexOf('#'); mark > 0 && !QFileInfo::exists(text)) {
        bool isNumber = false;
        side.example = text.mid(mark + 1).toLongLong(&isNumber);
        if (!isNumber || *side.example < 0) {
            return usageError(
                FOVEA_TEXT("ExportVerb", "behind # stands the number of an example; found \"%1\""),
                { text.toStdString() });
        }
        file = text.left(mark);
    }
    if (const OpenTarget target = openTarget(file); target.type == OpenTarget::Type::Unknown) {
        return inputError("%1", { target.reason.toStdString() });
    }
    const Result<int> key = openAndWait(workbench, file);
    if (!key) {
        return key.error();
    }
    side.trace = *key;
    return side;
}

Result<void> compare(WorkbenchHost& workbench, Panel& panel, const ExportArguments& arguments)
{
    Comparison comparison;
    comparison.isRangeLocked = !arguments.hasOwnRanges;
    for (auto [text, side] :
        { std::pair(&arguments.a, &comparison.a), std::pair(&arguments.b, &comparison.b) }) {
        if (!text->isEmpty()) {
            const Result<ComparisonSide> opened = openSide(workbench, *text);
            if (!opened) {
                return opened.error();
            }
            *side = *opened;
        }
    }
    if (comparison.b) {
        workbench.compare(comparison);
    }
    if (!arguments.compare.isEmpty()) {
        const auto mode = comparisonModeNamed(arguments.compare.toStdString());
        if (!mode) {
            return usageError(
                FOVEA_TEXT("ExportVerb", "--compare is a, b, split or difference; found \"%1\""),
                { arguments.compare.toStdString() });
        }
        panel.setComparisonMode(*mode);
    }
    return {};
}

Result<void> select(WorkbenchHost& workbench, int key, const QString& text, const QString& place)
{
    workbench.showTrace(key);
    Result<Selection> selection = parseSelection(text, workbench.selection());
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

/// The files of one selection: what is named, or one in each folder and format.
QStringList filesFor(const ExportArguments& arguments, const QString& panelId, const QString& name)
{
    QStringList files;
    for (const QString& output : arguments.outputs) {
        if (!output.endsWith('/')) {
            files << output;
            continue;
        }
        for (const QString& format : arguments.formats) {
            const QString series = name.isEmpty() ? QString() : "." + name;
            files << output + panelId + series + (format.startsWith('.') ? "" : ".") + format;
        }
    }
    return files;
}

Result<void> checkOutputs(const ExportArguments& arguments, const std::vector<QStringList>& files)
{
    for (const QString& output : arguments.outputs) {
        if (output.endsWith('/') && !QDir().mkpath(output)) {
            return inputError(
                FOVEA_TEXT("ExportVerb", "the folder %1 cannot be made"), { output.toStdString() });
        }
        if (!output.endsWith('/') && files.size() > 1) {
            return usageError(
                FOVEA_TEXT("ExportVerb", "%1 figures cannot be one file; write a folder: -o %2/"),
                { std::to_string(files.size()), output.toStdString() });
        }
    }
    for (const QStringList& each : files) {
        for (const QString& file : each) {
            if (!arguments.overwrite && QFileInfo::exists(file)) {
                return inputError(
                    FOVEA_TEXT("ExportVerb", "%1 exists; --force overwrites it"), { file.toStdString() });
            }
        }
    }
    return {};
}

void tellProgress(const ExportArguments& arguments, std::size_t done, std::size_t count, const QString& file)
{
    if (count > 1 && !arguments.isQuiet) {
        std::fprintf(stderr, "fovea: %zu of %zu: %s\n", done, count, qPrintable(file));
    }
}

} // namespace

Result<QStringList> runExport(const ExportArguments& given, Language& language)
{
    Result<ExportArguments> whole = withRecipe(given);
    if (!whole) {
        return whole.error();
    }
    const ExportArguments& arguments = *whole;
    if (arguments.panel.isEmpty()) {
        return usageError(FOVEA_TEXT("CommandLine",
            "export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg"));
    }
    if (!language.choose(arguments.language.isEmpty() ? "en" : arguments.language)) {
        return usageError(FOVEA_TEXT("ExportVerb", "there is no language \"%1\"; there are en and zh_CN"),
            { arguments.language.toStdString() });
    }
    const Result<ExportSettings> base = arguments.preset.isEmpty() ? Result<ExportSettings>(ExportSettings())
                                                                   : withPreset(arguments.preset, {});
    const Result<ExportSettings> settings = base ? exportSettingsFrom(arguments.settings, *base) : base;
    if (!settings) {
        return settings.error();
    }
    const Result<std::vector<SelectionOfSeries>> series = selectionSeries(arguments.selection);
    if (!series) {
        return series.error();
    }
    setCurrentTheme(themeNamed("dark"));

    NoEngine engine;
    WorkbenchHost workbench(engine);
    PluginLoader plugins(PluginLoader::defaultFolders(), {});
    plugins.addTranslations(language);
    Failures failures(plugins);
    const InterruptWatch watch;
    // A wake-up now and then, so that a wait ends when the time is over and nothing else happens.
    QTimer tick;
    tick.start(100);

    const QString panelId = panelNamed(plugins, arguments.panel);
    std::vector<QStringList> files;
    for (const SelectionOfSeries& each : *series) {
        files.push_back(filesFor(arguments, panelId, each.name));
    }
    if (const Result<void> checked = checkOutputs(arguments, files); !checked) {
        return checked.error();
    }
    const auto [file, place] = splitAddress(arguments.trace);
    if (const OpenTarget target = openTarget(file); target.type == OpenTarget::Type::Unknown) {
        return inputError("%1", { target.reason.toStdString() });
    }
    const Result<int> key = openAndWait(workbench, file);
    if (!key) {
        return key.error();
    }
    PluginLoader::Created created = plugins.createPanel(panelId, workbench);
    if (created.panel == nullptr) {
        return usageError("%1", { created.reason.toStdString() });
    }
    Panel& panel = *created.panel;
    QStringList written;
    const auto isSettled = [&] { return failures.any() || (!panel.isLoading() && !workbench.isReading()); };
    const auto drawOne = [&](std::size_t index) -> Result<void> {
        if (const Result<void> selected = select(workbench, *key, (*series)[index].text, place); !selected) {
            return selected.error();
        }
        if (!waitUntil([&] { return InterruptWatch::isInterrupted() || isSettled(); })) {
            return inputError(FOVEA_TEXT("ExportVerb", "The panel %1 was still reading %2 after two minutes"),
                { arguments.panel.toStdString(), file.toStdString() });
        }
        if (failures.any()) {
            return {};
        }
        const Result<Figure> figure = figureOf(panel);
        if (!figure) {
            return figure.error();
        }
        const FigureOrigin origin = originOf(panelId, panel, workbench, language.code());
        for (const QString& output : files[index]) {
            const Result<void> done = writeFigure(*figure, origin, *settings, output,
                pluginFormat(plugins, output), InterruptWatch::isInterrupted);
            if (!done) {
                return done.error();
            }
            written << output;
            tellProgress(arguments, index + 1, series->size(), output);
        }
        return {};
    };
    const std::optional<Result<void>> drawn = guardedCall(
        [&]() -> Result<void> {
            if (const Result<void> restored = restore(panel, arguments.state); !restored) {
                return restored.error();
            }
            if (const Result<void> compared = compare(workbench, panel, arguments); !compared) {
                return compared.error();
            }
            for (std::size_t index = 0; index < series->size() && !failures.any(); ++index) {
                if (const Result<void> done = drawOne(index); !done) {
                    return done.error();
                }
            }
            return {};
        },
        [&](const QString& reason) { failures.add(reason); });
    if (failures.any()) {
        return failures.error(plugins.owner(panelId)->manifest.name, panelId);
    }
    return *drawn ? Result<QStringList>(written) : Result<QStringList>(drawn->error());
}

} // namespace fovea
