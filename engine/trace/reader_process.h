// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/file_descriptor.h"
#include "trace/node_protocol.h"

#include <fovea/trace_export.h>

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace fovea {

/// A file that a child process reads (`fovea-cli read FILE`). When the child dies of a question, or does not
/// come to an end with it, that question fails with a sentence that says so; the next one meets a fresh
/// child. Any thread; one question at a time.
class FOVEA_TRACE_EXPORT ReaderProcess final : public NodeSource {
public:
    /// Starts a child and waits for what it says of the file.
    static Result<std::unique_ptr<ReaderProcess>> start(
        std::filesystem::path path, std::filesystem::path program, std::chrono::milliseconds patience);
    ~ReaderProcess() override;

    bool isTrace() const { return m_isTrace; }

    Result<TraceNode> node(const std::string& path) const override;
    Result<std::vector<TraceNode>> children(const std::string& path) const override;
    Result<Array> readNumbers(const std::string& path, const DatasetPart& part) const override;
    Result<std::vector<std::string>> readStrings(
        const std::string& path, const DatasetPart& part) const override;
    int64_t bytesRead() const override { return m_bytesRead + m_childBytesRead; }

private:
    using Clock = std::chrono::steady_clock;
    struct Answer {
        Value line;
        std::vector<std::byte> bytes;
    };

    ReaderProcess(
        std::filesystem::path path, std::filesystem::path program, std::chrono::milliseconds patience);

    /// Whether the file is a trace. After a failure no child is left.
    Result<bool> startChild() const;
    void killChild() const;
    /// Why it ended, in words; reaps it.
    Error endChild(const std::string& asked, bool isLate) const;
    Result<Answer> ask(
        std::string_view question, const std::string& path, const DatasetPart& part = {}) const;
    Result<Answer> receive(const std::string& asked) const;
    /// False: the time is up or the child is gone.
    bool receiveSome(Clock::time_point end) const;

    const std::filesystem::path m_path, m_program;
    const std::chrono::milliseconds m_patience;
    bool m_isTrace = false;
    mutable std::mutex m_mutex;
    mutable FileDescriptor m_socket;
    mutable pid_t m_child = -1;
    mutable std::string m_received;
    mutable std::atomic<int64_t> m_bytesRead = 0, m_childBytesRead = 0;
};

} // namespace fovea
