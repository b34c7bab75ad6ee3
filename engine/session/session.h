// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"

#include <fovea/command.h>
#include <fovea/dtype.h>
#include <fovea/event.h>

#include <cstdint>
#include <functional>
#include <memory>

namespace fovea {

struct Outcome;

/// Ids are exact in every JSON reader.
inline constexpr int64_t maximumCommandId = int64_t { 1 } << 53;

struct SessionOptions {
    /// Where models open when a Command does not say.
    DeviceOptions device;
    DType dtype = DType::F32;
};

/// Models at work on one thread: takes Commands, emits Events, can be stopped. SERVE.md describes both; the
/// command line, the window and scripts all come through here. A Command that fails, whatever the reason,
/// costs nothing but itself.
class Session {
public:
    /// `emit` is called from several threads, never by two at once, and must not call the Session.
    Session(SessionOptions options, std::function<void(const Event&)> emit);
    /// Stops what is at work and waits for it.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// From any thread. hello, ping and cancel are answered before this returns; the others wait their turn.
    void submit(Command command);
    /// From any thread: the Command ends with `interrupted`, within 100 ms if it is at work, at once if it
    /// waits. False when it is neither.
    bool cancel(int64_t command);
    /// Interrupts everything and refuses what comes later; returns when nothing is at work.
    void stop();

private:
    Result<Outcome> answer(const Command& command);

    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace fovea
