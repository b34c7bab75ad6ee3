// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "workspace_file.h"

#include <QFileInfo>

#include <chrono>

namespace fovea {

namespace {

// A disk that does not answer must not fill the memory.
constexpr std::size_t jobLimit = 10'000;

} // namespace

Journal::Journal(QString stateFolder, QObject* parent)
    : QObject(parent)
    , m_stateFolder(std::move(stateFolder))
{
    if (!m_stateFolder.isEmpty()) {
        m_thread = std::thread([this] { work(); });
    }
}

Journal::~Journal()
{
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
}

void Journal::begin(const JournalHead& head)
{
    m_lineCount = 0;
    push({ Job::Type::Begin, QString::fromStdString(head.workspace), journalHeadLine(head) });
}

void Journal::append(const std::string& line)
{
    ++m_lineCount;
    push({ Job::Type::Append, {}, line });
}

void Journal::compact(const JournalHead& head)
{
    m_lineCount = 0;
    push({ Job::Type::Compact, QString::fromStdString(head.workspace), journalHeadLine(head) });
}

void Journal::end(End end)
{
    push({ end == End::Drop ? Job::Type::Drop : Job::Type::Keep, {}, {} });
}

void Journal::push(Job job)
{
    if (m_stateFolder.isEmpty()) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() == jobLimit) {
            m_isBroken = true;
            return;
        }
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool Journal::flush(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(
        lock, std::chrono::milliseconds(milliseconds), [this] { return m_jobs.empty() && !m_isWorking; });
}

QString Journal::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_path;
}

void Journal::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
        if (m_jobs.empty()) {
            break;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        // Lines that wait together become durable together.
        while (job.type == Job::Type::Append && !m_jobs.empty() && m_jobs.front().type == job.type) {
            job.text += m_jobs.front().text;
            m_jobs.pop_front();
        }
        m_isWorking = true;
        lock.unlock();
        const Result<void> done = perform(job);
        const bool isWhole = job.type == Job::Type::Begin || job.type == Job::Type::Compact;
        tell(done, isWhole);
        if (done && job.type == Job::Type::Begin) {
            emit begun();
        }
        lock.lock();
        m_path = m_file != nullptr ? m_file->path() : QString();
        m_isWorking = false;
        m_idle.notify_all();
    }
    lock.unlock();
    m_file.reset();
}

Result<void> Journal::perform(Job& job)
{
    switch (job.type) {
    case Job::Type::Begin:
        return create(job);
    case Job::Type::Compact:
        return m_file != nullptr ? m_file->replace(job.text) : create(job);
    case Job::Type::Append:
        // After a line was lost the next would be applied to a state that never was.
        return m_file != nullptr && !m_isBroken ? m_file->append(job.text) : Result<void>();
    case Job::Type::Drop:
        if (m_file != nullptr) {
            m_file->remove();
        }
        m_file.reset();
        return {};
    case Job::Type::Keep:
        if (m_file != nullptr) {
            const Result<void> written = m_isBroken ? Result<void>() : m_file->append(journalClosedLine());
            m_file.reset();
            return written;
        }
        return {};
    }
    return {};
}

Result<void> Journal::create(const Job& job)
{
    const QFileInfo document(workspaceDocumentPath(job.workspace));
    const QString base = job.workspace.isEmpty() ? QString("unnamed") : QFileInfo(job.workspace).fileName();
    Result<std::unique_ptr<JournalFile>> made = job.workspace.isEmpty()
        ? JournalFile::create(m_stateFolder, base, job.text)
        : JournalFile::create(document.absolutePath(), base, job.text);
    if (!made && !job.workspace.isEmpty()) {
        made = JournalFile::create(m_stateFolder, base, job.text);
    }
    if (!made) {
        return made.error();
    }
    if (m_file != nullptr) {
        m_file->remove();
    }
    m_file = *std::move(made);
    return {};
}

void Journal::tell(const Result<void>& result, bool isWhole)
{
    // Emitted from this thread: whoever lives on another gets them through its event loop.
    if (!result && !m_isBroken.exchange(true)) {
        emit failed(result.error());
    } else if (result && isWhole && m_isBroken) {
        m_isBroken = false;
        emit mended();
    }
}

} // namespace fovea
