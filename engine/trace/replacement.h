// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/file_descriptor.h"

#include <fovea/result.h>

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace fovea {

/// The file that `path` means: a symbolic link is followed, also one that leads to nothing yet.
std::filesystem::path followLinks(const std::filesystem::path& path);

/// A new file beside `path` that takes its place once it is whole, so that a reader meets the old one or the
/// new one. Its name is one that nothing had before; it is removed when it was not put in place. Behind a
/// symbolic link the file is replaced that the link leads to. Whoever could not read the old one cannot read
/// the new one: it has its mode, and its owner where the process may give it away.
class Replacement {
public:
    static Result<Replacement> create(const std::filesystem::path& path);
    /// With the mode and owner of another file, whatever lay there.
    static Result<Replacement> createLike(
        const std::filesystem::path& path, const std::filesystem::path& example);
    Replacement(Replacement&& other) noexcept;
    Replacement& operator=(Replacement&& other) noexcept;
    ~Replacement();

    /// Where it is written, empty at first.
    const std::filesystem::path& beside() const { return m_beside; }
    /// Open for reading and writing.
    const FileDescriptor& file() const { return m_file; }
    FileDescriptor takeFile() { return std::move(m_file); }
    /// Once this returns, a loss of power leaves the new file, if its bytes were written durably.
    Result<void> putInPlace();

private:
    Replacement() = default;

    struct Likeness {
        uid_t owner;
        gid_t group;
        mode_t mode;
    };

    std::filesystem::path m_target, m_beside;
    FileDescriptor m_file;
    std::optional<Likeness> m_likeness;
};

} // namespace fovea
