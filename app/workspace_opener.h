// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "file_search.h"
#include "workspace_state.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace fovea {

/// A file of a workspace about which the user should know.
struct FileTrouble {
    /// Where the workspace has it.
    QString path, title;
    FileState state = FileState::Missing;
    bool isModel = false;
    /// Why a file that is there was not opened; else empty.
    QString reason;
};

/// Brings the window to what a document says: looks for its files, opens them one after the other, each
/// checked in a child process first, and then gives back the rest. Nothing waits on the GUI thread.
class WorkspaceOpener : public QObject {
    Q_OBJECT
public:
    WorkspaceOpener(WorkspaceParts parts, WorkspaceState& state, QObject* parent = nullptr);

    /// Files that are not where they should be are looked for in `folders`. Takes the place of what is still
    /// being opened.
    void open(WorkspaceDocument document, const QStringList& folders);
    bool isOpening() const { return m_isOpening; }
    /// Opens a trace or model of the workspace that was missing from where it is now.
    void locate(const QString& missing, const QString& found);

signals:
    /// `moved` files were found in another place.
    void opened(const std::vector<fovea::FileTrouble>& troubles, int moved);
    /// The file that was named is none that can be opened.
    void notLocated(const QString& reason);

private:
    struct Opening;
    using Turn = std::shared_ptr<Opening>;

    void closeOthers(const Opening& opening);
    void openModels(Opening& opening);
    void openTrace(const Turn& opening, std::size_t index);
    void openChecked(const Turn& opening, std::size_t index);
    void finish(const Turn& opening);

    WorkspaceParts m_parts;
    WorkspaceState& m_state;
    /// The one that was asked for last; others that still wait for a file have nothing more to say.
    Turn m_current;
    bool m_isOpening = false;
};

} // namespace fovea
