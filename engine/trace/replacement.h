// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/file_descriptor.h"

#include <fovea/result.h>

#include <filesystem>
#include <utility>

namespace fovea {

/// The file that `path` means: a symbolic link is followed, also one that leads to nothing yet.
std::filesystem::path followLinks(const std::filesystem::path& path);

/// A new file beside `path` that takes its place once it is whole, so that a reader meets the old one or the
/// new one. Its name is one that nothing had before; it is removed when it was not put in place. Behind a
/// symbolic link the file is replaced that the link leads to.
class Replacement {
public:
    static Result<Replacement> create(const std::filesystem::path& path);
    Replacement(Replacement&& other) noexcept;
    Replacement& operator=(Replacement&& other) noexcept;
    ~Replacement();

    /// Where it is written, empty at first.
    const std::filesystem::path& beside() const { return m_beside; }
    /// Open for reading and writing.
    const FileDescriptor& file() const { return m_file; }
    FileDescriptor takeFile() { return std::move(m_file); }
    Result<void> putInPlace();

private:
    Replacement() = default;

    std::filesystem::path m_target, m_beside;
    FileDescriptor m_file;
};

} // namespace fovea
