// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"
#include "journal_recovery.h"
#include "problem.h"
#include "workspace_opener.h"
#include "workspace_state.h"

#include <QTimer>

namespace fovea {

/// What the user has open, as a file: opened, saved, and kept in a journal while he works. Files are read and
/// written off the GUI thread.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// An empty `stateFolder` keeps no journal.
    Workspace(WorkspaceParts parts, QString stateFolder, QObject* parent = nullptr);

    WorkspaceState& state() { return m_state; }
    /// Empty: it was never saved.
    const QString& path() const { return m_path; }
    QString name() const;
    /// Something would be lost if it were closed now: what is open, compared, noted or set in panels differs
    /// from the file. What is selected does not count.
    bool isModified() const { return m_isModified; }
    bool isBusy() const { return m_isBusy || m_writing > 0 || m_opener.isOpening(); }
    Journal& journal() { return m_journal; }

    /// Asked before what is open is given up for the work of before; false: everything stays.
    void setQuestion(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }
    /// From now on it is kept in a journal.
    void start();
    void open(const QString& path);
    /// `overwrite`: although another program has changed the file.
    void save(bool overwrite = false);
    void saveAs(const QString& path, bool withTraces);
    /// At once, for a window that closes.
    Result<void> saveNow();
    /// Opens a file of it that was missing.
    void locate(const QString& missing, const QString& found) { m_opener.locate(missing, found); }
    void leaveOut(const QString& missing);

    /// Looks for journals of windows that were not closed; `abandonedFound` follows when there are.
    void lookForAbandoned(const QStringList& workspaces);
    const std::vector<AbandonedJournal>& abandoned() const { return m_abandoned; }
    /// What the window of before had when it was closed without a name; empty when there is nothing.
    bool hasLastSession() const { return m_lastSession.has_value(); }
    void continueLastSession();
    /// The newest of the abandoned ones: `asCopy` leaves its workspace file alone.
    void restoreAbandoned(bool asCopy);
    void discardAbandoned();

    /// The window closes in order.
    void end();

signals:
    /// Its name, or whether it is modified.
    void changed();
    void opened(const QString& path);
    void saved(const QString& path);
    void failed(const fovea::Problem& problem);
    void told(const QString& message);
    void troublesFound(const std::vector<fovea::FileTrouble>& troubles);
    /// Another program has changed the file since.
    void conflictFound(const QString& path);
    void openElsewhere(const QString& path);
    void abandonedFound();
    void lastSessionFound();
    void journalFailed(const fovea::Problem& problem);
    void journalMended();

private:
    void record(const std::optional<Command>& command, const std::optional<Command>& inverse);
    void takePrints();
    struct Saving;
    struct Written;
    void write(const QString& path, bool overwrite);
    void writeFolder(const QString& path);
    void bring(AbandonedJournal journal, bool asCopy);
    /// What has no name is kept, to be gone on with, when something else takes its place.
    void leave();
    bool mayLeave() const;
    void takeOpened(const std::vector<FileTrouble>& troubles, int moved);
    void noteSaved(const QString& path, const FilePrint& print);
    void updateModified();
    JournalHead head() const;

    WorkspaceParts m_parts;
    WorkspaceState m_state;
    WorkspaceOpener m_opener;
    QString m_stateFolder;
    QString m_path, m_pendingPath;
    FilePrint m_diskPrint;
    std::shared_ptr<Saving> m_saving;
    /// The document as it was last told to the journal, and what of it was saved.
    Value m_told, m_saved;
    bool m_isStarted = false, m_isBusy = false, m_isModified = false;
    bool m_isRestoring = false;
    int m_writing = 0;
    QTimer m_later;
    std::function<bool()> m_mayLeave;
    std::vector<AbandonedJournal> m_abandoned;
    std::optional<AbandonedJournal> m_lastSession, m_brought;
    Journal m_journal;
};

} // namespace fovea
