// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/reader_process.h"

#include <fovea/trace.h>

namespace fovea {

namespace {

/// A whole structure takes some 50 ms; a slow disk gets more.
constexpr std::chrono::seconds patience { 20 };

} // namespace

Result<Trace> Trace::openThrough(const std::filesystem::path& path, const std::filesystem::path& program)
{
    // Without the program it fails too: a file of a stranger is not read here unasked.
    Result<std::unique_ptr<ReaderProcess>> reader = ReaderProcess::start(path, program, patience);
    if (!reader) {
        return reader.error();
    }
    return (*reader)->isTrace() ? open(path) : Result<Trace>(over(path, *std::move(reader)));
}

} // namespace fovea
