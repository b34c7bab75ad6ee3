// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "history_dock.h"
#include "inspector.h"
#include "main_window.h"
#include "window_commands.h"
#include "workspace_view.h"

#include <fovea/theme.h>

namespace fovea {

namespace {

/// A command for something that is there or not: without "visible" it changes over.
WindowCommand toggle(std::string id, QString (*title)(), QString (*help)(), QList<QKeySequence> keys,
    std::function<bool()> isOn, std::function<void(bool)> set)
{
    WindowCommand command;
    command.id = std::move(id);
    command.title = title;
    command.help = help;
    command.keys = std::move(keys);
    command.isOn = isOn;
    command.parameters = { { "visible", ParameterType::Boolean, false,
        [] { return LayoutCommands::tr("changes over when absent"); } } };
    command.run = [id = command.id, isOn, set](const Value& given) {
        const bool wasOn = isOn();
        const bool isVisible = given.get("visible", !wasOn);
        set(isVisible);
        return CommandEffect { Command { 0, id, Value::Object { { "visible", wasOn } } }, {}, {},
            Command { 0, id, Value::Object { { "visible", isVisible } } } };
    };
    return command;
}

/// A command for one of several: its inverse chooses what was chosen before.
WindowCommand choice(std::string id, QString (*title)(), QString (*help)(), CommandParameter parameter,
    std::function<QString()> now, std::function<void(const QString&)> set)
{
    WindowCommand command;
    command.id = std::move(id);
    command.title = title;
    command.help = help;
    const std::string name = parameter.name;
    command.parameters = { std::move(parameter) };
    command.run = [id = command.id, name, now, set](const Value& given) {
        const std::string before = now().toStdString();
        const std::string chosen = given.get<std::string>(name, "");
        set(QString::fromStdString(chosen));
        CommandEffect effect { std::nullopt, {}, QString::fromStdString(chosen) };
        if (before != chosen) {
            effect.inverse = Command { 0, id, Value::Object { { name, before } } };
        }
        return effect;
    };
    return command;
}

/// As a tab of the last panel at first: a column of its own would take the maps the room that they need.
void showHistory(PanelHost& panels, HistoryDock& history, bool isVisible)
{
    PanelFrame* browser = panels.frame("trace_browser.tree");
    if (isVisible && browser != nullptr && history.takePlace()) {
        panels.tabifyDockWidget(browser, &history);
    }
    history.setVisible(isVisible);
    if (isVisible) {
        history.raise();
    }
}

} // namespace

void LayoutCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    QWidget& workspace = window.regions().workspace();
    QWidget& inspector = window.inspector();
    registry.add(toggle(
        "window.workspace", [] { return tr("&Workspace"); },
        [] { return tr("Shows or hides the models, runs and traces on the left."); }, { QKeySequence("F8") },
        [&workspace] { return !workspace.isHidden(); },
        [&workspace](bool isVisible) { workspace.setVisible(isVisible); }));
    registry.add(toggle(
        "window.inspector", [] { return tr("&Inspector"); },
        [] { return tr("Shows or hides the numbers of what is selected on the right."); },
        { QKeySequence("F9") }, [&inspector] { return !inspector.isHidden(); },
        [&inspector](bool isVisible) { inspector.setVisible(isVisible); }));
    HistoryDock& history = window.historyDock();
    registry.add(toggle(
        "window.history", [] { return tr("&History"); },
        [] { return tr("Shows or hides the steps that can be undone."); }, { QKeySequence("F7") },
        [&history] { return !history.isHidden(); },
        [&window, &history](bool isVisible) { showHistory(window.panels(), history, isVisible); }));
    WindowCommand fullScreen = toggle(
        "window.fullScreen", [] { return tr("&Full screen"); },
        [] { return tr("Gives the window the whole screen, or takes it back."); }, { QKeySequence("F11") },
        [&window] { return window.isFullScreen(); },
        [&window](bool isFull) { isFull ? window.showFullScreen() : window.showNormal(); });
    fullScreen.isRecorded = false;
    registry.add(fullScreen);
    registry.add({ .id = "layout.reset",
        .title = [] { return tr("&Reset the layout"); },
        .help = [] { return tr("Puts every panel back where it stood at first."); },
        .run =
            [&window](const Value&) {
                const Value before = window.panels().layoutValue();
                window.panels().resetLayout();
                return CommandEffect { Command { 0, "layout.set", Value::Object { { "state", before } } }, {},
                    {} };
            } });
    registry.add({ .id = "layout.set",
        .title = [] { return tr("Set the layout"); },
        .help = [] { return tr("Puts the panels where a kept layout says."); },
        .parameters = { { "state", ParameterType::Text, true, [] { return tr("a kept layout"); } } },
        .run = [&window](const Value& given) -> Result<CommandEffect> {
            const Value before = window.panels().layoutValue();
            if (!window.panels().setLayoutValue(*given.find("state"))) {
                return inputError(FOVEA_TEXT("Command", "\"layout.set\": the layout cannot be read."));
            }
            return CommandEffect { Command { 0, "layout.set", Value::Object { { "state", before } } }, {},
                {} };
        } });
    registry.add(choice(
        "window.theme", [] { return tr("Theme"); },
        [] { return tr("Dark, light, or as the desk has it; a setting that stays."); },
        { "theme", ParameterType::Choice, true, [] { return tr("which"); }, { "dark", "light", "system" } },
        [&window] { return window.themeName(); },
        [&window](const QString& name) { window.setThemeName(name); }));
    std::vector<std::string> codes;
    for (const auto& [code, name] : Language::all()) {
        codes.push_back(code.toStdString());
    }
    registry.add(choice(
        "window.language", [] { return tr("Language"); },
        [] { return tr("The language of the window; a setting that stays."); },
        { "language", ParameterType::Choice, true, [] { return tr("which"); }, codes },
        [&window] { return window.language().code(); },
        [&window](const QString& code) { window.setLanguage(code); }));
}

} // namespace fovea
