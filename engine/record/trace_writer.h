// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record/staging_ring.h"
#include "trace/trace_file.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace fovea {

/// The thread that empties a ring into a trace. A failure of either side is kept, the first of them told;
/// after one the ring is still emptied, so that the model is never left waiting.
class TraceWriter {
public:
    /// `grew` is called on the writer's thread when more examples are committed.
    TraceWriter(TraceFile file, std::function<void(int64_t committedExamples)> grew);
    ~TraceWriter();

    /// To be filled by one thread.
    StagingRing& ring() { return m_ring; }
    const StagingRing& ring() const { return m_ring; }

    void fail(const Error& reason);
    Result<void> outcome() const;
    /// Waits for what is on its way and closes the trace.
    Result<void> finish();
    int64_t bytesWritten() const { return m_bytesWritten; }

private:
    void drain();

    TraceFile m_file;
    std::function<void(int64_t)> m_grew;
    StagingRing m_ring;
    mutable std::mutex m_errorMutex;
    std::optional<Error> m_error;
    std::atomic<int64_t> m_bytesWritten = 0;
    std::thread m_thread;
};

} // namespace fovea
