// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_control.h"
#include "comparison_values.h"
#include "main_window.h"
#include "window_commands.h"

#include <utility>

namespace fovea {

namespace {

/// Does `change`; what undoes it gives every panel the mode back that it had.
template <typename Change>
Result<CommandEffect> changed(MainWindow& window, const Change& change)
{
    const Value before
        = comparisonValue(window.workbench().comparison(), window.workbench(), window.panels());
    change();
    const Value after = comparisonValue(window.workbench().comparison(), window.workbench(), window.panels());
    CommandEffect effect;
    if (before != after) {
        effect.inverse = Command { 0, "compare.set", before };
    }
    // What was candidate or selected then may be another when it is done again.
    effect.done = Command { 0, "compare.set", after };
    return effect;
}

Result<CommandEffect> set(MainWindow& window, const Comparison& comparison)
{
    return changed(window, [&] { window.workbench().setComparison(comparison); });
}

/// The same, and told as the command that it is.
Result<CommandEffect> set(MainWindow& window, const Comparison& comparison, Command done)
{
    Result<CommandEffect> effect = set(window, comparison);
    effect->done = std::move(done);
    return effect;
}

Result<CommandEffect> setMode(MainWindow& window, const Value& given)
{
    const std::string id = given.get<std::string>("panel", "");
    PanelFrame* frame
        = id.empty() ? window.panels().activeFrame() : window.panels().frame(QString::fromStdString(id));
    if (frame == nullptr) {
        return inputError(FOVEA_TEXT("Command", "There is no panel %1."), { id });
    }
    const auto mode = comparisonModeNamed(given.get<std::string>("mode", ""));
    Result<CommandEffect> effect = changed(
        window, [&] { window.panels().comparing().choose(*frame, mode.value_or(Comparison::Mode::A)); });
    effect->what = frame->title();
    return effect;
}

} // namespace

void CompareCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    WorkbenchHost& workbench = window.workbench();
    const auto whyNothing = [&workbench] {
        return workbench.comparison().b ? QString()
                                        : tr("Nothing is compared: give a trace the badge B first.");
    };
    registry.add({ .id = "compare.set",
        .title = [] { return tr("Compare"); },
        .help = [] { return tr("Gives the badges A and B to examples of open traces."); },
        .parameters
        = { { "a", ParameterType::Any, false,
                [] { return tr("{\"trace\": file, \"example\": number}; the selected one when absent"); } },
            { "b", ParameterType::Any, false,
                [] { return tr("what A is compared with; nothing is compared when absent"); } },
            { "mode", ParameterType::Choice, false, [] { return tr("how every panel shows them"); },
                { "a", "b", "split", "difference" } },
            { "range_locked", ParameterType::Boolean, false,
                [] { return tr("one range of values for A and B"); } },
            { "panels", ParameterType::Any, false,
                [] { return tr("{\"attention_maps\": \"split\" …}: panels that show them otherwise"); } } },
        .run = [&window, &workbench](const Value& given) -> Result<CommandEffect> {
            const Result<Comparison> comparison = comparisonIn(given, workbench);
            if (!comparison) {
                return comparison.error();
            }
            return changed(window, [&] {
                workbench.setComparison(*comparison);
                setPanelModes(given, window.panels());
            });
        } });
    registry.add({ .id = "compare.start",
        .title = [] { return tr("&Compare"); },
        .help =
            [] {
                return tr(
                    "Compares what is selected with the trace that was selected before it, else with another "
                    "example, side by side in every panel.");
            },
        .keys = { QKeySequence("Ctrl+B") },
        .whyDisabled =
            [&window] {
                return window.panels().comparing().candidate()
                    ? QString()
                    : tr("There is nothing to compare with: open or run something else first.");
            },
        .run =
            [&window](const Value&) {
                Comparison comparison = window.workbench().comparison();
                if (!comparison.b) {
                    comparison.b = window.panels().comparing().candidate();
                }
                comparison.mode = Comparison::Mode::Split;
                return set(window, comparison);
            } });
    registry.add({ .id = "compare.mode",
        .title = [] { return tr("Show A and B"); },
        .help
        = [] { return tr("The same way in every panel: A, B, both side by side, or the difference B − A."); },
        .parameters = { { "mode", ParameterType::Choice, true,
            [] { return tr("how every panel shows them"); }, { "a", "b", "split", "difference" } } },
        .whyDisabled = whyNothing,
        .run =
            [&window, &workbench](const Value& given) {
                Comparison comparison = workbench.comparison();
                comparison.mode
                    = comparisonModeNamed(given.get("mode", std::string())).value_or(comparison.mode);
                Result<CommandEffect> effect = changed(window, [&] {
                    workbench.setComparison(comparison);
                    window.panels().comparing().showEverywhere(comparison.mode);
                });
                effect->done = Command { 0, "compare.mode", given };
                return effect;
            } });
    registry.add({ .id = "compare.swap",
        .title = [] { return tr("&Swap A and B"); },
        .help = [] { return tr("What was A is B, and a difference changes its sign."); },
        .whyDisabled = whyNothing,
        .run =
            [&window, &workbench](const Value& given) {
                Comparison comparison = workbench.comparison();
                std::swap(comparison.a, comparison.b);
                return set(window, comparison, { 0, "compare.swap", given });
            } });
    registry.add({ .id = "compare.range",
        .title = [] { return tr("&Lock the range of A and B"); },
        .help = [] { return tr("One range of values for both sides, or one for each."); },
        .parameters
        = { { "locked", ParameterType::Boolean, false, [] { return tr("turned round when absent"); } } },
        .whyDisabled = whyNothing,
        .run =
            [&window, &workbench](const Value& given) {
                Comparison comparison = workbench.comparison();
                comparison.isRangeLocked = given.get("locked", !comparison.isRangeLocked);
                return set(window, comparison,
                    { 0, "compare.range", Value::Object { { "locked", comparison.isRangeLocked } } });
            } });
    registry.add({ .id = "compare.end",
        .title = [] { return tr("&Stop comparing"); },
        .help = [] { return tr("Takes the badges away; panels show what is selected."); },
        .whyDisabled = whyNothing,
        .run =
            [&window](const Value& given) {
                return set(window, Comparison(), { 0, "compare.end", given });
            } });
    registry.add({ .id = "panel.mode",
        .title = [] { return tr("Show A and B in a panel"); },
        .help = [] { return tr("One panel alone: A, B, both side by side, or the difference B − A."); },
        .parameters = { { "mode", ParameterType::Choice, true, [] { return tr("how the panel shows them"); },
                            { "a", "b", "split", "difference" } },
            { "panel", ParameterType::Text, false,
                [] { return tr("id of the panel; the active one when absent"); } } },
        .run = [&window](const Value& given) { return setMode(window, given); } });
    // By a command, so that the badge that B got by it and the mode are undone together.
    QObject::connect(&window.panels().comparing(), &ComparisonControl::wanted, &registry,
        [&registry](const PanelFrame* frame, Comparison::Mode mode) {
            registry.trigger("panel.mode",
                Value::Object {
                    { "panel", frame->panelId().toStdString() }, { "mode", std::string(nameOf(mode)) } });
        });
    QObject::connect(&workbench, &Workbench::comparisonChanged, &registry, &CommandRegistry::refresh);
}

} // namespace fovea
