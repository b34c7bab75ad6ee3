// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "follow_commands.h"

#include "main_window.h"
#include "view_values.h"

namespace fovea {

void FollowCommands::add(MainWindow& window)
{
    WorkbenchHost& workbench = window.workbench();
    const auto grows = [&workbench] {
        const std::shared_ptr<const Trace> trace = workbench.trace(workbench.selection().trace.value_or(0));
        return trace != nullptr && trace->isTrace() && !trace->isComplete();
    };
    window.commands().add({ .id = "trace.follow",
        .title = [] { return tr("Show as it &grows"); },
        .help =
            [] {
                return tr("Shows a trace that is being written as it grows, or holds it still to be looked "
                          "at; the run "
                          "goes on either way.");
            },
        .parameters
        = { { "on", ParameterType::Boolean, false, [] { return tr("changes over when absent"); } },
            { "trace", ParameterType::Path, false,
                [] { return tr("file of the trace; the selected one when absent"); } } },
        .whyDisabled
        = [grows] { return grows() ? QString() : tr("The selected trace is complete, or there is none."); },
        .run = [&workbench](const Value& given) -> Result<CommandEffect> {
            const std::string path = given.get<std::string>("trace", "");
            const int key = path.empty() ? workbench.selection().trace.value_or(0)
                                         : openTraceAt(QString::fromStdString(path), workbench);
            if (key == 0) {
                return inputError(
                    FOVEA_TEXT("Command", "The trace %1 is not open; open it first."), { path });
            }
            const bool isOn = given.get("on", !workbench.isFollowed(key));
            workbench.setFollowed(key, isOn);
            CommandEffect effect;
            effect.done = Command { 0, "trace.follow",
                Value::Object { { "on", isOn }, { "trace", tracePath(key, workbench).toStdString() } } };
            return effect;
        },
        .isOn = [&workbench] { return workbench.isFollowed(workbench.selection().trace.value_or(0)); } });
}

} // namespace fovea
