// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <exception>
#include <optional>
#include <type_traits>

namespace fovea {

/// What the exception that is being handled says; only inside a catch block.
inline QString exceptionText()
{
    try {
        throw;
    } catch (const std::exception& problem) {
        return QString::fromUtf8(problem.what());
    } catch (...) {
        return QStringLiteral("?");
    }
}

/// Calls code of a plugin. Gives its answer (true for a call without one), or nothing (false) when an
/// exception left it, which `broken` is then told.
template <typename Call, typename Broken>
auto guardedCall(Call&& call, Broken&& broken)
{
    using Answer = std::invoke_result_t<Call>;
    if constexpr (std::is_void_v<Answer>) {
        try {
            call();
            return true;
        } catch (...) {
            broken(exceptionText());
            return false;
        }
    } else {
        try {
            return std::optional<Answer>(call());
        } catch (...) {
            broken(exceptionText());
            return std::optional<Answer>();
        }
    }
}

} // namespace fovea
