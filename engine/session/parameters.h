// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/command.h>
#include <fovea/result.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// Reads a Command's parameters by name and type. The first that is wrong is remembered and told by
/// `check()`, together with parameters that nobody asked for, so that a misspelt one is never silently left
/// out. Absent and null mean the same.
class Parameters {
public:
    explicit Parameters(const Command& command)
        : m_command(command)
    {
    }

    std::optional<std::string> text(std::string_view name);
    std::string text(std::string_view name, std::string fallback);
    /// Within [minimum, maximum].
    int64_t whole(std::string_view name, int64_t fallback, int64_t minimum, int64_t maximum);
    bool flag(std::string_view name);
    std::optional<std::vector<int32_t>> ids(std::string_view name);
    const Value* list(std::string_view name);
    const Value* value(std::string_view name);

    void fail(Error error);
    /// To be asked after all parameters were read.
    Result<void> check() const;

private:
    void refuse(std::string_view name, std::string_view expected);

    const Command& m_command;
    std::set<std::string, std::less<>> m_known;
    std::optional<Error> m_error;
};

/// "0-3,7" as ascending numbers without repetition; every one is below `limit`. `what` names it in the error.
Result<std::vector<int64_t>> parseRanges(std::string_view text, int64_t limit, std::string_view what);

/// A list of whole numbers that fit 32 bits, or nothing.
std::optional<std::vector<int32_t>> wholeNumbers(const Value& value);

} // namespace fovea
