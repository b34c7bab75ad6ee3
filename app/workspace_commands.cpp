// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"
#include "missing_files.h"
#include "window_commands.h"
#include "window_workspace.h"

namespace fovea {

namespace {

QString textOf(const Value& parameters, std::string_view name)
{
    return QString::fromStdString(parameters.get<std::string>(name, ""));
}

} // namespace

void WorkspaceCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    WindowWorkspace& workspace = window.workspace();
    const auto isBusy = [&workspace] {
        return workspace.workspace().isBusy() ? tr("The workspace is being opened or saved.") : QString();
    };
    // None is of the journal: it begins anew with each of them.
    registry.add({ .id = "workspace.open",
        .title = [] { return tr("Open &workspace…"); },
        .help = [] { return tr("Opens a .fovea: its models, traces, views and notes."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file or folder"); } } },
        .keys = { QKeySequence("Ctrl+Alt+O") },
        .whyDisabled = isBusy,
        .run =
            [&workspace](const Value& given) {
                workspace.open(textOf(given, "path"));
                return CommandEffect {};
            },
        .ask =
            [&window](const auto& answered) {
                const QString path = window.dialogs().workspaceToOpen();
                if (!path.isEmpty()) {
                    answered(Value::Object { { "path", path.toStdString() } });
                }
            },
        .isRecorded = false });
    registry.add({ .id = "workspace.save",
        .title = [] { return tr("Save wor&kspace"); },
        .help = [] { return tr("Writes what is open, compared and noted into the .fovea."); },
        .keys = { QKeySequence("Ctrl+Alt+S") },
        .whyDisabled = isBusy,
        .run =
            [&workspace](const Value&) {
                workspace.workspace().path().isEmpty() ? workspace.saveAs() : workspace.workspace().save();
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "workspace.saveAs",
        .title = [] { return tr("Save workspace &as…"); },
        .help = [] { return tr("Writes it under another name, on request with copies of its traces."); },
        .parameters = { { "path", ParameterType::Path, true, [] { return tr("file, or folder"); } },
            { "traces", ParameterType::Boolean, false,
                [] { return tr("true: a folder with the traces in it"); } } },
        .keys = { QKeySequence("Ctrl+Alt+Shift+S") },
        .whyDisabled = isBusy,
        .run =
            [&workspace](const Value& given) {
                workspace.saveAs(textOf(given, "path"), given.get("traces", false));
                return CommandEffect {};
            },
        .ask =
            [&window, &workspace](const auto& answered) {
                bool withTraces = false;
                const QString path
                    = window.dialogs().workspaceToSave(workspace.workspace().name(), withTraces);
                if (!path.isEmpty()) {
                    answered(Value::Object { { "path", path.toStdString() }, { "traces", withTraces } });
                }
            },
        .isRecorded = false });
    registry.add({ .id = "workspace.locate",
        .title = [] { return tr("Locate a missing file"); },
        .help = [] { return tr("Tells the workspace where a file of it is now."); },
        .parameters = { { "missing", ParameterType::Path, true, [] { return tr("where it should be"); } },
            { "found", ParameterType::Path, true, [] { return tr("where it is"); } } },
        .run =
            [&window, &workspace](const Value& given) {
                workspace.workspace().locate(textOf(given, "missing"), textOf(given, "found"));
                window.regions().missingFiles().remove(textOf(given, "missing"));
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
