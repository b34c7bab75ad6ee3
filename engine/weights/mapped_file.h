// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "weights/guarded_range.h"

#include <fovea/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace fovea {

/// A regular file, mapped to be read. Its size is taken once, at opening, from the handle that is mapped.
/// When another program cuts it off, what is missing reads as zeros and `checkUnchanged` fails.
class MappedFile {
public:
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }
    /// As it was given, for messages.
    const std::string& path() const { return m_path; }
    /// An error when the file has another size or time of change than at opening.
    Result<void> checkUnchanged() const;
    /// Gives back the whole pages inside `part`; they are read again when touched.
    void release(std::span<const std::byte> part) const;

private:
    struct Stamp {
        int64_t size = 0, seconds = 0, nanoseconds = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };

    MappedFile(std::string path, int handle, Stamp stamp)
        : m_path(std::move(path))
        , m_handle(handle)
        , m_stamp(stamp)
    {
    }

    std::string m_path;
    int m_handle;
    Stamp m_stamp;
    std::span<const std::byte> m_bytes;
    GuardedRange m_guard;
};

} // namespace fovea
