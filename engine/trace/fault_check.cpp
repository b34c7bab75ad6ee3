// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/fault_check.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

namespace fovea {

namespace {

/// Of the child's processor time: a whole structure takes some 50 ms.
constexpr suseconds_t longestMicroseconds = 1'400'000;
/// Of the clock's, where a damaged file makes it wait.
constexpr unsigned int longestSeconds = 20;
constexpr double secondsForElements = 0.1;
constexpr int64_t nodeLimit = 20'000;

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void visitNodes(const Trace& trace, const std::string& path, int64_t& count)
{
    const Result<std::vector<TraceNode>> nodes = trace.children(path);
    if (!nodes) {
        return;
    }
    for (const TraceNode& node : *nodes) {
        if (++count > nodeLimit) {
            return;
        }
        if (node.type == TraceNode::Type::Group) {
            visitNodes(trace, node.path, count);
            continue;
        }
        // Chunks and texts hang on structures of their own; decoding the chunks of all would take long.
        if (processorSeconds() > secondsForElements) {
            continue;
        }
        std::vector<int64_t> begin, some;
        for (const int64_t extent : node.shape.extents()) {
            begin.push_back(0);
            some.push_back(extent < 2 ? extent : 2);
        }
        if (const Result<Array> array = trace.readDataset(node.path, begin, some); !array) {
            (void)trace.readStrings(node.path);
        }
    }
}

void visitEverything(const std::filesystem::path& path)
{
    const Result<Trace> trace = Trace::open(path);
    if (!trace) {
        return;
    }
    int64_t count = 0;
    visitNodes(*trace, "/", count);
    for (const int64_t example : { int64_t { 0 }, trace->committedExampleCount() - 1 }) {
        if (trace->isTrace() && example >= 0) {
            (void)trace->tokens(example);
        }
    }
}

[[noreturn]] void beTheChild(const std::filesystem::path& path)
{
    // Whatever this process does with these, a fault ends its child.
    for (const int number : { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGPROF, SIGALRM }) {
        signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const rlimit noCore { 0, 0 };
    setrlimit(RLIMIT_CORE, &noCore);
    const itimerval limit { {}, { longestMicroseconds / 1'000'000, longestMicroseconds % 1'000'000 } };
    setitimer(ITIMER_PROF, &limit, nullptr);
    alarm(longestSeconds);
    // The C library reports heap corruption there.
    close(STDERR_FILENO);
    try {
        visitEverything(path);
    } catch (...) {
        // What the caller meets as well, and can tell.
    }
    _exit(0);
}

} // namespace

Result<void> checkForFaults(const std::filesystem::path& path)
{
    const pid_t child = fork();
    if (child == 0) {
        beTheChild(path);
    }
    if (child < 0) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be checked: no process can be started (%2)"),
            { path.string(), std::strerror(errno) });
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!WIFSIGNALED(status)) {
        return {};
    }
    const int number = WTERMSIG(status);
    if (number == SIGPROF || number == SIGALRM) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: is damaged: reading its structure does not come to an end"),
            { path.string() });
    }
    return inputError(
        FOVEA_TEXT("Trace",
            "%1: is damaged: the HDF5 library fails on its structure (signal %2); copy it again, or record "
            "it again"),
        { path.string(), std::to_string(number) });
}

Result<Trace> openForeignTrace(const std::filesystem::path& path)
{
    if (const Result<void> checked = checkForFaults(path); !checked) {
        return checked.error();
    }
    return Trace::open(path);
}

} // namespace fovea
