// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "journal_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace fovea {

namespace {

/// errno, or 0 when all of it is on the disk.
int writeDurably(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

int createFile(const QString& path)
{
    return ::open(
        QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

} // namespace

QString journalLockPath(const QString& journal)
{
    return journal + ".lock";
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(
    const QString& folder, const QString& base, std::string_view head)
{
    QDir().mkpath(folder);
    const QString name = QString("%1.%2-%3.journal")
                             .arg(base)
                             .arg(QCoreApplication::applicationPid())
                             .arg(QDateTime::currentMSecsSinceEpoch());
    const QString path = QDir(folder).filePath(name);
    auto lock = std::make_unique<QLockFile>(journalLockPath(path));
    // Only the death of its process makes a lock stale, not its age.
    lock->setStaleLockTime(0);
    const bool isLocked = lock->tryLock(0);
    std::unique_ptr<JournalFile> journal(new JournalFile(path, std::move(lock)));
    if (!isLocked) {
        return journal->unwritten(EACCES);
    }
    if (Result<void> written = journal->replace(head); !written) {
        return written.error();
    }
    return journal;
}

JournalFile::~JournalFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Error JournalFile::unwritten(int reason) const
{
    return inputError(FOVEA_TEXT("Workspace",
                          "What you do is not kept for the case of a crash: %1 cannot be written (%2)."),
        { m_path.toStdString(), qt_error_string(reason).toStdString() });
}

void JournalFile::takeBack() const
{
    [[maybe_unused]] const int ignored = ::ftruncate(m_descriptor, m_size);
}

Result<void> JournalFile::append(std::string_view lines)
{
    if (const int reason = writeDurably(m_descriptor, lines); reason != 0) {
        takeBack();
        return unwritten(reason);
    }
    m_size += static_cast<qint64>(lines.size());
    return {};
}

Result<void> JournalFile::replace(std::string_view head)
{
    const QString beside = m_path + ".new";
    const int descriptor = createFile(beside);
    const int reason = descriptor < 0 ? errno : writeDurably(descriptor, head);
    if (reason == 0
        && ::rename(QFile::encodeName(beside).constData(), QFile::encodeName(m_path).constData()) == 0) {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        m_descriptor = descriptor;
        m_size = static_cast<qint64>(head.size());
        return {};
    }
    const Error error = unwritten(reason != 0 ? reason : errno);
    if (descriptor >= 0) {
        ::close(descriptor);
        QFile::remove(beside);
    }
    return error;
}

void JournalFile::remove()
{
    QFile::remove(m_path);
}

} // namespace fovea
