// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_values.h"
#include "main_window.h"
#include "manual_changes.h"
#include "view_values.h"
#include "window_commands.h"

#include <QAction>

namespace fovea {

namespace {

Result<CommandEffect> select(WorkbenchHost& workbench, const Value& parameters)
{
    const Result<Selection> selection = selectionIn(parameters, workbench);
    if (!selection) {
        return selection.error();
    }
    CommandEffect effect;
    if (*selection != workbench.selection()) {
        effect.inverse = Command { 0, "view.select", selectionValue(workbench.selection(), workbench) };
        effect.what = selectionSummary(*selection);
    }
    const Comparison before = workbench.comparison();
    workbench.setSelection(*selection);
    effect.done = Command { 0, "view.select", selectionValue(*selection, workbench) };
    if (const Value* compare = parameters.find("compare"); compare != nullptr && !compare->isNull()) {
        const Result<Comparison> comparison = comparisonIn(*compare, workbench);
        if (!comparison) {
            return comparison.error();
        }
        workbench.setComparison(*comparison);
        effect.done->parameters["compare"] = *compare;
    }
    if (effect.inverse && workbench.comparison() != before) {
        effect.inverse->parameters["compare"] = comparisonValue(before, workbench);
    }
    return effect;
}

Result<PanelFrame*> frameIn(const Value& parameters, const PanelHost& panels)
{
    const QString id = QString::fromStdString(parameters.get<std::string>("panel", ""));
    PanelFrame* frame = panels.frame(id);
    if (frame != nullptr) {
        return frame;
    }
    QStringList known;
    for (const PanelFrame* each : panels.frames()) {
        known << each->panelId();
    }
    return inputError(FOVEA_TEXT("Command", "There is no panel %1; there are: %2"),
        { id.toStdString(), known.join(", ").toStdString() });
}

Result<CommandEffect> setPanel(const PanelHost& panels, const Value& parameters)
{
    const Result<PanelFrame*> found = frameIn(parameters, panels);
    if (!found) {
        return found.error();
    }
    PanelFrame* frame = *found;
    const Value before = panelValue(*frame);
    frame->ask([&] {
        if (const Value* state = parameters.find("state"); state != nullptr && !state->isNull()) {
            frame->panel().restore(*state);
        }
        const auto mode = comparisonModeNamed(parameters.get<std::string>("comparison", ""));
        if (mode) {
            frame->panel().setComparisonMode(*mode);
        }
    });
    return CommandEffect { Command { 0, "panel.set", before }, {}, frame->title() };
}

Result<CommandEffect> showPanel(PanelHost& panels, const Value& parameters)
{
    const Result<PanelFrame*> found = frameIn(parameters, panels);
    if (!found) {
        return found.error();
    }
    PanelFrame* frame = *found;
    const bool wasVisible = !frame->isHidden();
    const bool isVisible = parameters.get("visible", true);
    const auto showing = [panel = frame->panelId().toStdString()](bool isShown) {
        return Command { 0, "panel.show", Value::Object { { "panel", panel }, { "visible", isShown } } };
    };
    if (isVisible) {
        panels.raisePanel(frame->panelId());
    } else {
        frame->hide();
    }
    CommandEffect effect;
    effect.what = frame->title();
    effect.done = showing(isVisible);
    if (isVisible != wasVisible) {
        effect.inverse = showing(wasVisible);
    }
    return effect;
}

/// Whatever the panel changes by it is told as the panel's own change.
Result<CommandEffect> act(const PanelHost& panels, const Value& parameters)
{
    const Result<PanelFrame*> found = frameIn(parameters, panels);
    if (!found) {
        return found.error();
    }
    const QString text = QString::fromStdString(parameters.get<std::string>("action", ""));
    for (QAction* action : (*found)->panel().actions()) {
        if (action->text() == text && action->isEnabled()) {
            (*found)->ask([action] { action->trigger(); });
            return CommandEffect {};
        }
    }
    return inputError(FOVEA_TEXT("Command", "The panel %1 has no entry \"%2\" that can be chosen now."),
        { (*found)->panelId().toStdString(), text.toStdString() });
}

} // namespace

void ViewCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    const CommandParameter panel { "panel", ParameterType::Text, true, [] { return tr("id of the panel"); } };
    const auto place = [](const char* name) {
        return CommandParameter { name, ParameterType::Integer, false, [] { return tr("number from 0"); } };
    };
    registry.add({ .id = "view.select",
        .title = [] { return tr("Select"); },
        .help = [] { return tr("Chooses what every panel shows: layer, head, tokens, channel …"); },
        .parameters = { { "trace", ParameterType::Text, false,
                            [] { return tr("file of an open trace; the selected one when absent"); } },
            place("example"), place("step"), place("layer"), place("head"), place("query"), place("key"),
            place("channel"),
            { "pixel", ParameterType::Any, false, [] { return tr("{\"x\": 12, \"y\": 34}"); } },
            { "path", ParameterType::Text, false, [] { return tr("path of a dataset in the file"); } },
            { "compare", ParameterType::Any, false,
                [] { return tr("what is compared then, as for compare.set"); } } },
        .run = [&window](const Value& given) { return select(window.workbench(), given); } });
    registry.add({ .id = "panel.set",
        .title = [] { return tr("Set panel"); },
        .help = [] { return tr("Gives a panel its options, as the workspace keeps them."); },
        .parameters = { panel,
            { "state", ParameterType::Any, false, [] { return tr("what the panel keeps of its options"); } },
            { "comparison", ParameterType::Choice, false, [] { return tr("how it shows A and B"); },
                { "a", "b", "split", "difference" } } },
        .run = [&window](const Value& given) { return setPanel(window.panels(), given); } });
    registry.add({ .id = "panel.show",
        .title = [] { return tr("Show panel"); },
        .help = [] { return tr("Brings a panel to the front, or hides it."); },
        .parameters
        = { panel, { "visible", ParameterType::Boolean, false, [] { return tr("false hides it"); } } },
        .run = [&window](const Value& given) { return showPanel(window.panels(), given); } });
    registry.add({ .id = "panel.act",
        .title = [] { return tr("Choose in a panel's menu"); },
        .help = [] { return tr("Does what an entry of a panel's own menu does."); },
        .parameters = { panel,
            { "action", ParameterType::Text, true, [] { return tr("the entry, as it is written there"); } } },
        .run = [&window](const Value& given) { return act(window.panels(), given); },
        .isRecorded = false });
}

} // namespace fovea
