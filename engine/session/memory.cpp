// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/memory.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace fovea {

namespace {

/// The number in a one-line file such as memory.max; nothing known: the largest number.
int64_t numberIn(const char* path)
{
    std::ifstream file(path);
    int64_t number = 0;
    return file >> number ? number : std::numeric_limits<int64_t>::max();
}

int64_t containerLimit()
{
    return std::min(
        numberIn("/sys/fs/cgroup/memory.max"), numberIn("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
}

} // namespace

int64_t totalMemory()
{
    const int64_t machine = int64_t { sysconf(_SC_PHYS_PAGES) } * sysconf(_SC_PAGESIZE);
    return std::min(machine, containerLimit());
}

int64_t availableMemory()
{
    std::ifstream information("/proc/meminfo");
    std::string word;
    int64_t kibibytes = 0;
    while (information >> word) {
        if (word == "MemAvailable:" && information >> kibibytes) {
            break;
        }
    }
    int64_t available = kibibytes * 1024;
    const int64_t limit = containerLimit();
    const int64_t used = std::min(
        numberIn("/sys/fs/cgroup/memory.current"), numberIn("/sys/fs/cgroup/memory/memory.usage_in_bytes"));
    if (limit < totalMemory() + 1 && used < limit) {
        available = std::min(available, limit - used);
    }
    return available;
}

} // namespace fovea
