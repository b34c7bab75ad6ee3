// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/file_descriptor.h"

#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <filesystem>

namespace fovea {

/// Keeps a second writer away from a trace: `NAME.h5.lock`, held by the kernel's lock as long as its owner
/// lives, with the owner's process id and host inside. The file of a dead process is taken over.
class LockFile {
public:
    static Result<LockFile> acquire(const std::filesystem::path& trace);
    /// True while somebody seems to write the trace. Takes no lock, so it keeps nobody out.
    FOVEA_TRACE_EXPORT static bool isHeld(const std::filesystem::path& trace);
    static std::filesystem::path pathFor(const std::filesystem::path& trace);
    LockFile() = default;
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile();

    /// Removes the file.
    void release();

private:
    std::filesystem::path m_path;
    FileDescriptor m_file;
};

} // namespace fovea
