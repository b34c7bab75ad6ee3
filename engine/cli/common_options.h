// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

#include <fovea/value.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace fovea {

/// The options that every verb has.
struct CommonOptions {
    std::optional<std::string> device, dtype;
    std::optional<int> threads;
    int64_t seed = 0;
    bool isJson = false, isQuiet = false, isForced = false;

    /// Declares them on `verb`; this object must outlive it.
    void addTo(CLI::App& verb);
    /// Where a Session opens models when a Command does not say.
    SessionOptions session() const;
};

/// Breaks the lines of a help text at `width` columns; line ends of its own are kept.
std::string wrapped(std::string_view text, std::size_t width = 100);

/// The command line as a shell would read it again.
std::string quotedCommandLine(int count, const char* const* arguments);

} // namespace fovea
