// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_values.h"
#include "main_window.h"
#include "open_target.h"
#include "outlet.h"
#include "selection_text.h"
#include "status_line.h"
#include "view_values.h"
#include "window_commands.h"

#include <QFileInfo>
#include <QSaveFile>

namespace fovea {

namespace {

QString textOf(const Value& parameters, std::string_view name)
{
    return QString::fromStdString(parameters.get<std::string>(name, ""));
}

Command command(const char* id, Value::Object parameters)
{
    return { 0, id, std::move(parameters) };
}

/// The trace that the parameter "trace" names, or the one that is selected.
Result<int> traceMeant(const Value& parameters, const Workbench& workbench)
{
    const QString path = textOf(parameters, "trace");
    if (path.isEmpty()) {
        return workbench.selection().trace.value_or(0);
    }
    const int key = openTraceAt(path, workbench);
    return key != 0 ? Result<int>(key)
                    : inputError(FOVEA_TEXT("Command", "The trace %1 is not open; open it first."),
                        { path.toStdString() });
}

Result<OpenTarget> targetOf(const QString& path, OpenTarget::Type type)
{
    const OpenTarget target = openTarget(path);
    if (target.type == OpenTarget::Type::Unknown) {
        return inputError("%1", { target.reason.toStdString() });
    }
    if (target.type != type) {
        if (target.type == OpenTarget::Type::Workspace) {
            return inputError(FOVEA_TEXT("Command", "%1 is a workspace; \"workspace.open\" opens it."),
                { path.toStdString() });
        }
        return type == OpenTarget::Type::Model
            ? inputError(FOVEA_TEXT("Command", "%1 is a trace and no model; \"trace.open\" opens it."),
                { path.toStdString() })
            : inputError(FOVEA_TEXT("Command", "%1 is a model and no trace; \"model.open\" opens it."),
                { path.toStdString() });
    }
    return target;
}

bool isOpenModel(const RunControl& control, const QString& path)
{
    for (const OpenModel& model : control.models()) {
        if (model.path == path) {
            return true;
        }
    }
    return false;
}

Result<CommandEffect> openModel(MainWindow& window, const Value& parameters)
{
    const Result<OpenTarget> target = targetOf(textOf(parameters, "path"), OpenTarget::Type::Model);
    if (!target) {
        return target.error();
    }
    const bool wasOpen = isOpenModel(window.control(), target->path);
    window.opener().openModel(target->path);
    CommandEffect effect;
    effect.what = QFileInfo(target->path).fileName();
    if (!wasOpen) {
        effect.inverse = command("model.close", { { "path", target->path.toStdString() } });
    }
    return effect;
}

Result<CommandEffect> closeModel(MainWindow& window, const Value& parameters)
{
    const QString path = textOf(parameters, "path");
    if (!isOpenModel(window.control(), path)) {
        return inputError(FOVEA_TEXT("Command", "The model %1 is not open."), { path.toStdString() });
    }
    window.control().closeModel(path);
    return CommandEffect { command("model.open", { { "path", path.toStdString() } }), {},
        QFileInfo(path).fileName() };
}

Result<CommandEffect> useModel(MainWindow& window, const Value& parameters)
{
    const QString path = textOf(parameters, "path");
    if (!isOpenModel(window.control(), path)) {
        return inputError(FOVEA_TEXT("Command", "The model %1 is not open."), { path.toStdString() });
    }
    const OpenModel* before = window.control().currentModel();
    CommandEffect effect;
    effect.what = QFileInfo(path).fileName();
    if (before != nullptr && before->path != path) {
        effect.inverse = command("model.use", { { "path", before->path.toStdString() } });
    }
    window.control().setCurrentModel(path);
    return effect;
}

/// A trace that was a side of a comparison when it was closed becomes that again.
void compareWhenOpen(MainWindow& window, const QString& path, const Value& compare)
{
    auto* once = new QObject(&window);
    QObject::connect(&window.opener(), &FileOpener::openingEnded, once,
        [&window, once, path, compare](const QString& ended, bool isOpen) {
            if (ended != path) {
                return;
            }
            once->deleteLater();
            const Result<Comparison> comparison = comparisonIn(compare, window.workbench());
            if (isOpen && comparison) {
                window.workbench().setComparison(*comparison);
                setPanelModes(compare, window.panels());
            }
        });
}

Result<CommandEffect> openTrace(MainWindow& window, const Value& parameters)
{
    const auto [file, place] = splitAddress(textOf(parameters, "path"));
    const Result<OpenTarget> target = targetOf(file, OpenTarget::Type::Trace);
    if (!target) {
        return target.error();
    }
    const QString path = QFileInfo(target->path).canonicalFilePath();
    CommandEffect effect;
    effect.what = QFileInfo(path).fileName();
    effect.inverse = openTraceAt(path, window.workbench()) != 0
        ? Command { 0, "view.select", selectionValue(window.workbench().selection(), window.workbench()) }
        : command("trace.close", { { "trace", path.toStdString() } });
    const Value* select = parameters.find("select");
    if (const Value* compare = parameters.find("compare"); compare != nullptr && !compare->isNull()) {
        compareWhenOpen(window, path, *compare);
    }
    window.opener().openTrace(
        { path, place, textOf(parameters, "title"), select != nullptr ? *select : Value() });
    return effect;
}

Result<CommandEffect> closeTrace(MainWindow& window, const Value& parameters)
{
    WorkbenchHost& workbench = window.workbench();
    const Result<int> key = traceMeant(parameters, workbench);
    if (!key) {
        return key.error();
    }
    const bool isSelected = workbench.selection().trace == *key;
    const QString title = workbench.traceTitle(*key);
    Value::Object open { { "path", tracePath(*key, workbench).toStdString() },
        { "title", title.toStdString() } };
    if (isSelected) {
        open["select"] = selectionValue(workbench.selection(), workbench);
    }
    const Command done = command("trace.close", { { "trace", open["path"] } });
    const Value compared = comparisonValue(workbench.comparison(), workbench, window.panels());
    workbench.close(*key);
    if (comparisonValue(workbench.comparison(), workbench, window.panels()) != compared) {
        open["compare"] = compared;
    }
    return CommandEffect { Command { 0, "trace.open", std::move(open) }, {}, title, done };
}

Result<CommandEffect> saveTrace(MainWindow& window, const Value& parameters)
{
    const Result<int> key = traceMeant(parameters, window.workbench());
    if (!key) {
        return key.error();
    }
    const QString path = textOf(parameters, "path");
    CommandEffect effect;
    effect.done = command("trace.save",
        { { "path", path.toStdString() }, { "trace", tracePath(*key, window.workbench()).toStdString() } });
    window.outlet().saveTrace(*key, path);
    return effect;
}

Result<CommandEffect> saveScript(MainWindow& window, const Value& parameters)
{
    const QString path = textOf(parameters, "path");
    const SessionScript& script = window.script();
    const QString suffix = QFileInfo(path).suffix();
    const std::string text = suffix == "py" ? script.python()
        : suffix == "sh"                    ? script.shell()
                                            : script.lines();
    QSaveFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) >= 0;
    if (isWritten && (suffix == "py" || suffix == "sh")) {
        file.setPermissions(file.permissions() | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    }
    if (!isWritten || !file.commit()) {
        return inputError(FOVEA_TEXT("Command", "The script %1 cannot be written: %2"),
            { path.toStdString(), file.errorString().toStdString() });
    }
    window.statusLine().setMessage(FileCommands::tr("Script saved to %1").arg(path));
    return CommandEffect {};
}

} // namespace

void FileCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    const auto needsTrace
        = [&window] { return window.workbench().selection().trace ? QString() : tr("No trace is open."); };
    const auto answerPath = [](const QString& path, const std::function<void(const Value&)>& answered,
                                Value::Object more = {}) {
        if (!path.isEmpty()) {
            more["path"] = path.toStdString();
            answered(std::move(more));
        }
    };
    registry.add({ .id = "model.open",
        .title = [] { return tr("&Open model…"); },
        .help = [] { return tr("Opens a model folder: config.json and model.safetensors."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("folder of the model"); } } },
        .keys = { QKeySequence("Ctrl+O") },
        .run = [&window](const Value& given) { return openModel(window, given); },
        .ask = [&window, answerPath](
                   const auto& answered) { answerPath(window.dialogs().modelToOpen(), answered); } });
    registry.add({ .id = "model.close",
        .title = [] { return tr("Close model"); },
        .help = [] { return tr("Closes a model and frees its memory; its traces stay."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("folder of the model"); } } },
        .whyDisabled
        = [&window] { return window.control().models().empty() ? tr("No model is open.") : QString(); },
        .run = [&window](const Value& given) { return closeModel(window, given); } });
    registry.add({ .id = "model.use",
        .title = [] { return tr("Use model"); },
        .help = [] { return tr("Chooses which of the open models Run uses."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("folder of the model"); } } },
        .whyDisabled
        = [&window] { return window.control().models().empty() ? tr("No model is open.") : QString(); },
        .run = [&window](const Value& given) { return useModel(window, given); } });
    registry.add({ .id = "trace.open",
        .title = [] { return tr("Open &trace…"); },
        .help = [] { return tr("Opens a trace or any HDF5 file, also file.h5::/path[slice]."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file of the trace"); } },
            { "title", ParameterType::Text, false, [] { return tr("what it is called in the window"); } },
            { "select", ParameterType::Any, false,
                [] { return tr("what is selected in it, as for view.select"); } },
            { "compare", ParameterType::Any, false,
                [] { return tr("what is compared then, as for compare.set"); } } },
        .keys = { QKeySequence("Ctrl+Shift+O") },
        .run = [&window](const Value& given) { return openTrace(window, given); },
        .ask = [&window, answerPath](
                   const auto& answered) { answerPath(window.dialogs().traceToOpen(), answered); } });
    registry.add({ .id = "trace.close",
        .title = [] { return tr("&Close trace"); },
        .help = [] { return tr("Closes a trace in the window; its file stays."); },
        .parameters = { { "trace", ParameterType::Path, false,
            [] { return tr("file of the trace; the selected one when absent"); } } },
        .keys = { QKeySequence("Ctrl+W") },
        .whyDisabled = needsTrace,
        .run = [&window](const Value& given) { return closeTrace(window, given); } });
    registry.add({ .id = "trace.save",
        .title = [] { return tr("&Save trace as…"); },
        .help
        = [] { return tr("Copies a trace to where it is kept; runs are kept among the last 50 only."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file to write"); } },
            { "trace", ParameterType::Path, false,
                [] { return tr("file of the trace; the selected one when absent"); } } },
        .keys = { QKeySequence("Ctrl+S") },
        .whyDisabled = needsTrace,
        .run = [&window](const Value& given) { return saveTrace(window, given); },
        .ask = [&window, answerPath](
                   const auto& answered) { answerPath(window.dialogs().traceToSave(), answered); } });
    registry.add({ .id = "script.save",
        .title = [] { return tr("Save as sc&ript…"); },
        .help =
            [] {
                return tr(
                    "Writes what was done in this window: .sh does it again, .py reads the numbers with "
                    "h5py, .commands lists the commands.");
            },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file to write"); } } },
        .whyDisabled
        = [&window] { return window.script().done().empty() ? tr("Nothing was done yet.") : QString(); },
        .run = [&window](const Value& given) { return saveScript(window, given); },
        .ask = [&window, answerPath](
                   const auto& answered) { answerPath(window.dialogs().scriptToWrite(), answered); },
        .isRecorded = false });
    registry.add({ .id = "window.quit",
        .title = [] { return tr("&Quit"); },
        .help = [] { return tr("Closes the window."); },
        .keys = { QKeySequence("Ctrl+Q") },
        .run =
            [&window](const Value&) {
                window.close();
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
