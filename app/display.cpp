// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "display.h"

#include <QGuiApplication>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fovea {

namespace {

[[noreturn]] void openDisplay(int count, char** arguments)
{
    // What Qt says about its plugins, and a core file, would only puzzle.
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        dup2(nowhere, STDERR_FILENO);
    }
    {
        const QGuiApplication application(count, arguments);
    }
    _exit(0);
}

} // namespace

bool canOpenDisplay(int count, char** arguments)
{
    if (qEnvironmentVariable("QT_QPA_PLATFORM").startsWith("offscreen")) {
        return true;
    }
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        return false;
    }
    const pid_t child = fork();
    if (child == 0) {
        openDisplay(count, arguments);
    }
    int status = 0;
    // Without a child there is nothing to learn: Qt will tell.
    return child < 0
        || (waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace fovea
