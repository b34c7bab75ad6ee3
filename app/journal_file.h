// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QLockFile>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace fovea {

/// A journal on the disk, which this process alone writes: beside it stands a lock with the process in it.
/// What a function has written is durable when it returns.
class JournalFile {
public:
    /// A new file `BASE.PID-TIME.journal` in `folder`, made if absent.
    static Result<std::unique_ptr<JournalFile>> create(
        const QString& folder, const QString& base, std::string_view head);
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;
    /// Leaves the file and takes the lock away.
    ~JournalFile();

    const QString& path() const { return m_path; }
    /// What could not be written whole is taken back.
    Result<void> append(std::string_view lines);
    /// Everything before becomes `head`.
    Result<void> replace(std::string_view head);
    void remove();

private:
    JournalFile(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }
    Error unwritten(int reason) const;
    void takeBack() const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    int m_descriptor = -1;
    qint64 m_size = 0;
};

/// The name of the lock that stands beside a journal.
QString journalLockPath(const QString& journal);

} // namespace fovea
