// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "session/job.h"

#include <fovea/json.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace fovea {

namespace {

void writeError(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

/// A log of a long run stays short.
std::chrono::steady_clock::duration lineInterval(std::chrono::steady_clock::duration elapsed)
{
    return std::clamp<std::chrono::steady_clock::duration>(
        elapsed / 10, std::chrono::seconds(1), std::chrono::minutes(1));
}

ErrorKind kindOf(std::string_view text)
{
    for (const ErrorKind kind :
        { ErrorKind::Usage, ErrorKind::Input, ErrorKind::Device, ErrorKind::Interrupted }) {
        if (name(kind) == text) {
            return kind;
        }
    }
    return ErrorKind::Internal;
}

std::string progressText(const Value& details)
{
    const auto done = details.get<int64_t>("done", 0), total = details.get<int64_t>("total", 0);
    std::string text = details.get<std::string>("phase", "");
    if (total > 0) {
        text += " " + countText(done) + " of " + countText(total);
    }
    const Value* rate = details.find("per_second");
    const Value* left = details.find("seconds_left");
    if (rate != nullptr && rate->number() && done < total) {
        text += ", " + decimalText(*rate->number(), *rate->number() < 10 ? 1 : 0) + " a second";
        if (left != nullptr && left->number()) {
            text += ", " + durationText(*left->number()) + " left";
        }
    }
    return text;
}

} // namespace

Console::Console(bool isJson, bool isQuiet)
    : m_isJson(isJson)
    , m_isQuiet(isQuiet)
    , m_isTerminal(isatty(STDERR_FILENO) == 1)
    , m_start(std::chrono::steady_clock::now())
    , m_lastLine(m_start)
{
}

void Console::show(const Event& event)
{
    if (m_isQuiet) {
        return;
    }
    if (event.name == "note") {
        clear();
        writeError("fovea-cli: " + event.details.get<std::string>("message", "") + "\n");
    } else if (event.name == "progress") {
        const auto now = std::chrono::steady_clock::now();
        if (m_isTerminal) {
            writeError("\r\033[K" + progressText(event.details));
            m_hasLine = true;
        } else if (now - m_lastLine >= lineInterval(now - m_start)) {
            m_lastLine = now;
            writeError(progressText(event.details) + "\n");
        }
    }
}

void Console::clear()
{
    if (m_hasLine) {
        writeError("\r\033[K");
        m_hasLine = false;
    }
}

int Console::fail(const Error& error)
{
    return failWith(name(error.kind()), describeSentence(error));
}

int Console::fail(const Value& details)
{
    return failWith(details.get<std::string>("kind", "internal"), details);
}

int Console::failWith(std::string_view kind, const Value& sentence)
{
    clear();
    const int code = exitCode(kindOf(kind));
    const std::string message = sentence.get<std::string>("message", "");
    writeError("fovea-cli: " + message + "\n");
    if (m_isJson) {
        Value error = sentence;
        error["kind"] = kind;
        error["exit_code"] = code;
        print(formatJson(Value::Object { { "error", std::move(error) } }) + "\n");
    }
    return code;
}

bool Console::print(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

std::string countText(int64_t count)
{
    std::string digits = std::to_string(count);
    for (auto at = static_cast<int64_t>(digits.size()) - 3; at > (count < 0 ? 1 : 0); at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string amountText(int64_t count, std::string_view noun)
{
    return countText(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string durationText(double seconds)
{
    if (seconds < 10) {
        return decimalText(seconds, 2) + " s";
    }
    const auto whole = static_cast<int64_t>(std::llround(seconds));
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    return whole < 3600 ? std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s"
                        : std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

std::string decimalText(double value, int decimals)
{
    std::array<char, 400> text {};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

} // namespace fovea
