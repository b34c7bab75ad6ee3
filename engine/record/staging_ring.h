// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/trace_file.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace fovea {

/// Rows on their way from the model's thread to the writer's: slots of fixed size, used again and again, so
/// that memory stays bounded and warm. One thread fills, one drains. All slots full: filling waits, and the
/// wait is counted.
class StagingRing {
public:
    StagingRing(std::size_t slotCount, std::size_t slotBytes);

    /// Reserving and committing throw Interrupted once `stop` is true, even while they wait.
    void interruptWhen(const std::atomic<bool>& stop) { m_stop = &stop; }

    /// Room for a piece of rows in the slot being filled: between 1 and `byteCount` bytes, a multiple of 64
    /// where the rows go on in the next slot.
    std::span<std::byte> reserve(const TraceFile::Piece& piece, int64_t byteCount);
    struct Room {
        TraceFile::Piece piece;
        int64_t byteCount = 0;
    };
    /// Room for whole pieces at once (none for one of no bytes), to be filled before anything else is
    /// reserved, committed or published. They fit into one slot.
    std::vector<std::span<std::byte>> reserveTogether(std::span<const Room> rooms);
    int64_t slotBytes() const { return static_cast<int64_t>(m_slotBytes); }
    static constexpr std::size_t alignment = 64;

    /// Notes that `example` is complete, behind everything reserved before.
    void commit(int64_t example);
    /// Hands the slot being filled to the drain.
    void publish();
    /// Nothing more will come.
    void close();

    struct Entry {
        /// Absent rows: a commit.
        TraceFile::Piece piece;
        std::size_t begin = 0, size = 0;
        bool isCommit = false;
    };
    struct Slot {
        std::vector<std::byte> bytes;
        std::size_t used = 0;
        std::vector<Entry> entries;
    };

    /// Waits for the next filled slot; nullptr when closed and drained. `giveBack` it before asking again.
    Slot* take();
    void giveBack();

    double waitSeconds() const;

private:
    void checkStop() const;
    void waitForSlot();
    void makeRoom(Slot& slot, std::size_t end) const;
    std::span<std::byte> append(Slot& slot, const TraceFile::Piece& piece, std::size_t size) const;
    Slot& filling() { return m_slots[m_published % m_slots.size()]; }

    std::size_t m_slotBytes;
    std::vector<Slot> m_slots;
    /// Counts of slots ever published and ever drained; their difference is how many are full.
    uint64_t m_published = 0, m_drained = 0;
    const std::atomic<bool>* m_stop = nullptr;
    bool m_isFilling = false;
    bool m_isClosed = false;
    double m_waitSeconds = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_filled, m_freed;
};

} // namespace fovea
