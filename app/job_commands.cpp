// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_list.h"
#include "job_view.h"
#include "main_window.h"
#include "overlay.h"
#include "window_commands.h"
#include "window_habits.h"

namespace fovea {

void JobCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    WindowHabits& habits = window.habits();
    JobList& jobs = habits.jobs();
    const auto addToggle = [&registry](std::string id, QString (*title)(), QString (*help)(),
                               QKeySequence key, QWidget& widget) {
        registry.add({ .id = std::move(id),
            .title = title,
            .help = help,
            .keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> { key },
            .run =
                [&widget](const Value&) {
                    widget.setVisible(widget.isHidden());
                    return CommandEffect {};
                },
            .isOn = [&widget] { return !widget.isHidden(); },
            .isRecorded = false });
    };
    addToggle(
        "window.jobs", [] { return tr("&Jobs"); },
        [] { return tr("Shows or hides what is under way: runs, models and traces being opened, exports."); },
        {}, habits.jobView());
    addToggle(
        "window.overlay", [] { return tr("Fi&gures of the program"); },
        [] { return tr("Shows over the window how long frames and the event loop take, and what waits."); },
        QKeySequence("F12"), habits.overlay());
    registry.add({ .id = "jobs.cancel",
        .title = [] { return tr("&Stop a job"); },
        .help = [] { return tr("Stops the job that began last, or the one with this number."); },
        .parameters = { { "job", ParameterType::Integer, false,
            [] { return tr("its number; the newest when absent"); } } },
        .whyDisabled = [&jobs] { return jobs.runningCount() == 0 ? tr("Nothing is under way.") : QString(); },
        .run = [&jobs](const Value& given) -> Result<CommandEffect> {
            const Job* newest = jobs.newestRunning();
            const int64_t id = given.get("job", int64_t { newest != nullptr ? newest->id : 0 });
            if (!jobs.cancel(static_cast<int>(id))) {
                return inputError(FOVEA_TEXT("Command", "There is no job %1 that could be stopped."),
                    { std::to_string(id) });
            }
            return CommandEffect {};
        },
        .isRecorded = false });
    registry.add({ .id = "jobs.clear",
        .title = [] { return tr("&Forget ended jobs"); },
        .help = [] { return tr("Takes the jobs that have ended off the list."); },
        .run =
            [&jobs](const Value&) {
                jobs.forgetEnded();
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
