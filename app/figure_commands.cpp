// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_commands.h"

#include "export_dialog.h"
#include "figure_format.h"
#include "figure_presets.h"
#include "figure_return.h"
#include "main_window.h"
#include "outlet.h"

#include <fovea/json.h>

#include <QFileInfo>

namespace fovea {

namespace {

constexpr const char* settingsKey = "exportSettings";

ExportSettings keptSettings(const QSettings& settings)
{
    const Result<Value> kept = parseJson(settings.value(settingsKey).toString().toStdString(), "settings");
    const Result<ExportSettings> read
        = kept ? exportSettingsFrom(*kept) : Result<ExportSettings>(ExportSettings());
    return read ? *read : ExportSettings();
}

void keepSettings(QSettings& settings, const ExportSettings& chosen)
{
    settings.setValue(settingsKey, QString::fromStdString(formatJson(toValue(chosen))));
}

Result<CommandEffect> exportFigure(MainWindow& window, const Value& parameters)
{
    const QString panel = QString::fromStdString(parameters.get<std::string>("panel", ""));
    if (!panel.isEmpty()) {
        PanelFrame* frame = window.panels().frame(panel);
        if (frame == nullptr) {
            return inputError(FOVEA_TEXT("Command", "There is no panel %1."), { panel.toStdString() });
        }
        window.panels().setActiveFrame(frame);
    }
    const QString preset = QString::fromStdString(parameters.get<std::string>("preset", ""));
    const Result<ExportSettings> base
        = preset.isEmpty() ? Result<ExportSettings>(ExportSettings()) : withPreset(preset, {});
    const Result<ExportSettings> settings = base ? exportSettingsFrom(parameters, *base) : base;
    if (!settings) {
        return settings.error();
    }
    const QString path = QString::fromStdString(parameters.get<std::string>("path", ""));
    window.outlet().exportFigure(path, *settings);
    CommandEffect effect;
    effect.what = QFileInfo(path).fileName();
    effect.done = Command { 0, "figure.export", parameters };
    if (const PanelFrame* frame = window.panels().activeFrame()) {
        effect.done->parameters["panel"] = frame->panelId().toStdString();
    }
    return effect;
}

/// The dialog for what the active panel shows.
void ask(MainWindow& window, const std::function<void(const Value&)>& answered)
{
    const PanelFrame* frame = window.panels().activeFrame();
    const std::optional<Figure> figure
        = window.outlet().activeFigure(FigureCommands::tr("The figure was not exported"));
    if (frame == nullptr || !figure) {
        return;
    }
    auto* dialog = new ExportDialog(
        { frame->title(), *figure, keptSettings(window.settings()), exporterFilters(window.plugins()) },
        window.workbench(), window.dialogs(), &window);
    QObject::connect(dialog, &ExportDialog::chosen, &window,
        [&window, answered, panel = frame->panelId()](const QString& path, const ExportSettings& chosen) {
            keepSettings(window.settings(), chosen);
            Value parameters = toValue(chosen);
            parameters["path"] = path.toStdString();
            parameters["panel"] = panel.toStdString();
            answered(parameters);
        });
    QObject::connect(dialog, &ExportDialog::commandWanted, &window,
        [&window](const ExportSettings& chosen) { window.outlet().copyActiveCommand(chosen); });
    dialog->open();
}

std::vector<CommandParameter> parameters()
{
    const auto text = [](const char* name, QString (*help)()) {
        return CommandParameter { name, ParameterType::Text, false, help };
    };
    std::vector<std::string> presets;
    for (const FigurePreset& preset : figurePresets()) {
        presets.emplace_back(preset.id);
    }
    using Own = FigureCommands;
    return { { "path", ParameterType::Path, true,
                 [] { return Own::tr("file to write; the suffix picks the format"); } },
        text("panel", [] { return Own::tr("id of the panel; the active one when absent"); }),
        text("size", [] { return Own::tr("width, or WIDTHxHEIGHT, in mm, pt, in or px: 89mm, 89x60mm"); }),
        { "preset", ParameterType::Choice, false,
            [] { return Own::tr("width, font and dots of a publisher"); }, presets },
        { "dpi", ParameterType::Integer, false, [] { return Own::tr("dots per inch, 10 to 2400 (150)"); } },
        { "theme", ParameterType::Choice, false, [] { return Own::tr("print unless said"); },
            { "print", "light", "dark" } },
        { "range", ParameterType::Choice, false, [] { return Own::tr("what is seen, or all there is"); },
            { "visible", "all" } },
        text("title", [] { return Own::tr("what stands above the figure; empty: nothing"); }),
        text("caption", [] { return Own::tr("what stands below it"); }),
        text("x", [] { return Own::tr("name of the horizontal axis"); }),
        text("y", [] { return Own::tr("name of the vertical axis"); }),
        text("font", [] { return Own::tr("name of a font that is installed"); }),
        { "font_size", ParameterType::Real, false, [] { return Own::tr("in points, 3 to 72"); } },
        { "transparent", ParameterType::Boolean, false, [] { return Own::tr("without a ground"); } },
        { "comment", ParameterType::Boolean, false,
            [] { return Own::tr("the recipe as a first line behind # in CSV and TSV"); } } };
}

} // namespace

void FigureCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    const auto needsTrace
        = [&window] { return window.workbench().selection().trace ? QString() : tr("No trace is open."); };
    registry.add({ .id = "figure.export",
        .title = [] { return tr("&Export figure…"); },
        .help =
            [] {
                return tr(
                    "Writes what a panel shows as SVG, PDF, PNG, CSV, TSV, NPY, HDF5, Markdown or LaTeX; "
                    "the suffix decides.");
            },
        .parameters = parameters(),
        .keys = { QKeySequence("Ctrl+E") },
        .whyDisabled = needsTrace,
        .run = [&window](const Value& given) { return exportFigure(window, given); },
        .ask = [&window](const auto& answered) { ask(window, answered); } });
    // What it does are commands that are recorded themselves.
    registry.add({ .id = "figure.open",
        .title = [] { return tr("Bring back the view of a figure…"); },
        .help = [] { return tr("Opens the trace that an exported figure shows, and shows it as it was."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file of the figure"); } } },
        .run =
            [&window](const Value& given) {
                window.figureReturn().open(QString::fromStdString(given.get<std::string>("path", "")));
                return CommandEffect {};
            },
        .ask =
            [&window](const auto& answered) {
                const QString path = window.dialogs().figureToOpen();
                if (!path.isEmpty()) {
                    answered(Value::Object { { "path", path.toStdString() } });
                }
            },
        .isRecorded = false });
    registry.add({ .id = "edit.copyAddress",
        .title = [] { return tr("Copy &address"); },
        .help = [] { return tr("Puts file.h5::/path[slice] of what the panel shows into the clipboard."); },
        .whyDisabled = needsTrace,
        .run =
            [&window](const Value&) {
                window.outlet().copyAddress();
                return CommandEffect {};
            },
        .isRecorded = false });
    FigureReturn& figures = window.figureReturn();
    QObject::connect(&figures, &FigureReturn::returned, &window,
        [&window](
            const QString&, const ExportSettings& settings) { keepSettings(window.settings(), settings); });
}

} // namespace fovea
