// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fovea {

/// Threads that work through a counted list of tasks together with the caller. Between lists they spin for
/// some microseconds, because the next list is usually near, and then sleep. A thread that comes late finds
/// nothing left and is not waited for, so a core that is busy elsewhere costs its share and no more.
class Workers {
public:
    using Work = std::function<void(int64_t task, int thread)>;

    /// `threadCount` includes the caller.
    explicit Workers(int threadCount);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int threadCount() const { return static_cast<int>(m_threads.size()) + 1; }

    /// Returns when every task is done. The first exception of a task is thrown here; tasks that had not
    /// begun by then are left out. So are those that had not begun when `stop`, if there is one, became true:
    /// then Interrupted is thrown. Not to be called from inside a task.
    void run(int64_t taskCount, const Work& work, const std::atomic<bool>* stop = nullptr);

private:
    void loop(int thread);
    void drain(int thread);
    bool claim(int64_t& task);
    void perform(int64_t task, int thread);

    /// Which list (upper half) and how many of its tasks nobody has claimed (lower half): all that a claim
    /// depends on in one word, so that a thread that comes late finds either the list that it saw or nothing.
    /// What belongs to the list besides (m_taskCount, m_work, m_stop) stays while a task of it is claimed and
    /// not done. On lines of their own: all threads write them.
    alignas(64) std::atomic<uint64_t> m_ticket { 0 };
    alignas(64) std::atomic<int32_t> m_remaining { 0 };
    alignas(64) std::atomic<uint32_t> m_generation { 0 };
    alignas(64) std::atomic<int> m_sleeperCount { 0 };
    std::atomic<int64_t> m_taskCount { 0 };
    std::atomic<const Work*> m_work { nullptr };
    std::atomic<const std::atomic<bool>*> m_stop { nullptr };
    std::atomic<bool> m_isStopping { false };
    std::atomic<bool> m_hasFailed { false };
    std::atomic<bool> m_hasLeftOut { false };
    std::mutex m_errorMutex;
    std::exception_ptr m_error;
    std::vector<std::thread> m_threads;
};

} // namespace fovea
