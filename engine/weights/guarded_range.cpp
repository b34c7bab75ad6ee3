// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/guarded_range.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <utility>

namespace fovea {

namespace {

/// What a signal handler may look at: no lock, no memory of its own. `begin` is written last and cleared
/// first, so that a range is seen whole or not at all.
struct Slot {
    std::atomic<bool> isTaken = false;
    std::atomic<std::uintptr_t> begin = 0, end = 0;
};

/// More mapped files than this are mapped without a guard.
constexpr std::size_t slotCount = 4096;
std::array<Slot, slotCount> slots;
std::atomic<std::size_t> usedSlots = 0;
std::uintptr_t pageBytes = 4096;
struct sigaction formerAction { };

bool isGuarded(std::uintptr_t address)
{
    for (std::size_t index = 0; index < usedSlots; ++index) {
        const std::uintptr_t begin = slots[index].begin;
        if (begin != 0 && address >= begin && address < slots[index].end) {
            return true;
        }
    }
    return false;
}

void replaceMissingPage(int signal, siginfo_t* info, void* context)
{
    const int errorNumber = errno;
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    if (info->si_code == BUS_ADRERR && isGuarded(address)) {
        auto* const page = reinterpret_cast<void*>(address / pageBytes * pageBytes);
        if (mmap(page, pageBytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED) {
            errno = errorNumber;
            return;
        }
    }
    // Somebody else's fault: as if this handler were not there.
    if ((formerAction.sa_flags & SA_SIGINFO) != 0) {
        formerAction.sa_sigaction(signal, info, context);
    } else if (formerAction.sa_handler != SIG_DFL && formerAction.sa_handler != SIG_IGN) {
        formerAction.sa_handler(signal);
    } else {
        ::signal(SIGBUS, SIG_DFL);
        ::raise(SIGBUS);
    }
}

void installOnce()
{
    static std::once_flag isInstalled;
    std::call_once(isInstalled, [] {
        pageBytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
        struct sigaction action { };
        action.sa_sigaction = replaceMissingPage;
        action.sa_flags = SA_SIGINFO;
        sigemptyset(&action.sa_mask);
        sigaction(SIGBUS, &action, &formerAction);
    });
}

} // namespace

GuardedRange::GuardedRange(std::span<const std::byte> mapping)
{
    installOnce();
    const auto begin = reinterpret_cast<std::uintptr_t>(mapping.data());
    for (std::size_t index = 0; index < slotCount; ++index) {
        bool expected = false;
        if (slots[index].isTaken.compare_exchange_strong(expected, true)) {
            std::size_t used = usedSlots;
            while (used < index + 1 && !usedSlots.compare_exchange_weak(used, index + 1)) { }
            slots[index].end = begin + mapping.size();
            slots[index].begin = begin;
            m_slot = static_cast<int>(index);
            return;
        }
    }
}

GuardedRange::~GuardedRange()
{
    if (m_slot >= 0) {
        Slot& slot = slots[static_cast<std::size_t>(m_slot)];
        slot.begin = 0;
        slot.isTaken = false;
    }
}

GuardedRange::GuardedRange(GuardedRange&& other) noexcept
    : m_slot(std::exchange(other.m_slot, -1))
{
}

GuardedRange& GuardedRange::operator=(GuardedRange&& other) noexcept
{
    std::swap(m_slot, other.m_slot);
    return *this;
}

} // namespace fovea
