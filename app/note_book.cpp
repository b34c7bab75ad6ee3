// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "note_book.h"

#include "workbench_host.h"

#include <fovea/error_text.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>

namespace fovea {

namespace {

// Workspaces and figures know a trace by its bytes, which a note must not change.
constexpr NotePlace place = NotePlace::Beside;

} // namespace

NoteBook::NoteBook(WorkbenchHost& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::traceOpened, this, &NoteBook::read);
    connect(&workbench, &Workbench::traceClosed, this, [this](int trace) {
        m_notes.erase(trace);
        emit changed(trace);
    });
}

const std::vector<Note>& NoteBook::notes(int trace) const
{
    static const std::vector<Note> none;
    const auto found = m_notes.find(trace);
    return found == m_notes.end() ? none : found->second;
}

const Note* NoteBook::find(int trace, const std::string& id) const
{
    const std::vector<Note>& all = notes(trace);
    const auto found = std::ranges::find(all, id, &Note::id);
    return found == all.end() ? nullptr : &*found;
}

void NoteBook::read(int trace)
{
    const std::shared_ptr<const Trace> file = m_workbench.trace(trace);
    auto notes = std::make_shared<std::vector<Note>>();
    m_workbench.read(
        this, QString("notes %1").arg(trace),
        [file, notes]() -> Result<Array> {
            Result<std::vector<Note>> read = readNotes(*file);
            if (!read) {
                return read.error();
            }
            *notes = *std::move(read);
            return Array();
        },
        [this, trace, notes, changes = m_changes[trace]](const Result<Array>& result) {
            if (!result) {
                emit failed(errorText(result.error()));
            } else if (changes != m_changes[trace]) {
                // What was made meanwhile is shown; with the others when all is written.
                m_readAgain.insert(trace);
                if (!m_isWriting) {
                    writeNext();
                }
            } else if (m_workbench.trace(trace) != nullptr) {
                m_notes[trace] = std::move(*notes);
                emit changed(trace);
            }
        });
}

void NoteBook::add(int trace, const Note& note)
{
    m_notes[trace].push_back(note);
    emit changed(trace);
    write(trace, [note](const Trace& file) {
        const Result<Note> added = addNote(file, note, place);
        return added ? Result<void>() : added.error();
    });
}

void NoteBook::change(int trace, const Note& note)
{
    std::vector<Note>& all = m_notes[trace];
    if (const auto found = std::ranges::find(all, note.id, &Note::id); found != all.end()) {
        *found = note;
        emit changed(trace);
    }
    write(trace, [note](const Trace& file) {
        const Result<Note> before = changeNote(file, note, place);
        return before ? Result<void>() : before.error();
    });
}

void NoteBook::remove(int trace, const std::string& id)
{
    std::erase_if(m_notes[trace], [&](const Note& note) { return note.id == id; });
    emit changed(trace);
    write(trace, [id](const Trace& file) {
        const Result<Note> before = removeNote(file, id, place);
        return before ? Result<void>() : before.error();
    });
}

void NoteBook::write(int trace, Work work)
{
    ++m_changes[trace];
    m_tasks.push_back({ trace, m_workbench.trace(trace), std::move(work) });
    if (!m_isWriting) {
        writeNext();
    }
}

bool NoteBook::flush(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (m_isWriting && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents, 20);
        QThread::msleep(1);
    }
    return !m_isWriting;
}

void NoteBook::writeNext()
{
    m_isWriting = !m_tasks.empty();
    if (!m_isWriting) {
        for (const int trace : std::exchange(m_readAgain, {})) {
            if (m_workbench.trace(trace) != nullptr) {
                read(trace);
            }
        }
        return;
    }
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_workbench.read(
        this, "write notes",
        [file = task.file, work = std::move(task.work)]() -> Result<Array> {
            const Result<void> written = work(*file);
            return written ? Result<Array>(Array()) : Result<Array>(written.error());
        },
        [this, trace = task.trace](const Result<Array>& result) {
            if (!result) {
                emit failed(errorText(result.error()));
                read(trace);
            }
            writeNext();
        });
}

} // namespace fovea
