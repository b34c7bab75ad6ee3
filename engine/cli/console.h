// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/error.h>
#include <fovea/event.h>

#include <chrono>
#include <string>
#include <string_view>

namespace fovea {

/// What a person at a terminal, or a log, sees of a Command at work. Results go to stdout, all else to
/// stderr.
class Console {
public:
    Console(bool isJson, bool isQuiet);

    /// Progress and notes: one line that is rewritten on a terminal, else plain lines, a second apart at
    /// first and rarer the longer it takes.
    void show(const Event& event);
    /// Takes the progress line away.
    void clear();
    /// One sentence, "fovea-cli: …"; with --json an object on stdout too. The exit code.
    int fail(const Error& error);
    /// The same for the details of a `failed` event.
    int fail(const Value& details);
    bool isJson() const { return m_isJson; }

    /// Writes a result to stdout; false when that is impossible.
    static bool print(std::string_view text);

private:
    int failWith(std::string_view kind, const Value& sentence);

    bool m_isJson;
    bool m_isQuiet;
    bool m_isTerminal;
    bool m_hasLine = false;
    const std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_lastLine;
};

/// "1,234,567".
std::string countText(int64_t count);
/// "1 example", "2,000 examples".
std::string amountText(int64_t count, std::string_view noun);
/// "12 s", "3 min 20 s", "0.41 s".
std::string durationText(double seconds);
/// printf's %.*f.
std::string decimalText(double value, int decimals);

} // namespace fovea
