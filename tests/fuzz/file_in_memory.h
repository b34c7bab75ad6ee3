// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace fovea {

/// A file for readers that want a path, in memory and in a folder of this process's own.
class FileInMemory {
public:
    explicit FileInMemory(const std::string& name)
        : m_number(memfd_create(name.c_str(), MFD_CLOEXEC))
    {
        static const Folder folder;
        m_path = folder.path / name;
        std::filesystem::create_symlink("/proc/self/fd/" + std::to_string(m_number), m_path);
    }

    void fill(std::string_view bytes) const
    {
        if (ftruncate(m_number, 0) != 0
            || pwrite(m_number, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
            std::abort();
        }
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Folder {
        std::filesystem::path path;

        Folder()
        {
            std::string pattern = (std::filesystem::temp_directory_path() / "fovea-fuzz-XXXXXX").string();
            if (mkdtemp(pattern.data()) == nullptr) {
                std::abort();
            }
            path = pattern;
        }
        ~Folder() { std::filesystem::remove_all(path); }
    };

    int m_number;
    std::filesystem::path m_path;
};

} // namespace fovea
