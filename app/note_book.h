// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/notes.h>

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace fovea {

class WorkbenchHost;

/// The notes of the open traces. A change is shown at once and written off the GUI thread, one after the
/// other; when one cannot be written, that is told and the notes are read again as they are.
class NoteBook : public QObject {
    Q_OBJECT
public:
    explicit NoteBook(WorkbenchHost& workbench, QObject* parent = nullptr);

    /// In the order they were made; none of a trace that is not open, or not read yet.
    const std::vector<Note>& notes(int trace) const;
    /// The note with that id, or nullptr.
    const Note* find(int trace, const std::string& id) const;

    /// `note` has an id that no other note has.
    void add(int trace, const Note& note);
    void change(int trace, const Note& note);
    void remove(int trace, const std::string& id);

    /// Whether something is still to be written.
    bool isWriting() const { return m_isWriting; }
    /// Waits until it is; false when that takes longer.
    bool flush(int milliseconds);

signals:
    void changed(int trace);
    void failed(const QString& reason);

private:
    using Work = std::function<Result<void>(const Trace&)>;
    struct Task {
        int trace = 0;
        std::shared_ptr<const Trace> file;
        Work work;
    };

    void read(int trace);
    void write(int trace, Work work);
    void writeNext();

    WorkbenchHost& m_workbench;
    std::map<int, std::vector<Note>> m_notes;
    /// How often each was changed: what was read before a change is out of date.
    std::map<int, int> m_changes;
    std::set<int> m_readAgain;
    std::deque<Task> m_tasks;
    bool m_isWriting = false;
};

} // namespace fovea
