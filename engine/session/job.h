// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/error.h>
#include <fovea/event.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace fovea {

/// One Command at work: how it speaks, and how it learns that it should stop. Any thread may speak; events
/// leave one at a time.
class Job {
public:
    using Emit = std::function<void(const Event&)>;

    /// `stop` may be set from any thread, also before the work begins.
    Job(Command command, Emit emit, std::shared_ptr<const std::atomic<bool>> stop);

    const Command& command() const { return m_command; }

    /// At once, after what `sayMerged` still holds back.
    void say(std::string name, Value details = Value::Object {});
    /// At most one event of this name per 16 ms; the newest wins and is never lost.
    void sayMerged(std::string name, Value details);
    /// Something worth knowing that stops nothing.
    void note(const Error& sentence);
    /// `total` 0 means unknown. Rate and time left are worked out from the calls of one phase.
    void progress(std::string_view phase, int64_t done, int64_t total);

    /// Asked often (between blocks): events that were held back leave here too.
    bool shouldStop();
    /// Throws Interrupted.
    void checkStop();
    /// For who cannot ask: set once, from any thread.
    const std::atomic<bool>& stopFlag() const { return *m_stop; }

    /// What `interrupted` will say, should it come to that.
    void setInterruption(Value details) { m_interruption = std::move(details); }
    const Value& interruption() const { return m_interruption; }

    /// Tidying up that nobody waits for: done behind the last Event, before the next Command.
    void doAfterwards(std::function<void()> work) { m_afterwards = std::move(work); }
    void tidyUp() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Held {
        Clock::time_point lastSaid {};
        bool isPending = false;
        Value details;
    };

    void flush(bool evenIfEarly);

    const Command m_command;
    const Emit m_emit;
    const std::shared_ptr<const std::atomic<bool>> m_stop;
    Value m_interruption = Value::Object {};
    std::function<void()> m_afterwards;
    std::mutex m_mutex;
    std::map<std::string, Held> m_held;
    std::string m_phase;
    Clock::time_point m_phaseStart {};
};

/// The members that `failed` and `note` share: text, arguments, message.
Value describeSentence(const Error& error);

} // namespace fovea
