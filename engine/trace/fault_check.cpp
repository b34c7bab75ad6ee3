// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/fault_check.h"

#include "trace/hdf5_nodes.h"
#include "trace/hdf5_reading.h"

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
/// An honest file may have any number of nodes: after these, or this long, enough has been seen.
constexpr int64_t nodeLimit = 20'000;
constexpr double secondsForNodes = 0.5;
/// Of one group; all members of a larger one cannot be described in that time.
constexpr std::size_t memberLimit = 1'000;

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

herr_t collectName(hid_t, const char* name, const H5L_info_t*, void* data)
{
    auto& names = *static_cast<std::vector<std::string>*>(data);
    names.emplace_back(name);
    return names.size() < memberLimit ? 0 : 1;
}

/// The members of a group, or the first of them where it has many.
std::vector<TraceNode> membersOf(const Trace& trace, const std::string& path)
{
    std::vector<std::string> names;
    {
        const Hdf5Guard guard;
        const Result<Hdf5Handle> file = openForReading(trace.path());
        const Hdf5Handle group = file ? openObject(**file, path) : Hdf5Handle();
        hsize_t position = 0;
        if (group && H5Iget_type(*group) == H5I_GROUP) {
            H5Literate(*group, H5_INDEX_NAME, H5_ITER_INC, &position, collectName, &names);
        }
    }
    if (names.size() < memberLimit) {
        Result<std::vector<TraceNode>> children = trace.children(path);
        return children ? *std::move(children) : std::vector<TraceNode>();
    }
    std::vector<TraceNode> nodes;
    for (const std::string& name : names) {
        if (processorSeconds() > secondsForNodes) {
            break;
        }
        if (Result<TraceNode> node = trace.node((path == "/" ? "" : path) + "/" + name)) {
            nodes.push_back(*std::move(node));
        }
    }
    return nodes;
}

void visitNodes(const Trace& trace, const std::string& path, int64_t& count)
{
    for (const TraceNode& node : membersOf(trace, path)) {
        if (++count > nodeLimit || processorSeconds() > secondsForNodes) {
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
            FOVEA_TEXT("Trace", "%1: takes too long to look through: a single step did not end within %2 s"),
            { path.string(), number == SIGPROF ? "1.4" : std::to_string(longestSeconds) });
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
