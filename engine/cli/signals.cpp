// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/signals.h"

#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <system_error>

namespace fovea {

namespace {

int checked(int descriptor)
{
    if (descriptor < 0) {
        throw std::system_error(errno, std::generic_category(), "no file descriptor");
    }
    return descriptor;
}

} // namespace

Signals::Signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : { SIGINT, SIGTERM, SIGHUP }) {
        sigaddset(&signals, signal);
    }
    // Every thread made from here on inherits the mask, so that only the descriptor hears them.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = checked(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

Signals::~Signals()
{
    close(m_descriptor);
}

bool Signals::take() const
{
    signalfd_siginfo information {};
    return read(m_descriptor, &information, sizeof information) == sizeof information;
}

Flag::Flag()
    : m_descriptor(checked(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)))
{
}

Flag::~Flag()
{
    close(m_descriptor);
}

void Flag::raise() const
{
    const uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(m_descriptor, &one, sizeof one);
}

} // namespace fovea
