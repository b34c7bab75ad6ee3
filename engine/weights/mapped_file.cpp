// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

namespace fovea {

namespace {

std::string reason(int number)
{
    return std::error_code(number, std::generic_category()).message();
}

} // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    // Without O_NONBLOCK a pipe of that name would be waited for.
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) {
        return inputError(
            FOVEA_TEXT("Weights", "%1: cannot be opened: %2"), { path.string(), reason(errno) });
    }
    struct stat status { };
    if (::fstat(handle, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(handle);
        return inputError(FOVEA_TEXT("Weights", "%1: is not a regular file"), { path.string() });
    }
    const Stamp stamp { status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec };
    std::shared_ptr<MappedFile> file(new MappedFile(path.string(), handle, stamp));
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > 0) {
        void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
        if (address == MAP_FAILED) {
            return inputError(FOVEA_TEXT("Weights", "%1: cannot be mapped into memory: %2"),
                { path.string(), reason(errno) });
        }
        file->m_bytes = { static_cast<const std::byte*>(address), size };
        file->m_guard = GuardedRange(file->m_bytes);
    }
    return std::shared_ptr<const MappedFile>(std::move(file));
}

MappedFile::~MappedFile()
{
    m_guard = GuardedRange();
    if (!m_bytes.empty()) {
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    }
    ::close(m_handle);
}

Result<void> MappedFile::checkUnchanged() const
{
    struct stat status { };
    if (::fstat(m_handle, &status) != 0) {
        return inputError(
            FOVEA_TEXT("Weights", "%1: cannot be read any more: %2"), { m_path, reason(errno) });
    }
    if (status.st_size != m_stamp.size) {
        return inputError(
            FOVEA_TEXT("Weights",
                "%1: had %2 bytes when it was opened and now has %3; open it again when it is complete"),
            { m_path, std::to_string(m_stamp.size), std::to_string(status.st_size) });
    }
    if (Stamp { status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec } != m_stamp) {
        return inputError(
            FOVEA_TEXT("Weights", "%1: was written to after it was opened; open it again"), { m_path });
    }
    return {};
}

void MappedFile::release(std::span<const std::byte> part) const
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(part.data()) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(part.data()) + part.size()) / page * page;
    if (begin < end) {
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
    }
}

} // namespace fovea
