// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/reader_process.h"

#include <fovea/trace.h>

#include <unistd.h>

namespace fovea {

namespace {

/// A whole structure takes some 50 ms; a slow disk gets more.
constexpr std::chrono::seconds patience { 20 };

} // namespace

Result<Trace> Trace::openThrough(const std::filesystem::path& path, const std::filesystem::path& program)
{
    // Without the program there is no other process to read in; the checks of this one remain.
    if (access(program.c_str(), X_OK) != 0) {
        return open(path);
    }
    Result<std::unique_ptr<ReaderProcess>> reader = ReaderProcess::start(path, program, patience);
    if (!reader) {
        return reader.error();
    }
    return (*reader)->isTrace() ? open(path) : Result<Trace>(over(path, *std::move(reader)));
}

} // namespace fovea
