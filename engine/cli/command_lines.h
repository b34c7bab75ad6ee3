// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/error.h>

#include <optional>
#include <string>
#include <string_view>

namespace fovea {

/// A line of a pipe as a Command, or why it is none; then the id is 0 unless one could be read.
struct ReadCommand {
    Command command;
    std::optional<Error> problem;
};

/// Cuts what arrives on a pipe into Commands, in bounded memory: a line beyond 16 MiB is refused and skipped.
class CommandLines {
public:
    static constexpr std::size_t longestLine = std::size_t { 16 } << 20;

    /// Takes what is there. False when the pipe is at its end or broken.
    bool read(int descriptor);
    void append(std::string_view bytes);
    /// The next whole line; empty lines are skipped.
    std::optional<ReadCommand> next();

private:
    std::string m_buffer;
    std::size_t m_begin = 0;
    /// Up to where no line end was found.
    std::size_t m_searched = 0;
    bool m_isSkipping = false;
    bool m_wasTooLong = false;
};

ReadCommand parseCommand(std::string_view line);

} // namespace fovea
