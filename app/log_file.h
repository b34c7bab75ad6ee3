// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace fovea {

/// What happened, a line each with its time: in a file of bounded size, of which the one before is kept, and
/// the last lines in memory. May be written to from any thread.
class LogFile {
public:
    static constexpr qint64 maximumBytes = qint64 { 1 } << 20;

    /// Empty: in memory alone. "-": the error stream.
    explicit LogFile(const QString& path = {});
    ~LogFile();

    void write(const QString& text);
    QStringList lastLines(int count) const;
    const QString& path() const { return m_path; }

    /// From now on it also gets what Qt and the program's own warnings say; one log at a time.
    void takeMessages();

private:
    /// Begins the file anew when it is full; it is closed when that cannot be done.
    void makeRoom();
    void keep(const QString& line);

    const QString m_path;
    mutable QMutex m_mutex;
    QFile m_file;
    QStringList m_lines;
};

} // namespace fovea
