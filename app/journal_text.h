// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/result.h>
#include <fovea/value.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fovea {

/// What a journal begins with: whose it is, and the state that its lines change.
struct JournalHead {
    /// The workspace file, or empty for one that has no name yet.
    std::string workspace;
    /// Seconds since 1970.
    int64_t time = 0;
    /// Whether `state` differs from what the workspace file says.
    bool isChanged = false;
    Value state;
};

/// A journal as it was found.
struct JournalContent {
    JournalHead head;
    /// After every line that arrived whole.
    Value state;
    int64_t commandCount = 0;
    /// Whether there is more in it than in the workspace file.
    bool isChanged = false;
    /// Its window was closed in order: nothing has to be mended.
    bool isClosed = false;
};

/// The lines of a journal (WORKSPACE.md), each with its line break.
std::string journalHeadLine(const JournalHead& head);
/// What changed, and the command that it came from; without one it came about by itself (a run ended).
std::string journalLine(
    const std::optional<Command>& command, const std::optional<Command>& inverse, const Value::List& steps);
std::string journalClosedLine();

/// A last line that was cut off, and what follows a line that cannot be read, is left out; only a journal
/// without a head is an error.
Result<JournalContent> readJournal(std::string_view text, const std::string& source);

} // namespace fovea
