// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/reader_process.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

namespace fovea {

ReaderProcess::ReaderProcess(
    std::filesystem::path path, std::filesystem::path program, std::chrono::milliseconds patience)
    : m_path(std::move(path))
    , m_program(std::move(program))
    , m_patience(patience)
{
}

ReaderProcess::~ReaderProcess()
{
    killChild();
}

void ReaderProcess::killChild() const
{
    if (m_child > 0) {
        kill(m_child, SIGKILL);
        while (waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) { }
    }
    m_child = -1;
    m_socket = FileDescriptor();
    m_received.clear();
}

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(
    std::filesystem::path path, std::filesystem::path program, std::chrono::milliseconds patience)
{
    std::unique_ptr<ReaderProcess> reader(new ReaderProcess(std::move(path), std::move(program), patience));
    const std::lock_guard lock(reader->m_mutex);
    const Result<bool> isTrace = reader->startChild();
    if (!isTrace) {
        return isTrace.error();
    }
    reader->m_isTrace = *isTrace;
    return reader;
}

Result<bool> ReaderProcess::startChild() const
{
    std::array<int, 2> ends {};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be read: no pipe can be made (%2)"),
            { m_path.string(), std::strerror(errno) });
    }
    m_socket = FileDescriptor(ends[0]);
    const FileDescriptor theirs(ends[1]);
    std::string program = m_program.string(), verb = "read", path = m_path.string();
    std::array<char*, 4> words { program.data(), verb.data(), path.data(), nullptr };
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, *theirs, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    // The C library reports heap corruption there.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int problem = posix_spawnp(&m_child, program.c_str(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    m_received.clear();
    if (problem != 0) {
        m_child = -1;
        m_socket = FileDescriptor();
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be read: %2 cannot be started (%3)"),
            { m_path.string(), program, std::strerror(problem) });
    }
    const Result<Answer> greeting = receive("/");
    if (!greeting) {
        // What the child says of the file is an answer too; it is on its way out, or about to be.
        killChild();
        return greeting.error();
    }
    return greeting->line.get("trace", false);
}

Error ReaderProcess::endChild(const std::string& asked, bool isLate) const
{
    int status = 0;
    if (m_child > 0) {
        // A child that crashed is gone in a moment; one that is still there has lost its chance.
        pid_t ended = 0;
        for (int round = 0; !isLate && round < 100 && ended == 0; ++round) {
            ended = waitpid(m_child, &status, WNOHANG);
            if (ended == 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        }
        if (ended == 0) {
            isLate = true;
            kill(m_child, SIGKILL);
            while (waitpid(m_child, &status, 0) < 0 && errno == EINTR) { }
        }
    }
    m_child = -1;
    m_socket = FileDescriptor();
    m_bytesRead += m_childBytesRead.exchange(0);
    if (isLate) {
        return inputError(FOVEA_TEXT("Trace",
                              "%1: reading %2 did not come to an end within %3 s and was stopped; "
                              "the file may be damaged"),
            { m_path.string(), forMessage(asked), std::to_string(m_patience.count() / 1000) });
    }
    return inputError(FOVEA_TEXT("Trace",
                          "%1: the process that reads it ended while it read %2 (%3): the file is "
                          "damaged there, or made to do harm; other parts can still be read"),
        { m_path.string(), forMessage(asked),
            WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                : "exit code " + std::to_string(WEXITSTATUS(status)) });
}

bool ReaderProcess::receiveSome(Clock::time_point end) const
{
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd wait { *m_socket, POLLIN, 0 };
        const int ready = left > 0 ? poll(&wait, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready <= 0) {
            return false;
        }
        std::array<char, 65536> piece;
        const ssize_t count = recv(*m_socket, piece.data(), piece.size(), 0);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        m_received.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
        return count > 0;
    }
}

Result<ReaderProcess::Answer> ReaderProcess::receive(const std::string& asked) const
{
    const Clock::time_point end = Clock::now() + m_patience;
    const auto waitFor = [&](std::size_t size) {
        while (m_received.size() < size && receiveSome(end)) { }
        return m_received.size() >= size;
    };
    std::size_t lineEnd = std::string::npos;
    while ((lineEnd = m_received.find('\n')) == std::string::npos) {
        if (static_cast<int64_t>(m_received.size()) > longestNodeLine || !receiveSome(end)) {
            return endChild(
                asked, Clock::now() >= end || static_cast<int64_t>(m_received.size()) > longestNodeLine);
        }
    }
    Result<Value> line = parseJson(std::string_view(m_received).substr(0, lineEnd), "answer");
    m_received.erase(0, lineEnd + 1);
    if (!line) {
        return endChild(asked, true);
    }
    if (std::optional<Error> failure = failureIn(*line)) {
        m_childBytesRead = line->get<int64_t>("read", m_childBytesRead);
        return *failure;
    }
    const auto size = line->get<int64_t>("bytes", 0);
    if (size < 0 || size > mostNodeBytes || !waitFor(static_cast<std::size_t>(size))) {
        return endChild(asked, Clock::now() >= end || size < 0 || size > mostNodeBytes);
    }
    Answer answer { *std::move(line), {} };
    const auto bytes = std::as_bytes(std::span(m_received)).first(static_cast<std::size_t>(size));
    answer.bytes.assign(bytes.begin(), bytes.end());
    m_received.erase(0, static_cast<std::size_t>(size));
    m_childBytesRead = answer.line.get<int64_t>("read", 0);
    return answer;
}

Result<ReaderProcess::Answer> ReaderProcess::ask(
    std::string_view question, const std::string& path, const DatasetPart& part) const
{
    const std::lock_guard lock(m_mutex);
    if (m_child < 0) {
        if (const Result<bool> started = startChild(); !started) {
            return started.error();
        }
    }
    const std::string line = formatJson(describeRequest(question, path, part)) + "\n";
    for (std::string_view rest = line; !rest.empty();) {
        const ssize_t count = send(*m_socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR) {
            return endChild(path, false);
        }
        rest.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return receive(path);
}

Result<TraceNode> ReaderProcess::node(const std::string& path) const
{
    const Result<Answer> answer = ask("node", path);
    const Value* node = answer ? answer->line.find("node") : nullptr;
    return answer ? readNode(node != nullptr ? *node : Value()) : answer.error();
}

Result<std::vector<TraceNode>> ReaderProcess::children(const std::string& path) const
{
    const Result<Answer> answer = ask("children", path);
    if (!answer) {
        return answer.error();
    }
    const Value* list = answer->line.find("nodes");
    std::vector<TraceNode> nodes;
    const auto* elements = list != nullptr ? list->as<Value::List>() : nullptr;
    for (const Value& element : elements != nullptr ? *elements : Value::List()) {
        Result<TraceNode> node = readNode(element);
        if (!node) {
            return node.error();
        }
        nodes.push_back(*std::move(node));
    }
    return nodes;
}

Result<Array> ReaderProcess::readNumbers(const std::string& path, const DatasetPart& part) const
{
    Result<Answer> answer = ask("numbers", path, part);
    return answer ? readArray(answer->line, std::move(answer->bytes)) : answer.error();
}

Result<std::vector<std::string>> ReaderProcess::readStrings(
    const std::string& path, const DatasetPart& part) const
{
    const Result<Answer> answer = ask("strings", path, part);
    return answer ? unpackTexts(answer->bytes) : answer.error();
}

} // namespace fovea
