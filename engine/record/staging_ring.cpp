// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/staging_ring.h"

#include "device/device.h"

#include <algorithm>
#include <cassert>
#include <chrono>

namespace fovea {

namespace {

constexpr auto stopInterval = std::chrono::milliseconds(10);

} // namespace

StagingRing::StagingRing(std::size_t slotCount, std::size_t slotBytes)
    : m_slotBytes(slotBytes)
    , m_slots(slotCount)
{
    assert(slotCount > 1 && slotBytes >= alignment && slotBytes % alignment == 0);
}

void StagingRing::checkStop() const
{
    if (m_stop != nullptr && m_stop->load(std::memory_order_relaxed)) {
        throw Interrupted();
    }
}

void StagingRing::waitForSlot()
{
    std::unique_lock lock(m_mutex);
    if (m_published - m_drained == m_slots.size()) {
        const auto start = std::chrono::steady_clock::now();
        while (
            !m_freed.wait_for(lock, stopInterval, [&] { return m_published - m_drained < m_slots.size(); })) {
            checkStop();
        }
        m_waitSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    Slot& slot = m_slots[m_published % m_slots.size()];
    slot.used = 0;
    slot.entries.clear();
    m_isFilling = true;
}

std::span<std::byte> StagingRing::reserve(const TraceFile::Piece& piece, int64_t byteCount)
{
    assert(byteCount > 0);
    checkStop();
    if (m_isFilling && filling().used == m_slotBytes) {
        publish();
    }
    if (!m_isFilling) {
        waitForSlot();
    }
    Slot& slot = filling();
    const std::size_t room = m_slotBytes - slot.used;
    const std::size_t size = static_cast<std::size_t>(std::min(byteCount, static_cast<int64_t>(room)));
    return append(slot, piece, size);
}

std::vector<std::span<std::byte>> StagingRing::reserveTogether(std::span<const Room> rooms)
{
    checkStop();
    std::size_t total = 0;
    for (const Room& room : rooms) {
        total += (static_cast<std::size_t>(room.byteCount) + alignment - 1) / alignment * alignment;
    }
    assert(total <= m_slotBytes);
    if (m_isFilling && m_slotBytes - filling().used < total) {
        publish();
    }
    if (!m_isFilling) {
        waitForSlot();
    }
    Slot& slot = filling();
    // No later piece moves the memory of an earlier one.
    makeRoom(slot, slot.used + total);
    std::vector<std::span<std::byte>> places;
    for (const Room& room : rooms) {
        places.push_back(room.byteCount == 0
                ? std::span<std::byte>()
                : append(slot, room.piece, static_cast<std::size_t>(room.byteCount)));
    }
    return places;
}

void StagingRing::makeRoom(Slot& slot, std::size_t end) const
{
    // Made at its first use: a short run touches no more memory than it needs.
    if (slot.bytes.size() < end) {
        slot.bytes.resize(std::min(m_slotBytes, std::max(end, 2 * slot.bytes.size())));
    }
}

std::span<std::byte> StagingRing::append(Slot& slot, const TraceFile::Piece& piece, std::size_t size) const
{
    const std::size_t room = m_slotBytes - slot.used;
    const std::size_t padded = std::min(room, (size + alignment - 1) / alignment * alignment);
    makeRoom(slot, slot.used + padded);
    slot.entries.push_back({ piece, slot.used, size, false });
    const std::span<std::byte> place(slot.bytes.data() + slot.used, size);
    slot.used += padded;
    return place;
}

void StagingRing::commit(int64_t example)
{
    if (!m_isFilling) {
        waitForSlot();
    }
    Entry entry;
    entry.piece.firstExample = example;
    entry.isCommit = true;
    m_slots[m_published % m_slots.size()].entries.push_back(entry);
}

void StagingRing::publish()
{
    if (m_isFilling) {
        const std::lock_guard lock(m_mutex);
        m_isFilling = false;
        ++m_published;
        m_filled.notify_one();
    }
}

void StagingRing::close()
{
    publish();
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_filled.notify_one();
}

StagingRing::Slot* StagingRing::take()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [&] { return m_published > m_drained || m_isClosed; });
    return m_published > m_drained ? &m_slots[m_drained % m_slots.size()] : nullptr;
}

void StagingRing::giveBack()
{
    const std::lock_guard lock(m_mutex);
    ++m_drained;
    m_freed.notify_one();
}

double StagingRing::waitSeconds() const
{
    const std::lock_guard lock(m_mutex);
    return m_waitSeconds;
}

} // namespace fovea
