// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/verbs.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

namespace fovea {

namespace {

/// The window's program beside this one: it alone can draw.
std::filesystem::path windowProgram()
{
    std::error_code problem;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? "fovea" : self.parent_path() / "fovea";
}

int run(const std::vector<std::string>& remaining)
{
    const std::filesystem::path program = windowProgram();
    std::vector<std::string> words { program.string(), "export" };
    words.insert(words.end(), remaining.begin(), remaining.end());
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    // What is ignored here would stay so in the program that follows.
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_DFL);
    execv(program.c_str(), arguments.data());
    const std::string reason = std::strerror(errno);
    return Console(false, false)
        .fail(inputError(
            FOVEA_TEXT("Cli", "figures are drawn by the window's program, and %1 cannot be started: %2"),
            { program.string(), reason }));
}

} // namespace

void addExport(CLI::App& program, Action& action)
{
    CLI::App& verb = *program.add_subcommand("export", "Draw a panel into a file (done by `fovea export`)");
    verb.prefix_command();
    verb.set_help_flag();
    verb.callback([&verb, &action] { action = [words = verb.remaining()] { return run(words); }; });
}

} // namespace fovea
