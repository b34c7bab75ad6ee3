// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/event_output.h"

#include "session/job.h"

#include <fovea/json.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace fovea {

EventOutput::EventOutput()
    : m_descriptor(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
{
    dup2(STDERR_FILENO, STDOUT_FILENO);
}

EventOutput::~EventOutput()
{
    close(m_descriptor);
}

void EventOutput::write(const Event& event)
{
    const std::string line = formatJson(Value::Object { { "command", event.command }, { "name", event.name },
                                 { "details", event.details } })
        + "\n";
    const std::lock_guard lock(m_mutex);
    for (std::size_t done = 0; done < line.size() && !m_isBroken;) {
        const ssize_t count = ::write(m_descriptor, line.data() + done, line.size() - done);
        if (count > 0) {
            done += static_cast<std::size_t>(count);
        } else if (count < 0 && errno != EINTR) {
            m_isBroken = true;
            m_broken.raise();
        }
    }
}

void EventOutput::fail(int64_t command, const Error& error)
{
    Value details = describeSentence(error);
    details["kind"] = name(error.kind());
    write({ command, "failed", std::move(details) });
}

} // namespace fovea
