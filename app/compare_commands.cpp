// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_control.h"
#include "comparison_values.h"
#include "main_window.h"
#include "window_commands.h"

#include <utility>

namespace fovea {

namespace {

Result<CommandEffect> set(WorkbenchHost& workbench, const Comparison& comparison)
{
    const Comparison before = workbench.comparison();
    workbench.setComparison(comparison);
    CommandEffect effect;
    if (workbench.comparison() != before) {
        effect.inverse = Command { 0, "compare.set", comparisonValue(before, workbench) };
    }
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
                [] { return tr("one range of values for A and B"); } } },
        .run = [&workbench](const Value& given) -> Result<CommandEffect> {
            const Result<Comparison> comparison = comparisonIn(given, workbench);
            return comparison ? set(workbench, *comparison) : comparison.error();
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
                return set(window.workbench(), comparison);
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
                CommandEffect effect = *set(workbench, comparison);
                window.panels().comparing().showEverywhere(comparison.mode);
                return Result<CommandEffect>(effect);
            } });
    registry.add({ .id = "compare.swap",
        .title = [] { return tr("&Swap A and B"); },
        .help = [] { return tr("What was A is B, and a difference changes its sign."); },
        .whyDisabled = whyNothing,
        .run =
            [&workbench](const Value&) {
                Comparison comparison = workbench.comparison();
                std::swap(comparison.a, comparison.b);
                return set(workbench, comparison);
            } });
    registry.add({ .id = "compare.range",
        .title = [] { return tr("&Lock the range of A and B"); },
        .help = [] { return tr("One range of values for both sides, or one for each."); },
        .parameters
        = { { "locked", ParameterType::Boolean, false, [] { return tr("turned round when absent"); } } },
        .whyDisabled = whyNothing,
        .run =
            [&workbench](const Value& given) {
                Comparison comparison = workbench.comparison();
                comparison.isRangeLocked = given.get("locked", !comparison.isRangeLocked);
                return set(workbench, comparison);
            } });
    registry.add({ .id = "compare.end",
        .title = [] { return tr("&Stop comparing"); },
        .help = [] { return tr("Takes the badges away; panels show what is selected."); },
        .whyDisabled = whyNothing,
        .run = [&workbench](const Value&) { return set(workbench, Comparison()); } });
    QObject::connect(&workbench, &Workbench::comparisonChanged, &registry, &CommandRegistry::refresh);
}

} // namespace fovea
