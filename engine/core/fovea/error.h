// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Marks an English sentence that the window translates; `lupdate` knows it as QT_TRANSLATE_NOOP.
#define FOVEA_TEXT(context, text) text

namespace fovea {

/// Whose fault it is, and so what a program does next.
enum class ErrorKind { Usage, Input, Device, Interrupted, Internal };

/// The exit code of `fovea-cli` for an error of this kind.
constexpr int exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Input:
        return 3;
    case ErrorKind::Device:
        return 4;
    case ErrorKind::Interrupted:
        return 5;
    case ErrorKind::Internal:
        break;
    }
    return 70;
}

constexpr std::string_view name(ErrorKind kind)
{
    constexpr std::array<std::string_view, 5> names { "usage", "input", "device", "interrupted", "internal" };
    return names[static_cast<std::size_t>(kind)];
}

/// One sentence that a researcher can act on: a text marked FOVEA_TEXT with %1, %2 … and what they stand for.
/// The text is kept apart from its arguments so that the window can translate it.
class Error {
public:
    Error(ErrorKind kind, std::string_view text, std::vector<std::string> arguments = {})
        : m_kind(kind)
        , m_text(text)
        , m_arguments(std::move(arguments))
    {
    }

    ErrorKind kind() const { return m_kind; }
    const std::string& text() const { return m_text; }
    const std::vector<std::string>& arguments() const { return m_arguments; }

    /// The sentence in English.
    std::string message() const { return fill(m_text, m_arguments); }

    /// Replaces %1 … %9 in `text`; a translated text is filled by the same rule.
    static std::string fill(std::string_view text, const std::vector<std::string>& arguments)
    {
        std::string filled;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool isMark
                = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
            const std::size_t index = isMark ? static_cast<std::size_t>(text[i + 1] - '1') : arguments.size();
            if (index < arguments.size()) {
                filled += arguments[index];
                ++i;
            } else {
                filled += text[i];
            }
        }
        return filled;
    }

private:
    ErrorKind m_kind;
    std::string m_text;
    std::vector<std::string> m_arguments;
};

/// The world said no to what was read or written: exit code 3.
inline Error inputError(std::string_view text, std::vector<std::string> arguments = {})
{
    return { ErrorKind::Input, text, std::move(arguments) };
}

/// The caller asked for something that does not exist: exit code 2.
inline Error usageError(std::string_view text, std::vector<std::string> arguments = {})
{
    return { ErrorKind::Usage, text, std::move(arguments) };
}

} // namespace fovea
