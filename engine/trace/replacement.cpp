// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/replacement.h"

#include <fcntl.h>
#include <sys/stat.h>
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

namespace {

/// Best effort: only root may give a file away. A group that cannot be kept gets nothing of what the old one
/// was allowed.
bool becomeLike(const std::filesystem::path& file, uid_t owner, gid_t group, mode_t mode)
{
    const bool hasGroup
        = lchown(file.c_str(), owner, group) == 0 || lchown(file.c_str(), static_cast<uid_t>(-1), group) == 0;
    return chmod(file.c_str(), hasGroup ? mode : mode & ~static_cast<mode_t>(S_IRWXG)) == 0;
}

/// The folder's own entry: without it, a loss of power could bring the old file back.
void syncFolderOf(const std::filesystem::path& file)
{
    const std::filesystem::path parent = file.parent_path();
    const FileDescriptor folder(
        open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot, and some folders may be written but not read; the file is in place anyway.
    if (folder) {
        fsync(*folder);
    }
}

} // namespace

Result<Replacement> Replacement::create(const std::filesystem::path& path)
{
    return createLike(path, path);
}

Result<Replacement> Replacement::createLike(
    const std::filesystem::path& path, const std::filesystem::path& example)
{
    constexpr int mostNames = 1000;
    struct stat status { };
    const bool hasExample = stat(example.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    Replacement made;
    made.m_target = followLinks(path);
    const std::string name = made.m_target.string() + ".new-" + std::to_string(getpid());
    for (int tries = 0; tries < mostNames; ++tries) {
        const std::string beside = tries == 0 ? name : name + "-" + std::to_string(tries);
        made.m_file = FileDescriptor(
            open(beside.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, hasExample ? 0600 : 0644));
        if (made.m_file) {
            made.m_beside = beside;
            if (hasExample) {
                // Given at last: what may only be read could not be written before.
                made.m_likeness = { status.st_uid, status.st_gid,
                    status.st_mode & static_cast<mode_t>(S_IRWXU | S_IRWXG | S_IRWXO) };
            }
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
    std::swap(m_likeness, other.m_likeness);
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
    if ((m_likeness && !becomeLike(m_beside, m_likeness->owner, m_likeness->group, m_likeness->mode))
        || rename(m_beside.c_str(), m_target.c_str()) != 0) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be replaced (%2)"), m_target, errno);
    }
    m_beside.clear();
    syncFolderOf(m_target);
    return {};
}

} // namespace fovea
