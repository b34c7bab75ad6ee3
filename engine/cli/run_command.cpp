// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/run_command.h"

#include "cli/console.h"
#include "cli/signals.h"

#include <fovea/json.h>

#include <poll.h>
#include <unistd.h>

#include <array>
#include <optional>

namespace fovea {

namespace {

constexpr int64_t commandId = 1;

/// Events that another one follows.
bool isOnTheWay(const std::string& name)
{
    for (const char* const other : { "progress", "note", "forecast", "planned", "trace_opened", "grew" }) {
        if (name == other) {
            return true;
        }
    }
    return false;
}

std::string interruptedText(const Value& details)
{
    const std::string path = details.get<std::string>("path", "");
    return path.empty() ? "interrupted"
                        : "interrupted; " + path + " holds " + countText(details.get<int64_t>("committed", 0))
            + " finished examples";
}

} // namespace

int runCommand(const CommonOptions& options, const VerbCommand& verb)
{
    const Signals signals;
    const Flag isDone;
    Console console(options.isJson, options.isQuiet);
    std::optional<Event> last;
    {
        Session session(options.session(), [&](const Event& event) {
            if (isOnTheWay(event.name)) {
                console.show(event);
            } else {
                last = event;
                isDone.raise();
            }
        });
        session.submit({ commandId, verb.name, verb.parameters });
        bool isStopping = false;
        std::array<pollfd, 2> waits { pollfd { isDone.descriptor(), POLLIN, 0 },
            pollfd { signals.descriptor(), POLLIN, 0 } };
        while (true) {
            poll(waits.data(), waits.size(), -1);
            if (signals.take()) {
                if (isStopping) {
                    // Asked twice: at once, and what was committed stays.
                    _exit(fovea::exitCode(ErrorKind::Interrupted));
                }
                isStopping = true;
                session.cancel(commandId);
            }
            if ((waits[0].revents & POLLIN) != 0) {
                break;
            }
        }
    }

    if (last->name == "failed") {
        return console.fail(last->details);
    }
    if (last->name == "interrupted") {
        return console.fail(Error(ErrorKind::Interrupted, interruptedText(last->details)));
    }
    console.clear();
    const std::string text = options.isJson ? formatJson(last->details) + "\n" : verb.describe(last->details);
    if (!Console::print(text)) {
        return console.fail(
            inputError(FOVEA_TEXT("Cli", "the result cannot be written to the standard output")));
    }
    return verb.exitCode ? verb.exitCode(last->details) : 0;
}

} // namespace fovea
