// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/common_options.h"
#include "cli/console.h"
#include "cli/verbs.h"
#include "session/trace_header.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <string_view>

namespace {

constexpr int internalError = 70;

constexpr const char* about
    = "fovea-cli runs Transformer models and records what happens inside them.\n\n"
      "MODEL is a Hugging Face folder (config.json, model.safetensors, tokenizer files) or a file in it; "
      "TRACE is an "
      "HDF5 file that `record` wrote. Ranges are written 0-3,7. The suffix of an output picks its format; a "
      "trailing / names a folder.";

constexpr const char* exitCodes
    = "Exit codes: 0 done; 1 the answer is no (verify, diff); 2 usage; 3 input, file or full disk; 4 device "
      "or "
      "memory; "
      "5 interrupted; 70 a bug of Fovea.\n`fovea-cli VERB --help` tells about one verb.";

bool wantsJson(int count, const char* const* arguments)
{
    return std::any_of(
        arguments, arguments + count, [](const char* word) { return std::string_view(word) == "--json"; });
}

int run(int count, const char* const* arguments)
{
    CLI::App program(fovea::wrapped(about), "fovea-cli");
    program.footer(fovea::wrapped(exitCodes));
    program.require_subcommand(1);
    program.get_formatter()->column_width(28);
    program.set_version_flag("--version", "fovea-cli " + fovea::codeVersion());
    fovea::Action action;
    fovea::addInfo(program, action);
    fovea::addRecord(program, action, fovea::quotedCommandLine(count, arguments));
    fovea::addDump(program, action);
    fovea::addDiff(program, action);
    fovea::addVerify(program, action);
    fovea::addRepair(program, action);
    fovea::addExport(program, action);
    fovea::addRead(program, action);
    fovea::addServe(program, action);
    try {
        program.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return fovea::Console::print(program.help()) ? 0 : fovea::exitCode(fovea::ErrorKind::Input);
    } catch (const CLI::CallForVersion& version) {
        return fovea::Console::print(version.what() + std::string("\n"))
            ? 0
            : fovea::exitCode(fovea::ErrorKind::Input);
    } catch (const CLI::RequiredError& problem) {
        const bool hasVerb = !program.get_subcommands().empty();
        return fovea::Console(wantsJson(count, arguments), false)
            .fail(hasVerb
                    ? fovea::usageError("%1 (see fovea-cli %2 --help)",
                        { problem.what(), program.get_subcommands().front()->get_name() })
                    : fovea::usageError(FOVEA_TEXT("Cli", "no verb was given; fovea-cli --help lists them")));
    } catch (const CLI::ParseError& problem) {
        return fovea::Console(wantsJson(count, arguments), false)
            .fail(fovea::usageError("%1 (see fovea-cli --help)", { problem.what() }));
    }
    return action();
}

} // namespace

int main(int count, char** arguments)
{
    // A reader that went away and a size limit are errors of the write, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return run(count, arguments);
    } catch (const std::exception& error) {
        return fovea::Console(wantsJson(count, arguments), false)
            .fail(fovea::Error(
                fovea::ErrorKind::Internal, FOVEA_TEXT("Cli", "failed inside: %1"), { error.what() }));
    } catch (...) {
        return internalError;
    }
}
