// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <string>

namespace fovea {

/// Mounts that only this process sees, as root or as the root of a user namespace of its own.
inline bool takeOwnMounts()
{
    const std::string user = std::to_string(geteuid()), group = std::to_string(getegid());
    if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) {
        return false;
    }
    if (user != "0") {
        std::ofstream("/proc/self/setgroups") << "deny" << std::flush;
        std::ofstream("/proc/self/uid_map") << "0 " + user + " 1" << std::flush;
        std::ofstream("/proc/self/gid_map") << "0 " + group + " 1" << std::flush;
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Runs `body` in a process of its own, which sees a disk of that size at `folder`; programs it starts see it
/// too. Its expectations count; false: no disk can be mounted here.
inline bool onASmallDisk(
    const std::string& folder, const std::string& size, const std::function<void()>& body)
{
    const pid_t child = fork();
    if (child == 0) {
        if (!takeOwnMounts() || mount("tmpfs", folder.c_str(), "tmpfs", 0, ("size=" + size).c_str()) != 0) {
            _exit(77);
        }
        body();
        _exit(::testing::Test::HasFailure() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status)) << "ended by signal " << WTERMSIG(status);
    EXPECT_TRUE(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 77) << "see the failures above";
    return WEXITSTATUS(status) != 77;
}

/// Takes what is free of the disk of `folder`.
inline void fillUp(const std::string& folder)
{
    std::ofstream file(folder + "/other", std::ios::binary | std::ios::app);
    const std::string block(4096, 'x');
    while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) { }
}

} // namespace fovea
