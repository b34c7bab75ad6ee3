// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace fovea::test {

/// A program at work, with pipes to its standard input, output and error. Killed when it is forgotten.
class Process {
public:
    using Seconds = std::chrono::duration<double>;

    explicit Process(std::vector<std::string> words, const std::vector<std::string>& environment = {})
    {
        std::array<int, 2> input {}, output {}, error {};
        EXPECT_EQ(0,
            pipe2(input.data(), O_CLOEXEC) + pipe2(output.data(), O_CLOEXEC)
                + pipe2(error.data(), O_CLOEXEC));
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input[0], 0);
        posix_spawn_file_actions_adddup2(&actions, output[1], 1);
        posix_spawn_file_actions_adddup2(&actions, error[1], 2);
        std::vector<std::string> settings = environment;
        for (char** setting = environ; *setting != nullptr; ++setting) {
            settings.emplace_back(*setting);
        }
        const int problem = posix_spawnp(
            &m_id, words[0].c_str(), &actions, nullptr, pointers(words).data(), pointers(settings).data());
        EXPECT_EQ(0, problem) << words[0];
        posix_spawn_file_actions_destroy(&actions);
        close(input[0]);
        close(output[1]);
        close(error[1]);
        m_input = input[1];
        m_output = output[0];
        m_error = error[0];
    }
    ~Process()
    {
        if (m_id > 0) {
            kill(SIGKILL);
            waitpid(m_id, nullptr, 0);
        }
        closeInput();
        close(m_output);
        close(m_error);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void write(const std::string& text)
    {
        for (std::size_t done = 0; done < text.size();) {
            const ssize_t count = ::write(m_input, text.data() + done, text.size() - done);
            ASSERT_GT(count, 0);
            done += static_cast<std::size_t>(count);
        }
    }
    void closeInput()
    {
        if (m_input >= 0) {
            close(m_input);
            m_input = -1;
        }
    }
    void kill(int signal) const { ::kill(m_id, signal); }
    pid_t id() const { return m_id; }

    /// The next line of its output, or nothing when there is none in that time.
    std::optional<std::string> readLine(Seconds patience = Seconds(60))
    {
        const auto end = std::chrono::steady_clock::now()
            + std::chrono::duration_cast<std::chrono::milliseconds>(patience);
        while (true) {
            if (const std::size_t at = m_outputText.find('\n'); at != std::string::npos) {
                std::string line = m_outputText.substr(0, at);
                m_outputText.erase(0, at + 1);
                return line;
            }
            if (!readSome(end)) {
                return std::nullopt;
            }
        }
    }

    /// Reads all that comes until the program ends; its exit code, or minus the signal that ended it.
    int wait(Seconds patience = Seconds(60))
    {
        closeInput();
        const auto end = std::chrono::steady_clock::now()
            + std::chrono::duration_cast<std::chrono::milliseconds>(patience);
        while (readSome(end)) { }
        int status = 0;
        while (waitpid(m_id, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() > end) {
                ADD_FAILURE() << "the program did not end in time";
                kill(SIGKILL);
                waitpid(m_id, &status, 0);
                break;
            }
            usleep(2000);
        }
        m_id = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

    const std::string& output() const { return m_outputText; }
    const std::string& error() const { return m_errorText; }

private:
    static std::vector<char*> pointers(std::vector<std::string>& words)
    {
        std::vector<char*> list;
        for (std::string& word : words) {
            list.push_back(word.data());
        }
        list.push_back(nullptr);
        return list;
    }

    /// Waits for something on either pipe; false at the end of both, or of the time.
    bool readSome(std::chrono::steady_clock::time_point end)
    {
        std::array<pollfd, 2> waits { pollfd { m_isOutputOpen ? m_output : -1, POLLIN, 0 },
            pollfd { m_isErrorOpen ? m_error : -1, POLLIN, 0 } };
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if ((!m_isOutputOpen && !m_isErrorOpen) || left.count() <= 0
            || poll(waits.data(), waits.size(), static_cast<int>(left.count())) <= 0) {
            return false;
        }
        m_isOutputOpen = m_isOutputOpen && take(waits[0], m_outputText);
        m_isErrorOpen = m_isErrorOpen && take(waits[1], m_errorText);
        return true;
    }

    static bool take(const pollfd& waited, std::string& text)
    {
        if (waited.revents == 0) {
            return true;
        }
        std::array<char, 65536> bytes {};
        const ssize_t count = read(waited.fd, bytes.data(), bytes.size());
        if (count > 0) {
            text.append(bytes.data(), static_cast<std::size_t>(count));
        }
        return count > 0;
    }

    pid_t m_id = 0;
    int m_input = -1, m_output = -1, m_error = -1;
    bool m_isOutputOpen = true, m_isErrorOpen = true;
    std::string m_outputText, m_errorText;
};

/// fovea-cli with these arguments, run to its end.
struct Finished {
    int code = 0;
    std::string output, error;
};

inline std::string cliProgram()
{
    return FOVEA_BINARY_DIR "/fovea-cli";
}

inline Finished runCli(std::vector<std::string> arguments, const std::vector<std::string>& environment = {})
{
    arguments.insert(arguments.begin(), cliProgram());
    Process process(std::move(arguments), environment);
    const int code = process.wait();
    return { code, process.output(), process.error() };
}

} // namespace fovea::test
