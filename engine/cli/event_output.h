// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/signals.h"

#include <fovea/error.h>
#include <fovea/event.h>

#include <atomic>
#include <mutex>

namespace fovea {

/// The standard output as a pipe of Events. Takes it away from everybody else: what a library prints goes to
/// stderr. From any thread.
class EventOutput {
public:
    EventOutput();
    ~EventOutput();
    EventOutput(const EventOutput&) = delete;
    EventOutput& operator=(const EventOutput&) = delete;

    void write(const Event& event);
    void fail(int64_t command, const Error& error);

    /// Nobody reads any more.
    bool isBroken() const { return m_isBroken; }
    int brokenDescriptor() const { return m_broken.descriptor(); }

private:
    std::mutex m_mutex;
    int m_descriptor;
    Flag m_broken;
    std::atomic<bool> m_isBroken { false };
};

} // namespace fovea
