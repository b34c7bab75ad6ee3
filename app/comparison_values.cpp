// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_values.h"

#include "panel_host.h"
#include "view_values.h"

#include <fovea/workbench.h>

namespace fovea {

namespace {

Result<std::optional<ComparisonSide>> sideIn(
    const Value& parameters, const char* name, const Workbench& workbench)
{
    const Value* given = parameters.find(name);
    if (given == nullptr || given->isNull()) {
        return std::optional<ComparisonSide>();
    }
    const QString path = QString::fromStdString(given->get("trace", std::string()));
    ComparisonSide side { openTraceAt(path, workbench), std::nullopt };
    if (side.trace == 0) {
        return inputError(
            FOVEA_TEXT("Command", "The trace %1 is not open; open it first."), { path.toStdString() });
    }
    if (const Value* example = given->find("example")) {
        const auto* number = example->as<int64_t>();
        const int64_t count = workbench.trace(side.trace)->exampleCount();
        if (number == nullptr || *number < 0 || *number >= count) {
            return usageError(
                FOVEA_TEXT("Command", "\"compare.set\": the example of %1 is a whole number from 0 to %2"),
                { path.toStdString(), std::to_string(count - 1) });
        }
        side.example = *number;
    }
    return std::optional(side);
}

} // namespace

Value comparisonValue(const Comparison& comparison, const Workbench& workbench)
{
    Value value = Value::Object {};
    const auto write = [&](const char* name, const std::optional<ComparisonSide>& side) {
        if (side) {
            value[name] = Value::Object { { "trace", tracePath(side->trace, workbench).toStdString() } };
            if (side->example) {
                value[name]["example"] = *side->example;
            }
        }
    };
    write("a", comparison.a);
    write("b", comparison.b);
    value["mode"] = std::string(nameOf(comparison.mode));
    value["range_locked"] = comparison.isRangeLocked;
    return value;
}

Value comparisonValue(const Comparison& comparison, const Workbench& workbench, const PanelHost& panels)
{
    Value value = comparisonValue(comparison, workbench);
    Value::Object modes;
    for (const PanelFrame* frame : panels.frames()) {
        const std::string mode
            = frame->ask([frame] { return std::string(nameOf(frame->panel().comparisonMode())); })
                  .value_or(std::string());
        if (!mode.empty()) {
            modes[frame->panelId().toStdString()] = mode;
        }
    }
    value["panels"] = std::move(modes);
    return value;
}

void setPanelModes(const Value& parameters, const PanelHost& panels)
{
    const Value* modes = parameters.find("panels");
    for (PanelFrame* frame : panels.frames()) {
        const auto mode = comparisonModeNamed(
            modes != nullptr ? modes->get<std::string>(frame->panelId().toStdString(), "") : std::string());
        if (mode) {
            frame->ask([&] { frame->panel().setComparisonMode(*mode); });
        }
    }
}

Result<Comparison> comparisonIn(const Value& parameters, const Workbench& workbench)
{
    Comparison comparison;
    const Result<std::optional<ComparisonSide>> a = sideIn(parameters, "a", workbench);
    const Result<std::optional<ComparisonSide>> b = a ? sideIn(parameters, "b", workbench) : a;
    if (!b) {
        return b.error();
    }
    comparison.a = *a;
    comparison.b = *b;
    comparison.mode
        = comparisonModeNamed(parameters.get("mode", std::string())).value_or(Comparison::Mode::A);
    comparison.isRangeLocked = parameters.get("range_locked", true);
    return comparison;
}

} // namespace fovea
