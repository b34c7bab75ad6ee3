// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/workers.h"

#include "device/cpu/flush_to_zero.h"
#include "device/device.h"

#include <immintrin.h>

#include <cassert>
#include <chrono>
#include <limits>
#include <utility>

namespace fovea {

namespace {

/// Long enough to bridge what the calling thread does alone between two operations, short enough that an
/// idle engine leaves the core to the window.
constexpr auto spinTime = std::chrono::microseconds(60);

/// Spins while `condition` holds, for at most `spinTime`. Returns whether it still holds.
template <typename Condition>
bool spinWhile(Condition condition)
{
    const auto end = std::chrono::steady_clock::now() + spinTime;
    do {
        for (int turn = 0; turn < 32; ++turn) {
            if (!condition()) {
                return false;
            }
            _mm_pause();
        }
    } while (std::chrono::steady_clock::now() < end);
    return condition();
}

bool isSet(const std::atomic<bool>* stop)
{
    return stop != nullptr && stop->load(std::memory_order_relaxed);
}

} // namespace

Workers::Workers(int threadCount)
{
    m_threads.reserve(static_cast<std::size_t>(threadCount > 1 ? threadCount - 1 : 0));
    for (int thread = 1; thread < threadCount; ++thread) {
        m_threads.emplace_back([this, thread] { loop(thread); });
    }
}

Workers::~Workers()
{
    m_isStopping.store(true);
    m_generation.fetch_add(1);
    m_generation.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

void Workers::run(int64_t taskCount, const Work& work, const std::atomic<bool>* stop)
{
    assert(taskCount <= std::numeric_limits<int32_t>::max());
    if (taskCount <= 0) {
        return;
    }
    if (taskCount == 1 || m_threads.empty()) {
        FlushToZero flushToZero;
        for (int64_t task = 0; task < taskCount; ++task) {
            if (isSet(stop)) {
                throw Interrupted();
            }
            work(task, 0);
        }
        return;
    }
    m_work.store(&work, std::memory_order_relaxed);
    m_stop.store(stop, std::memory_order_relaxed);
    m_taskCount.store(taskCount, std::memory_order_relaxed);
    m_remaining.store(static_cast<int32_t>(taskCount), std::memory_order_relaxed);
    const uint32_t generation = m_generation.load(std::memory_order_relaxed) + 1;
    m_ticket.store(static_cast<uint64_t>(generation) << 32 | static_cast<uint64_t>(taskCount),
        std::memory_order_release);
    m_generation.store(generation);
    if (m_sleeperCount.load() > 0) {
        m_generation.notify_all();
    }
    {
        FlushToZero flushToZero;
        drain(0);
    }
    while (spinWhile([this] { return m_remaining.load(std::memory_order_acquire) != 0; })) {
        const int32_t remaining = m_remaining.load(std::memory_order_acquire);
        if (remaining != 0) {
            m_remaining.wait(remaining);
        }
    }
    if (m_hasFailed.load(std::memory_order_relaxed)) {
        m_hasFailed.store(false, std::memory_order_relaxed);
        m_hasLeftOut.store(false, std::memory_order_relaxed);
        std::rethrow_exception(std::exchange(m_error, nullptr));
    }
    if (m_hasLeftOut.load(std::memory_order_relaxed)) {
        m_hasLeftOut.store(false, std::memory_order_relaxed);
        throw Interrupted();
    }
}

bool Workers::claim(int64_t& task)
{
    uint64_t ticket = m_ticket.load(std::memory_order_acquire);
    while (static_cast<uint32_t>(ticket) != 0) {
        if (m_ticket.compare_exchange_weak(
                ticket, ticket - 1, std::memory_order_acq_rel, std::memory_order_acquire)) {
            task = m_taskCount.load(std::memory_order_relaxed) - static_cast<uint32_t>(ticket);
            return true;
        }
    }
    return false;
}

void Workers::perform(int64_t task, int thread)
{
    try {
        (*m_work.load(std::memory_order_relaxed))(task, thread);
    } catch (...) {
        const std::lock_guard lock(m_errorMutex);
        if (!m_error) {
            m_error = std::current_exception();
        }
        m_hasFailed.store(true, std::memory_order_relaxed);
    }
}

void Workers::drain(int thread)
{
    int64_t task = 0;
    while (claim(task)) {
        if (isSet(m_stop.load(std::memory_order_relaxed))) {
            m_hasLeftOut.store(true, std::memory_order_relaxed);
        } else if (!m_hasFailed.load(std::memory_order_relaxed)) {
            perform(task, thread);
        }
        // After this the caller may return and the list be gone.
        if (m_remaining.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            m_remaining.notify_one();
        }
    }
}

void Workers::loop(int thread)
{
    FlushToZero flushToZero;
    uint32_t seen = 0;
    while (!m_isStopping.load()) {
        if (spinWhile([&] { return m_generation.load(std::memory_order_acquire) == seen; })) {
            m_sleeperCount.fetch_add(1);
            m_generation.wait(seen);
            m_sleeperCount.fetch_sub(1);
        }
        seen = m_generation.load();
        drain(thread);
    }
}

} // namespace fovea
