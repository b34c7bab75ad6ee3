// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/replacement.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace fovea {

std::filesystem::path followLinks(const std::filesystem::path& path)
{
    // As many as Linux follows; std::filesystem::canonical wants the file to be there.
    constexpr int most = 40;
    std::filesystem::path target = path;
    std::error_code error;
    for (int links = 0; links < most && std::filesystem::is_symlink(target, error); ++links) {
        const std::filesystem::path next = std::filesystem::read_symlink(target, error);
        if (error) {
            break;
        }
        target = target.parent_path() / next;
    }
    return target;
}

Result<Replacement> Replacement::create(const std::filesystem::path& path)
{
    constexpr int mostNames = 1000;
    Replacement made;
    made.m_target = followLinks(path);
    const std::string name = made.m_target.string() + ".new-" + std::to_string(getpid());
    for (int tries = 0; tries < mostNames; ++tries) {
        const std::string beside = tries == 0 ? name : name + "-" + std::to_string(tries);
        made.m_file = FileDescriptor(open(beside.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        if (made.m_file) {
            made.m_beside = beside;
            return made;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), path, errno);
}

Replacement::Replacement(Replacement&& other) noexcept
{
    *this = std::move(other);
}

Replacement& Replacement::operator=(Replacement&& other) noexcept
{
    std::swap(m_target, other.m_target);
    std::swap(m_beside, other.m_beside);
    std::swap(m_file, other.m_file);
    return *this;
}

Replacement::~Replacement()
{
    if (!m_beside.empty()) {
        unlink(m_beside.c_str());
    }
}

Result<void> Replacement::putInPlace()
{
    if (rename(m_beside.c_str(), m_target.c_str()) != 0) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be replaced (%2)"), m_target, errno);
    }
    m_beside.clear();
    return {};
}

} // namespace fovea
