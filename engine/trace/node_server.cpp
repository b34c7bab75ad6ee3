// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/node_server.h"

#include "trace/node_protocol.h"

#include <fovea/json.h>

#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <new>
#include <thread>

namespace fovea {

namespace {

/// Address space holds mappings of large models too, so only what is written to is limited.
constexpr rlim_t mostData = rlim_t { 2 } << 30;

/// An answer: a line, and the bytes behind it.
struct Answer {
    Value line;
    std::vector<std::byte> bytes;
};

Answer failure(const Error& error)
{
    return { describeFailure(error), {} };
}

Answer tooMuch(const std::string& path)
{
    return failure(
        inputError(FOVEA_TEXT("Trace", "%1: is too large to read at once; ask for a part"), { path }));
}

Answer answerTo(const Trace& trace, const NodeRequest& request)
{
    const auto& [question, path, part] = request;
    if (question == "node") {
        const Result<TraceNode> node = trace.node(path);
        return node ? Answer { Value::Object { { "node", describeNode(*node) } }, {} }
                    : failure(node.error());
    }
    if (question == "children") {
        const Result<std::vector<TraceNode>> nodes = trace.children(path);
        if (!nodes) {
            return failure(nodes.error());
        }
        Value::List list;
        for (const TraceNode& node : *nodes) {
            list.push_back(describeNode(node));
        }
        return { Value::Object { { "nodes", std::move(list) } }, {} };
    }
    if (question == "numbers") {
        const Result<TraceNode> node = trace.node(path);
        const DatasetPart chosen = filled(part, node ? node->shape.extents() : std::span<const int64_t>());
        const auto count = Shape::checkedElementCount(chosen.count);
        if (node && (!count || *count > mostNodeBytes / 8)) {
            return tooMuch(path);
        }
        const Result<Array> array = trace.readDataset(path, chosen.begin, chosen.count, chosen.step);
        if (!array) {
            return failure(array.error());
        }
        const auto bytes = array->bytes();
        return static_cast<int64_t>(bytes.size()) > mostNodeBytes
            ? tooMuch(path)
            : Answer { describeArray(*array), { bytes.begin(), bytes.end() } };
    }
    const Result<std::vector<std::string>> texts = trace.readStrings(path, part.begin, part.count, part.step);
    if (!texts) {
        return failure(texts.error());
    }
    std::vector<std::byte> packed = packTexts(*texts);
    return static_cast<int64_t>(packed.size()) > mostNodeBytes
        ? tooMuch(path)
        : Answer { Value::Object { { "bytes", static_cast<int64_t>(packed.size()) } }, std::move(packed) };
}

bool sendAll(int socket, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes = bytes.subspan(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

bool send(int socket, const Answer& answer)
{
    const std::string line = formatJson(answer.line) + "\n";
    if (static_cast<int64_t>(line.size()) > longestNodeLine) {
        return send(socket, tooMuch("/"));
    }
    return sendAll(socket, std::as_bytes(std::span(line))) && sendAll(socket, answer.bytes);
}

/// Who asks has been gone, or has killed its patience, long before: a question that nobody waits for ends.
constexpr rlim_t secondsOfAQuestion = 25;

void limitProcessorTime()
{
    const auto used = static_cast<rlim_t>(std::clock() / CLOCKS_PER_SEC);
    rlimit limit {};
    getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = used + secondsOfAQuestion;
    setrlimit(RLIMIT_CPU, &limit);
}

/// A question that hangs keeps this process from noticing that the other side is gone.
void endWithTheOtherSide(int socket)
{
    std::thread([socket] {
        pollfd wait { socket, POLLRDHUP, 0 };
        while (poll(&wait, 1, -1) < 0 && errno == EINTR) { }
        _exit(0);
    }).detach();
}

Answer answerLine(const Trace& trace, std::string_view line)
{
    try {
        const Result<Value> value = parseJson(line, "request");
        const Result<NodeRequest> request = value ? readRequest(*value) : value.error();
        return request ? answerTo(trace, *request) : failure(request.error());
    } catch (const std::bad_alloc&) {
        return failure(
            Error(ErrorKind::Device, FOVEA_TEXT("Trace", "there is not enough memory to read this")));
    }
}

} // namespace

int serveNodes(const std::function<Result<Trace>()>& open, int socket)
{
#ifndef __SANITIZE_ADDRESS__
    const rlimit limit { mostData, mostData };
    setrlimit(RLIMIT_DATA, &limit);
#endif
    const rlimit noCore { 0, 0 };
    setrlimit(RLIMIT_CORE, &noCore);
    limitProcessorTime();
    endWithTheOtherSide(socket);
    const Result<Trace> trace = open();
    if (!trace) {
        send(socket, failure(trace.error()));
        return exitCode(trace.error().kind());
    }
    if (!send(
            socket, { Value::Object { { "trace", trace->isTrace() }, { "header", trace->header() } }, {} })) {
        return 0;
    }
    std::string buffer;
    std::array<char, 65536> piece {};
    while (static_cast<int64_t>(buffer.size()) <= longestNodeLine) {
        if (const std::size_t end = buffer.find('\n'); end != std::string::npos) {
            limitProcessorTime();
            Answer answer = answerLine(*trace, std::string_view(buffer).substr(0, end));
            answer.line["read"] = trace->bytesRead();
            buffer.erase(0, end + 1);
            if (!send(socket, answer)) {
                return 0;
            }
            continue;
        }
        const ssize_t count = recv(socket, piece.data(), piece.size(), 0);
        if (count > 0) {
            buffer.append(piece.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            return 0;
        }
    }
    return 0;
}

} // namespace fovea
