// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/job.h"

#include "observe/pass.h"

#include <array>
#include <utility>

namespace fovea {

namespace {

constexpr auto mergeInterval = std::chrono::milliseconds(16);

}

Job::Job(Command command, Emit emit, std::shared_ptr<const std::atomic<bool>> stop)
    : m_command(std::move(command))
    , m_emit(std::move(emit))
    , m_stop(std::move(stop))
{
}

void Job::say(std::string name, Value details)
{
    const std::lock_guard lock(m_mutex);
    flush(true);
    m_emit({ m_command.id, std::move(name), std::move(details) });
}

void Job::sayMerged(std::string name, Value details)
{
    const std::lock_guard lock(m_mutex);
    Held& held = m_held[std::move(name)];
    held.isPending = true;
    held.details = std::move(details);
    flush(false);
}

void Job::note(const Error& sentence)
{
    say("note", describeSentence(sentence));
}

void Job::progress(std::string_view phase, int64_t done, int64_t total)
{
    const auto now = Clock::now();
    if (phase != m_phase) {
        m_phase = phase;
        m_phaseStart = now;
    }
    const double seconds = std::chrono::duration<double>(now - m_phaseStart).count();
    Value::Object details { { "phase", phase }, { "done", done }, { "total", total } };
    if (done > 0 && seconds > 0.0) {
        const double perSecond = static_cast<double>(done) / seconds;
        details["per_second"] = perSecond;
        if (total > 0) {
            details["seconds_left"] = static_cast<double>(total - done) / perSecond;
        }
    }
    sayMerged("progress", std::move(details));
}

bool Job::shouldStop()
{
    {
        const std::lock_guard lock(m_mutex);
        flush(false);
    }
    return m_stop->load(std::memory_order_relaxed);
}

void Job::checkStop()
{
    if (shouldStop()) {
        throw Interrupted();
    }
}

void Job::tidyUp() const
{
    if (m_afterwards) {
        m_afterwards();
    }
}

void Job::flush(bool evenIfEarly)
{
    const auto now = Clock::now();
    for (auto& [name, held] : m_held) {
        if (held.isPending && (evenIfEarly || now - held.lastSaid >= mergeInterval)) {
            held.isPending = false;
            held.lastSaid = now;
            m_emit({ m_command.id, name, std::move(held.details) });
        }
    }
}

Value describeSentence(const Error& error)
{
    Value::List arguments;
    for (const std::string& argument : error.arguments()) {
        arguments.emplace_back(argument);
    }
    return Value::Object { { "text", error.text() }, { "arguments", std::move(arguments) },
        { "message", error.message() } };
}

} // namespace fovea
