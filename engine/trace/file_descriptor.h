// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace_export.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

namespace fovea {

/// Owns one open file of the operating system.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number)
        : m_number(number)
    {
    }
    FileDescriptor(FileDescriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~FileDescriptor();

    explicit operator bool() const { return m_number >= 0; }
    int operator*() const { return m_number; }

private:
    int m_number = -1;
};

/// True when errno says that nothing more may be written: a full disk, a quota, a limit on the size of files.
bool meansDiskFull(int errorNumber);
/// "the disk is full", and how much of it is free.
Error diskFull(const std::filesystem::path& path);
/// `text` with the path as %1 and what errno says as %2; a full disk is called that.
Error fileError(std::string_view text, const std::filesystem::path& path, int errorNumber);

/// All of `bytes` at `offset`. False leaves the reason in errno.
bool writeFully(int file, std::span<const std::byte> bytes, int64_t offset);
/// Fills `bytes` from `offset`. False: errno says why, 0 means that the file ends before.
bool readFully(int file, std::span<std::byte> bytes, int64_t offset);

/// Writes into an existing file and waits until it would survive a loss of power.
Result<void> writeDurably(
    const std::filesystem::path& path, std::span<const std::byte> bytes, int64_t offset);

/// Bytes that an unprivileged process may still write on the disk of `path` (its folder, if it is not there),
/// or the largest number when nobody knows.
FOVEA_TRACE_EXPORT int64_t freeBytes(const std::filesystem::path& path);

} // namespace fovea
