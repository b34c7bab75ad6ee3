// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal_file.h"
#include "journal_text.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace fovea {

/// Keeps what is done on the disk, line by line, on a thread of its own: nothing here waits for the disk.
class Journal : public QObject {
    Q_OBJECT
public:
    /// `stateFolder` holds the journals of what has no name yet, and of workspaces whose own folder cannot be
    /// written. Empty: nothing is kept.
    explicit Journal(QString stateFolder, QObject* parent = nullptr);
    /// What was added before is written; the file stays unless it was ended.
    ~Journal() override;

    /// A new journal, beside the workspace that `head` names. The one of before goes when this one is there.
    void begin(const JournalHead& head);
    /// Lines of the journal that was begun.
    void append(const std::string& line);
    /// The same journal, shorter: one head instead of all lines.
    void compact(const JournalHead& head);
    enum class End { Drop, Keep };
    void end(End end);

    /// True after `failed`: lines are missing, so only a head can go on.
    bool isBroken() const { return m_isBroken; }
    /// How many lines stand behind the head.
    int lineCount() const { return m_lineCount; }
    /// Waits until all is written; false when that took too long. For tests and for the end.
    bool flush(int milliseconds);
    QString path() const;

signals:
    /// Told once, until it works again.
    void failed(const fovea::Error& error);
    void mended();
    /// The new journal is on the disk, with its head.
    void begun();

private:
    struct Job {
        enum class Type { Begin, Append, Compact, Drop, Keep } type = Type::Append;
        QString workspace;
        std::string text;
    };

    void push(Job job);
    void work();
    Result<void> perform(Job& job);
    Result<void> create(const Job& job);
    /// `isWhole`: the file holds everything again.
    void tell(const Result<void>& result, bool isWhole);

    const QString m_stateFolder;
    std::atomic<bool> m_isBroken = false;
    int m_lineCount = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    std::deque<Job> m_jobs;
    bool m_isWorking = false, m_isEnding = false;
    QString m_path;
    // The thread's own.
    std::unique_ptr<JournalFile> m_file;
    std::thread m_thread;
};

} // namespace fovea
