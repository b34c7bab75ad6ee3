// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/lock_file.h"

#include "trace/host_name.h"
#include "trace/replacement.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <utility>

namespace fovea {

namespace {

struct Owner {
    long processId = 0;
    std::string host;
};

Owner readOwner(int file)
{
    std::array<char, 512> text {};
    const ssize_t count = pread(file, text.data(), text.size() - 1, 0);
    Owner owner;
    if (count > 0) {
        const char* end = text.data() + count;
        const auto parsed = std::from_chars(text.data(), end, owner.processId);
        for (const char* at = parsed.ptr; at < end && *at != '\n'; ++at) {
            if (*at != ' ') {
                owner.host += *at;
            }
        }
    }
    return owner;
}

Error heldError(const std::filesystem::path& trace, const Owner& owner)
{
    return inputError(
        FOVEA_TEXT("Trace",
            "%1: is being written by process %2 on %3; wait until it has finished or choose another file"),
        { trace.string(), std::to_string(owner.processId),
            owner.host.empty() ? "this machine" : owner.host });
}

/// Where the file system has no locks, the process id decides.
bool ownerMayLive(const Owner& owner)
{
    if (owner.processId <= 0) {
        return false;
    }
    return owner.host != hostName() || kill(static_cast<pid_t>(owner.processId), 0) == 0 || errno == EPERM;
}

} // namespace

Result<LockFile> LockFile::acquire(const std::filesystem::path& trace)
{
    LockFile lock;
    lock.m_path = pathFor(trace);
    for (;;) {
        FileDescriptor file(open(lock.m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
        if (!file) {
            return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), lock.m_path, errno);
        }
        if (flock(*file, LOCK_EX | LOCK_NB) != 0) {
            const bool hasNoLocks = errno != EWOULDBLOCK;
            const Owner owner = readOwner(*file);
            if (!hasNoLocks || ownerMayLive(owner)) {
                return heldError(trace, owner);
            }
        }
        // The owner may have removed the file between our opening and our locking: then nobody else sees
        // ours.
        struct stat ours {
        }, named {};
        if (fstat(*file, &ours) != 0 || stat(lock.m_path.c_str(), &named) != 0 || ours.st_ino != named.st_ino
            || ours.st_dev != named.st_dev) {
            continue;
        }
        const std::string owner = std::to_string(getpid()) + " " + hostName() + "\n";
        if (ftruncate(*file, 0) != 0
            || pwrite(*file, owner.data(), owner.size(), 0) != static_cast<ssize_t>(owner.size())) {
            const int reason = errno;
            unlink(lock.m_path.c_str());
            return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), lock.m_path, reason);
        }
        lock.m_file = std::move(file);
        return lock;
    }
}

bool LockFile::isHeld(const std::filesystem::path& trace)
{
    const FileDescriptor file(open(pathFor(trace).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    return file && ownerMayLive(readOwner(*file));
}

std::filesystem::path LockFile::pathFor(const std::filesystem::path& trace)
{
    // One lock for a trace under whichever name it is reached.
    std::filesystem::path path = followLinks(trace);
    path += ".lock";
    return path;
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::move(other.m_file))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    return *this;
}

LockFile::~LockFile()
{
    release();
}

void LockFile::release()
{
    if (m_file) {
        // Removed while still held, so that nobody can lock a file that is about to vanish unnoticed.
        unlink(m_path.c_str());
        m_file = FileDescriptor();
    }
}

} // namespace fovea
