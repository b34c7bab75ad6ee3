// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "follow_commands.h"

#include "main_window.h"

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
        = { { "on", ParameterType::Boolean, false, [] { return tr("changes over when absent"); } } },
        .whyDisabled
        = [grows] { return grows() ? QString() : tr("The selected trace is complete, or there is none."); },
        .run = [&workbench](const Value& given) -> Result<CommandEffect> {
            const int key = workbench.selection().trace.value_or(0);
            workbench.setFollowed(key, given.get("on", !workbench.isFollowed(key)));
            return CommandEffect {};
        },
        .isOn = [&workbench] { return workbench.isFollowed(workbench.selection().trace.value_or(0)); } });
}

} // namespace fovea
