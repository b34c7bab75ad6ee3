// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/trace_writer.h"

#include <cstddef>
#include <span>
#include <utility>

namespace fovea {

namespace {

constexpr std::size_t slotCount = 8, slotBytes = std::size_t { 4 } << 20;

} // namespace

TraceWriter::TraceWriter(TraceFile file, std::function<void(int64_t committedExamples)> grew)
    : m_file(std::move(file))
    , m_grew(std::move(grew))
    , m_ring(slotCount, slotBytes)
    , m_thread([this] { drain(); })
{
}

TraceWriter::~TraceWriter()
{
    m_ring.close();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void TraceWriter::fail(const Error& reason)
{
    const std::lock_guard lock(m_errorMutex);
    if (!m_error) {
        m_error = reason;
    }
}

Result<void> TraceWriter::outcome() const
{
    const std::lock_guard lock(m_errorMutex);
    return m_error ? Result<void>(*m_error) : Result<void>();
}

Result<void> TraceWriter::finish()
{
    if (m_thread.joinable()) {
        m_ring.close();
        m_thread.join();
        if (outcome()) {
            if (const Result<void> closed = m_file.close(); !closed) {
                fail(closed.error());
            }
        }
    }
    return outcome();
}

void TraceWriter::drain()
{
    int64_t committed = 0, told = 0;
    while (StagingRing::Slot* slot = m_ring.take()) {
        for (const StagingRing::Entry& entry : slot->entries) {
            if (!outcome()) {
                break;
            }
            const Result<void> done = entry.isCommit
                ? m_file.commit(entry.piece.firstExample)
                : m_file.write(entry.piece, std::span(slot->bytes).subspan(entry.begin, entry.size));
            if (!done) {
                fail(done.error());
            } else if (entry.isCommit) {
                committed = entry.piece.firstExample + 1;
            }
        }
        m_bytesWritten = m_file.bytesWritten();
        m_ring.giveBack();
        if (committed > told && m_grew) {
            told = committed;
            m_grew(committed);
        }
    }
}

} // namespace fovea
