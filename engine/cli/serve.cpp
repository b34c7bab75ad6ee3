// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_lines.h"
#include "cli/common_options.h"
#include "cli/event_output.h"
#include "cli/signals.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <memory>

namespace fovea {

namespace {

constexpr int niceness = 5;

struct ServeOptions {
    CommonOptions common;
};

/// Answers what the lines say. False after `shutdown`.
bool answer(CommandLines& lines, Session& session, EventOutput& output)
{
    while (std::optional<ReadCommand> read = lines.next()) {
        if (read->problem) {
            output.fail(read->command.id, *read->problem);
        } else if (read->command.name == "shutdown") {
            session.stop();
            output.write({ read->command.id, "stopped", Value::Object {} });
            return false;
        } else {
            session.submit(std::move(read->command));
        }
    }
    return true;
}

int run(const ServeOptions& options)
{
    // The window must stay fluid while two cores compute. A system that refuses is no reason to stop.
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + niceness);
    const Signals signals;
    EventOutput output;
    Session session(options.common.session(), [&output](const Event& event) { output.write(event); });
    CommandLines lines;
    std::array<pollfd, 3> waits { pollfd { STDIN_FILENO, POLLIN, 0 },
        pollfd { signals.descriptor(), POLLIN, 0 }, pollfd { output.brokenDescriptor(), POLLIN, 0 } };
    bool isOpen = true;
    while (isOpen) {
        poll(waits.data(), waits.size(), -1);
        if (signals.take() || output.isBroken()) {
            break;
        }
        if (waits[0].revents != 0) {
            isOpen = lines.read(STDIN_FILENO);
            isOpen = answer(lines, session, output) && isOpen;
        }
    }
    session.stop();
    return 0;
}

} // namespace

void addServe(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand(
        "serve", "Take Commands on stdin and write Events to stdout, as the window needs");
    verb.footer(wrapped(
        "One JSON object a line; engine/cli/SERVE.md in the sources describes them. Ends with stdin."));
    auto options = std::make_shared<ServeOptions>();
    options->common.addTo(verb);
    verb.callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace fovea
