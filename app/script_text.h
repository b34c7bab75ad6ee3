// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace fovea {

class CommandRegistry;

struct ScriptLine {
    int number = 0;
    Command command;
};

/// A script of commands, one a line: `{"name": "view.select", "parameters": {…}}` as files keep them, or
/// `view.select layer=3 head=5` as they are typed, with quotes around what holds a space. Empty lines and
/// those that begin with # are left out. Every line is checked before any is run; an error names line and
/// command.
Result<std::vector<ScriptLine>> parseScript(
    std::string_view text, const std::string& source, const CommandRegistry& commands);

/// The line that parseScript reads back.
std::string formatScriptLine(const Command& command);

/// The error of a line, with its place and command before it.
Error scriptError(const std::string& source, const ScriptLine& line, const Error& error);

/// Words between spaces; '…' and "…" hold spaces, a backslash the character behind it.
Result<std::vector<std::string>> splitWords(std::string_view line);

} // namespace fovea
