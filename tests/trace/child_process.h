// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace fovea {

/// A program of the build, with pipes to its stdin and from its stdout; killed at the end if it still runs.
class ChildProcess {
public:
    ChildProcess(const std::string& program, const std::vector<std::string>& arguments)
    {
        int in[2] = { -1, -1 }, out[2] = { -1, -1 };
        if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipes");
        }
        std::vector<char*> list { const_cast<char*>(program.c_str()) };
        for (const std::string& argument : arguments) {
            list.push_back(const_cast<char*>(argument.c_str()));
        }
        list.push_back(nullptr);
        m_id = fork();
        if (m_id == 0) {
            dup2(in[0], STDIN_FILENO);
            dup2(out[1], STDOUT_FILENO);
            execv(program.c_str(), list.data());
            _exit(127);
        }
        close(in[0]);
        close(out[1]);
        m_input = in[1];
        m_output = out[0];
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess()
    {
        kill();
        close(m_input);
        close(m_output);
    }

    pid_t id() const { return m_id; }

    /// SIGKILL, and the wait for its end.
    void kill()
    {
        if (!m_isGone) {
            ::kill(m_id, SIGKILL);
            waitpid(m_id, nullptr, 0);
            m_isGone = true;
        }
    }

    bool send(char byte) { return write(m_input, &byte, 1) == 1; }

    /// The next byte it wrote; 0 at the end.
    char receive()
    {
        char byte = 0;
        return read(m_output, &byte, 1) == 1 ? byte : '\0';
    }

    /// How many bytes it wrote that were not received; call after `kill`.
    int64_t receiveRest()
    {
        int64_t count = 0;
        while (receive() != '\0') {
            ++count;
        }
        return count;
    }

private:
    pid_t m_id = -1;
    int m_input = -1, m_output = -1;
    bool m_isGone = false;
};

} // namespace fovea
