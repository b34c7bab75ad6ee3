// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/file_descriptor.h"

#include <fovea/message_text.h>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>

namespace fovea {

FileDescriptor::~FileDescriptor()
{
    if (m_number >= 0) {
        close(m_number);
    }
}

bool meansDiskFull(int errorNumber)
{
    return errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG;
}

Error diskFull(const std::filesystem::path& path)
{
    return inputError(
        FOVEA_TEXT("Trace", "%1: the disk is full: %2 are free; make room or choose another disk"),
        { path.string(), byteText(freeBytes(path)) });
}

Error fileError(std::string_view text, const std::filesystem::path& path, int errorNumber)
{
    if (meansDiskFull(errorNumber)) {
        return diskFull(path);
    }
    return inputError(text, { path.string(), std::generic_category().message(errorNumber) });
}

bool writeFully(int file, std::span<const std::byte> bytes, int64_t offset)
{
    while (!bytes.empty()) {
        const ssize_t count = pwrite(file, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            errno = count == 0 ? ENOSPC : errno;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += count;
    }
    return true;
}

bool readFully(int file, std::span<std::byte> bytes, int64_t offset)
{
    while (!bytes.empty()) {
        const ssize_t count = pread(file, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            errno = count == 0 ? 0 : errno;
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += count;
    }
    return true;
}

Result<void> writeDurably(const std::filesystem::path& path, std::span<const std::byte> bytes, int64_t offset)
{
    const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || !writeFully(*file, bytes, offset) || fdatasync(*file) != 0) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), path, errno);
    }
    return {};
}

int64_t freeBytes(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path place = path;
    if (!std::filesystem::exists(place, error)) {
        place = path.has_parent_path() ? path.parent_path() : ".";
    }
    struct statvfs disk { };
    // A file system without blocks of its own, such as /proc, is not full.
    if (statvfs(place.c_str(), &disk) != 0 || disk.f_blocks == 0) {
        return std::numeric_limits<int64_t>::max();
    }
    return static_cast<int64_t>(
        std::min<uint64_t>(uint64_t { disk.f_bavail } * disk.f_frsize, std::numeric_limits<int64_t>::max()));
}

} // namespace fovea
